import { announce, byId, el, on, say } from './dom.js';
import { remember, remembered } from './memory.js';
import { clock } from './time.js';
import { family, plural, statusText } from './words.js';

const MOST = 30;

/**
 * What was sent from this browser, newest first, without secrets.
 *
 * @param restore called with the state of a form to be filled in again
 */
export function startHistory(restore) {
  on('sent', 'click', (event) => {
    const button = event.target.closest('button');
    if (button) {
      restore(sent()[[...byId('sent').children].indexOf(button.parentElement)].state);
    }
  });
  on('forget-sent', 'click', () => {
    remember('sent', []);
    show();
    byId('history').querySelector('summary').focus();
    announce('What was sent is forgotten.');
  });
  show();
}

/** Adds what was sent, and the status it got: 0 if none. */
export function addSent(state, status) {
  remember('sent', [{ state, status, time: Date.now() }, ...sent()].slice(0, MOST));
  show();
}

function sent() {
  const kept = remembered('sent');
  return Array.isArray(kept) ? kept : [];
}

function show() {
  const all = sent();
  say('history-set', all.length === 0 ? 'nothing yet' : plural(all.length, 'request'));
  byId('sent').replaceChildren(...all.map(({ state, status, time }) => el('li', {},
    el('button', { type: 'button' },
      el('span', { class: `flag ${family(status)}` }, status === 0 ? 'none' : statusText(status)),
      el('span', {}, clock(time)),
      el('bdi', {}, inShort(state))))));
}

function inShort({ session = '565', after = '7', ...others }) {
  const set = Object.entries(others).map(([name, value]) => (name === 'body' ? 'edited body' : `${name}: ${value}`));
  return [`session ${session || 'none'}`, `after ${after || 'none'}`, ...set].join(', ');
}
