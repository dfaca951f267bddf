import { copyButton, download, el } from './dom.js';
import { formatted, highlighted } from './highlight.js';

/** Headers, or other pairs, as a table that says which they are. */
export function headerTable(headers, caption) {
  return el('table', { class: 'headers', 'aria-label': caption },
    el('tbody', {}, headers.map(([name, value]) => el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, value)))));
}

/**
 * A body with a choice between formatted and as it came, and buttons that copy it and, if there is a name for the file, give
 * it as a file.
 */
export function bodyBlock(text, mediaType, label, file) {
  if (text === '') {
    return el('p', { class: 'hint' }, 'No body.');
  }
  const code = el('pre', { tabindex: '0', 'aria-label': label });
  const pretty = formatted(text, mediaType);
  const show = (raw) => code.replaceChildren(...highlighted(raw ? text : pretty, mediaType));
  show(false);
  const raw = el('input', { type: 'checkbox', on: { change: () => show(raw.checked) } });
  return el('div', { class: 'body-block' },
    el('div', { class: 'body-tools' },
      pretty === text ? null : el('label', {}, raw, 'as it came'),
      copyButton(() => (raw.checked ? text : pretty)),
      file && el('button', { type: 'button', class: 'quiet', on: { click: () => download(file, text, mediaType) } }, 'Download')),
    code);
}
