import { announce, byId, el, on, say } from './dom.js';
import { Poller } from './poller.js';
import { Refused, control, events } from './sandbox.js';
import { KINDS, PRESETS, howOften, title } from './fault.js';
import { took } from './first-run.js';
import { check } from './fields.js';
import { inWords, plural } from './words.js';
import { isGone } from './connection.js';

const poller = new Poller(look, 1500, 6000);

/** Browsers repeat a call once by themselves if the connection ends so. */
const REPEATED = ['connection-reset', 'empty-reply'];

/** When this page switches faults off, by their numbers. */
const ends = new Map();

/** What goes wrong on purpose, to be switched on and off. */
export function startFaults() {
  byId('presets').append(...PRESETS.map((preset) => el('li', {},
    el('button', { type: 'button', on: { click: () => addPreset(preset) } },
      preset.name, el('span', { class: 'hint' }, preset.hint)))));
  byId('kind').append(...Object.keys(KINDS).map((kind) => el('option', {}, kind)));
  on('add-fault', 'input', follow);
  on('add-fault', 'submit', (event) => {
    event.preventDefault();
    add();
  });
  on('clear-faults', 'click', () => change('DELETE', '/faults', 'All faults are switched off'));
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => poller.now()));
  addEventListener('pagehide', () => [...ends.keys()].forEach((number) => switchOff(number, { keepalive: true })));
  follow();
  poller.start(); // in every view: the tab shows the count
}

function follow() {
  const kind = byId('kind').value;
  say('kind-hint', KINDS[kind]);
  for (const part of byId('add-fault').querySelectorAll('[data-kind]')) {
    part.hidden = !part.dataset.kind.split(' ').includes(kind);
  }
  for (const part of byId('add-fault').querySelectorAll('[data-when]')) {
    part.hidden = part.dataset.when !== byId('when').value;
  }
  byId('milliseconds').required = kind !== 'latency' || byId('percentiles').value.trim() === '';
  say('retry-after-hint', isRetryAfter(byId('retry-after').value.trim()) ? ''
    : 'Neither seconds nor an HTTP date: sent as it is, to see whether a client bears it.');
}

/** @see RFC 9110, section 10.2.3 */
const isRetryAfter = (text) => /^(\d*|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT)$/.test(text);

async function look() {
  try {
    show(await control('GET', '/faults'));
    return false;
  } catch (failure) {
    say('faults-note', isGone() ? 'Waiting for the sandbox.' : inWords(failure));
    throw failure;
  }
}

function show(active) {
  byId('fault-count').hidden = active.length === 0;
  say('fault-count', active.length === 0 ? '' : String(active.length));
  byId('clear-faults').disabled = active.length === 0;
  say('faults-note', active.length === 0
    ? 'Nothing goes wrong: every call gets the response it should.'
    : `${plural(active.length, 'fault')} switched on, taken in turn; latency adds up. The Chat view meets them like any client.`);
  showSwitchedOn(active);
  const shown = JSON.stringify(active);
  if (byId('active-faults').dataset.shown !== shown) {
    byId('active-faults').dataset.shown = shown;
    byId('active-faults').replaceChildren(...active.map(faultItem));
  }
}

/** Says in the views that send calls what is switched on. */
function showSwitchedOn(active) {
  const faults = active.map(({ fault }) => `${title(fault)}, ${howOften(fault)}`).join('; ');
  const said = `Switched on: ${faults}. ${active.some(({ fault }) => REPEATED.includes(fault.kind))
    ? 'After a reset this browser repeats a call once by itself, so a fault of the next call alone may pass unseen.' : ''}`;
  for (const place of document.querySelectorAll('.switched-on')) {
    place.hidden = active.length === 0;
    if (active.length > 0 && place.firstElementChild.textContent !== said) {
      place.firstElementChild.textContent = said;
      if (place.offsetParent !== null) {
        announce(said);
      }
    }
  }
}

function faultItem({ number, fault, hits }) {
  return el('li', {},
    el('div', {},
      el('strong', {}, title(fault)),
      el('p', {}, ends.has(number) ? `every call, for ${ends.get(number)} s or until this page is left` : howOften(fault)),
      el('p', { class: 'hint' }, hits === 0 ? 'has hit no call yet' : `has hit ${plural(hits, 'call')}`)),
    el('button', {
      type: 'button', class: 'quiet', 'aria-label': `Switch off fault ${number}: ${title(fault)}`,
      on: { click: () => change('DELETE', `/faults/${number}`, 'The fault is switched off') },
    }, 'Switch off'));
}

async function add() {
  say('add-note', '');
  if (check(byId('add-fault'))) {
    await switchOn(faultOf());
  }
}

async function addPreset({ fault, seconds }) {
  say('add-note', '');
  const added = await switchOn(fault);
  if (added && seconds) {
    ends.set(added.number, seconds);
    setTimeout(() => switchOff(added.number), seconds * 1000);
  }
}

async function switchOn(fault) {
  const added = await change('POST', '/faults', `Switched on: ${title(fault)}`, fault);
  if (added) {
    took('fault');
  }
  return added;
}

async function switchOff(number, options) {
  try {
    await control('DELETE', `/faults/${number}`, undefined, options);
  } catch (failure) {
    if (!(failure instanceof Refused && failure.status === 404)) { // or else somebody was faster
      say('add-note', `Fault ${number} is still on. ${inWords(failure)}`);
    }
  } finally {
    ends.delete(number);
    poller.now();
  }
}

async function change(method, path, done, value) {
  try {
    const changed = await control(method, path, value);
    announce(done);
    poller.now();
    return changed;
  } catch (failure) {
    say('add-note', inWords(failure));
    return null;
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
