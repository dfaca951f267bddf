/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/**
 * A new element. Attributes are set as such, `on` holds listeners, and children are nodes or texts: data never becomes
 * markup.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Listens to an event of the element with an id. */
export const on = (id, event, listener) => byId(id).addEventListener(event, listener);

/** Shows a text, and touches the page only if it differs: screen readers say it once. */
export function say(id, text) {
  const element = byId(id);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Scrolls to an element unless its beginning is in view. */
export function reveal(element, part = element) {
  const bar = document.querySelector('.top').getBoundingClientRect().bottom;
  if (element.getBoundingClientRect().top < bar || part.getBoundingClientRect().top + 100 > innerHeight) {
    element.scrollIntoView();
  }
}

/** Tells screen readers, and nobody else. */
export const announce = (text) => say('said', text);

/** Makes a button copy what `text` gives at the time. */
export function makeCopying(button, text) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = 'Copied';
      announce('Copied');
    } catch {
      button.textContent = 'Not allowed to copy';
      announce('The browser did not allow copying; select the text instead.');
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
  return button;
}

/** A new button that copies what `text` gives at the time. */
export const copyButton = (text) => makeCopying(el('button', { type: 'button', class: 'quiet' }, 'Copy'), text);

/** Gives a text as a file to keep. */
export function download(name, text, mediaType) {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
