import { el } from './dom.js';
import { grouped } from './words.js';

const MOST = 500;

/** The messages of a response as objects, or null if it is no list of them. */
export function messagesOf(text, mediaType) {
  return /xml/.test(mediaType) ? ofXml(text) : ofJson(text);
}

function ofJson(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => one !== null && typeof one === 'object') ? list : null;
  } catch {
    return null; // what is no JSON is no list
  }
}

function ofXml(text) {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  return root.localName !== 'ArrayOfChatMessage' ? null : [...root.children].map((message) =>
    Object.fromEntries([...message.children].map((part) => [part.localName, isNil(part) ? null : part.textContent])));
}

const isNil = (part) => [...part.attributes].some(({ localName, value }) => localName === 'nil' && value === 'true');

/** Messages as a table with a column for each property. */
export function messageTable(messages) {
  if (messages.length === 0) {
    return el('p', { class: 'hint' }, 'No messages.');
  }
  const names = [...new Set(messages.slice(0, MOST).flatMap(Object.keys))];
  return el('div', {},
    messages.length > MOST && el('p', { class: 'hint' }, `The first ${MOST} of ${grouped(messages.length)}.`),
    el('div', { class: 'table-frame', tabindex: '0', role: 'group', 'aria-label': 'Messages as a table' },
      el('table', { class: 'messages-table' },
        el('thead', {}, el('tr', {}, names.map((name) => el('th', { scope: 'col' }, name)))),
        el('tbody', {}, messages.slice(0, MOST).map((message) => el('tr', {}, names.map((name) => cell(message[name]))))))));
}

function cell(value) {
  const isText = value !== null && value !== undefined && value !== '';
  return el('td', { class: isText ? null : 'nothing', dir: 'auto' }, isText ? String(value) : value === '' ? 'empty' : 'null');
}
