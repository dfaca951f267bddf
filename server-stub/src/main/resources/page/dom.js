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

/** Shows a text, and touches the page only if it differs, so that screen readers are not told again. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Scrolls to an element unless its top, and the beginning of a part of it, are in view. */
export function reveal(element, part = element) {
  const bar = document.querySelector('.main-tabs').getBoundingClientRect().bottom;
  if (element.getBoundingClientRect().top < bar || part.getBoundingClientRect().top + 100 > innerHeight) {
    element.scrollIntoView();
  }
}

/** Tells screen readers, and nobody else. */
export const announce = (text) => say(byId('said'), text);

/** A button that copies what `text` gives at the time. */
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
