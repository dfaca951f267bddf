import { announce, byId, el, say } from './dom.js';
import { Poller } from './poller.js';
import { control, events } from './sandbox.js';
import { check } from './fields.js';
import { inWords, plural } from './words.js';
import { isGone } from './connection.js';

const KINDS = {
  status: 'Answers with a status instead, and the error object.',
  latency: 'Answers as usual, but late. Over 5000 ms counts as slow.',
  'connection-reset': 'Resets the connection. Browsers and clients may repeat such a call once by themselves.',
  'empty-reply': 'Closes the connection without a word. Browsers may repeat such a call once by themselves.',
  'truncated-body': 'Promises a whole body and sends half of it.',
  'malformed-body': 'Answers 200 with JSON that is none.',
  'slow-drip': 'Answers in pieces of 16 bytes with pauses between them.',
  'error-in-200': 'Answers 200 with the error object.',
  null: 'Answers 200 with null.',
  'dates-without-offset': 'Leaves the offset out of WhenPosted, as tenants have been seen to.',
  'unknown-enum-value': 'Answers with a Type and SpecialType that no client knows yet.',
};

const poller = new Poller(look, 1500, 6000);

/** The view that shows what goes wrong on purpose, and switches it on and off. */
export function startFaults() {
  byId('kind').append(...Object.keys(KINDS).map((kind) => el('option', {}, kind)));
  byId('add-fault').addEventListener('input', follow);
  byId('add-fault').addEventListener('submit', (event) => {
    event.preventDefault();
    add();
  });
  byId('clear-faults').addEventListener('click', () => change('DELETE', '/faults', 'All faults are switched off'));
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => poller.now()));
  follow();
  poller.start(); // in every view: the tab tells how many there are
}

function follow() {
  const kind = byId('kind').value;
  say(byId('kind-hint'), KINDS[kind]);
  for (const part of byId('add-fault').querySelectorAll('[data-kind]')) {
    part.hidden = !part.dataset.kind.split(' ').includes(kind);
  }
  for (const part of byId('add-fault').querySelectorAll('[data-when]')) {
    part.hidden = part.dataset.when !== byId('when').value;
  }
  byId('milliseconds').required = kind !== 'latency' || byId('percentiles').value.trim() === '';
  say(byId('retry-after-hint'), isRetryAfter(byId('retry-after').value.trim()) ? ''
    : 'Neither seconds nor an HTTP date: sent as it is, to see whether a client bears it.');
}

/** @see RFC 9110, section 10.2.3 */
const isRetryAfter = (text) => /^(\d*|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT)$/.test(text);

async function look() {
  try {
    show(await control('GET', '/faults'));
    return false;
  } catch (failure) {
    say(byId('faults-note'), isGone() ? 'Waiting for the sandbox.' : inWords(failure));
    throw failure;
  }
}

function show(active) {
  byId('fault-count').hidden = active.length === 0;
  say(byId('fault-count'), active.length === 0 ? '' : String(active.length));
  byId('clear-faults').disabled = active.length === 0;
  say(byId('faults-note'), active.length === 0
    ? 'Nothing goes wrong: every call is answered as it should be.'
    : `${plural(active.length, 'fault')} switched on. The Chat view meets them like any client.`);
  const shown = JSON.stringify(active);
  if (byId('active-faults').dataset.shown !== shown) {
    byId('active-faults').dataset.shown = shown;
    byId('active-faults').replaceChildren(...active.map(faultItem));
  }
}

function faultItem({ number, fault, hits }) {
  return el('li', {},
    el('div', {},
      el('strong', {}, title(fault)),
      el('p', {}, reach(fault)),
      el('p', { class: 'hint' }, hits === 0 ? 'has hit no call yet' : `has hit ${plural(hits, 'call')}`)),
    el('button', {
      type: 'button', class: 'quiet', 'aria-label': `Switch off fault ${number}: ${title(fault)}`,
      on: { click: () => change('DELETE', `/faults/${number}`, 'The fault is switched off') },
    }, 'Switch off'));
}

function title({ kind, status, retryAfter, milliseconds, percentiles }) {
  const parts = [kind === 'status' ? `status ${status}` : kind];
  if (retryAfter !== undefined) {
    parts.push(`Retry-After: ${retryAfter}`);
  }
  if (milliseconds !== undefined) {
    parts.push(`${milliseconds} ms`);
  }
  if (percentiles && Object.keys(percentiles).length > 0) {
    parts.push(Object.entries(percentiles).map(([percent, value]) => `p${percent} ${value} ms`).join(', '));
  }
  return parts.join(', ');
}

function reach({ next, percentage, seed, session }) {
  const calls = next !== undefined ? (next === 1 ? 'the next call' : `the next ${next} calls`)
    : percentage !== undefined ? `${percentage} % of the calls${seed === undefined ? '' : `, chosen by seed ${seed}`}`
      : 'every call until cleared';
  return session === undefined ? calls : `${calls} for session ${session}`;
}

async function add() {
  say(byId('add-note'), '');
  if (check(byId('add-fault'))) {
    const fault = faultOf();
    await change('POST', '/faults', `Switched on: ${title(fault)}`, fault);
  }
}

async function change(method, path, done, value) {
  try {
    await control(method, path, value);
    announce(done);
    poller.now();
  } catch (failure) {
    say(byId('add-note'), inWords(failure));
  }
}

function faultOf() {
  const fault = { kind: byId('kind').value };
  for (const [id, name] of [
    ['fault-status', 'status'], ['milliseconds', 'milliseconds'], ['next', 'next'], ['percentage', 'percentage'],
    ['fault-session', 'session'], ['seed', 'seed'],
  ]) {
    const field = byId(id);
    if (!field.parentElement.hidden && field.value.trim() !== '') {
      fault[name] = Number(field.value);
    }
  }
  if (fault.kind === 'status' && byId('retry-after').value.trim() !== '') {
    fault.retryAfter = byId('retry-after').value.trim();
  }
  if (fault.kind === 'latency' && byId('percentiles').value.trim() !== '') {
    delete fault.milliseconds;
    fault.percentiles = Object.fromEntries(byId('percentiles').value.split(',').map((point) => {
      const [percent, milliseconds] = point.split(':');
      return [percent.trim(), Number(milliseconds)];
    }));
  }
  return fault;
}
