import { el } from './dom.js';
import { about } from './sandbox.js';
import { messagesIn, property, sentence, violations } from './entry.js';
import { clock } from './time.js';
import { duration, family, plural, statusText } from './words.js';

/** What tells a call from all others, also from those of a sandbox before. */
export const keyOf = (entry) => `${entry.number}@${entry.time}`;

/** A call as a row of the list. */
export function row(entry) {
  const broken = violations(entry);
  const after = property(entry, 'After');
  const messages = messagesIn(entry);
  const notes = entry.findings.length === 0 ? '' : plural(entry.findings.length, 'note');
  const finding = broken.length > 0 ? sentence(broken[0]) : notes;
  const what = unusual(entry);
  const said = [
    statusText(entry.status), entry.session === undefined ? '' : `session ${entry.session}`, after && `after ${after}`,
    messages && `${messages} messages`, clock(entry.time), duration(entry.durationMicros), what,
    entry.fault ? `fault ${entry.fault}` : '', broken.length > 0 ? `breaks the contract: ${finding}` : finding,
  ].filter((part) => part !== '').join(', ');
  return el('li', {
    role: 'option', tabindex: '-1', class: `call${broken.length > 0 ? ' broken' : ''}`, 'data-key': keyOf(entry),
    'aria-label': said,
  },
  el('span', { class: `flag ${family(entry.status)}` }, entry.status === 0 ? 'none' : `${entry.status}`),
  el('span', {}, entry.session === undefined ? '' : `${entry.session}`),
  el('span', {}, after),
  el('span', {}, messages),
  el('time', { datetime: entry.time }, clock(entry.time)),
  el('span', {}, duration(entry.durationMicros)),
  el('span', { class: 'finding' },
    what === '' ? null : el('code', {}, what, ' '),
    entry.fault ? [el('span', { class: 'flag warn' }, `fault: ${entry.fault}`), ' '] : null,
    finding));
}

/** Method and target, where they are not those of the operation. */
function unusual({ method, target }) {
  const shown = target.startsWith(about.operationPath) ? target.slice(about.operationPath.length) : target;
  return `${method === 'POST' ? '' : `${method} `}${shown.length > 90 ? `…${shown.slice(-90)}` : shown}`;
}
