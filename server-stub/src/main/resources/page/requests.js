import { announce, byId, el, reveal, say } from './dom.js';
import { Poller } from './poller.js';
import { about, control, events } from './sandbox.js';
import { Journal, callOf } from './journal.js';
import { messagesIn, property, sentence, violations } from './entry.js';
import { address, hashOf, keepAddress } from './address.js';
import { closeCall, openCall, startCall } from './call.js';
import { har } from './har.js';
import { isFine } from './fields.js';
import { clock } from './time.js';
import { duration, family, grouped, inWords, plural, statusText } from './words.js';
import { isGone } from './connection.js';

const journal = new Journal();
const poller = new Poller(look, 1500, 6000);
let selected = null;
let isPaused = false;
let missing = '';

/** The row that Tab reaches: the one that was selected last. */
let stop = '';

/** The view that shows the journal: a list, and beside it the call that is selected. */
export function startRequests() {
  startCall({ close, only: (rule) => setFilter({ finding: rule }) });
  byId('filter').addEventListener('input', begin);
  byId('filter').addEventListener('submit', (event) => event.preventDefault());
  byId('pause').addEventListener('click', () => {
    isPaused = !isPaused;
    byId('pause').setAttribute('aria-pressed', String(isPaused));
    (isPaused ? poller.stop() : poller.start());
    showNote();
  });
  byId('forget').addEventListener('click', () => attempt(async () => {
    await control('DELETE', '/journal');
    begin();
    announce('All calls are forgotten');
  }));
  byId('older').addEventListener('click', () => attempt(async () => {
    await journal.loadOlder();
    show();
  }));
  byId('export-har').addEventListener('click', () => attempt(async () => save(har(await journal.all()))));
  byId('calls').addEventListener('click', (event) => select(entryOf(event.target.closest('[role=option]'))));
  byId('calls').addEventListener('keydown', walk);
  byId('split').addEventListener('keydown', (event) => event.key === 'Escape' && close());
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, begin));
  return { show: goOn, hide: () => poller.stop(), go };
}

function goOn() {
  if (!isPaused) {
    poller.start();
  }
  if (address().place === '' && address().query.size === 0) {
    follow(); // back from another view
  }
}

/** Shows what the address names: filters, and perhaps a call. */
async function go() {
  const { place, query } = address();
  if (hashOf('requests', '', query) !== hashOf('requests', '', filters())) {
    setFilter(Object.fromEntries(query));
  }
  if (place !== '' && Number(place) !== selected?.number) {
    await attempt(async () => {
      const entry = /^[1-9]\d{0,14}$/.test(place) ? await callOf(Number(place)) : undefined;
      select(entry ?? null);
      missing = entry ? '' : `Call ${place} is not kept any more. `;
      showNote();
    });
  }
}

async function attempt(task) {
  try {
    await task();
  } catch (failure) {
    say(byId('requests-note'), inWords(failure));
  }
}

/** The parameters of the control API that the form stands for. */
function filters() {
  const given = Object.fromEntries([...new FormData(byId('filter'))]
    .map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''));
  if (given.ownCalls) {
    given.ownCalls = 'true';
  }
  const [, judged] = /^violations=(.*)/.exec(given.finding ?? '') ?? [];
  if (judged) {
    delete given.finding;
    given.violations = judged;
  }
  return given;
}

function setFilter({ violations: judged, ...values }) {
  const form = byId('filter');
  for (const field of form.elements) {
    if (field.name === 'ownCalls') {
      field.checked = values.ownCalls === 'true';
    } else if (field.name) {
      const value = (field.name === 'finding' && judged ? `violations=${judged}` : values[field.name]) ?? '';
      if (field.options && ![...field.options].some((option) => option.value === value)) {
        field.append(el('option', {}, value));
      }
      field.value = value;
    }
  }
  begin();
}

/** Begins the list anew, with the filters as they are. */
function begin() {
  if (isFine(byId('filter-session'))) {
    journal.begin(filters());
    follow();
    (isPaused ? attempt(look) : poller.now());
  }
}

function follow() {
  if (address().view === 'requests') {
    keepAddress(hashOf('requests', selected === null ? '' : `${selected.number}`, filters()));
  }
}

async function look() {
  try {
    const news = await journal.look();
    if (news !== null) {
      show();
    }
    return news === true;
  } catch (failure) {
    say(byId('requests-note'), isGone() ? 'Waiting for the sandbox.' : inWords(failure));
    throw failure;
  }
}

/** Adds rows and takes rows away, and leaves the others alone: focus, and text that is marked, stay. */
function show() {
  const list = byId('calls');
  const wanted = new Set(journal.entries.map(keyOf));
  [...list.children].filter((row) => !wanted.has(row.dataset.key)).forEach((row) => row.remove());
  let next = list.firstElementChild;
  for (const entry of journal.entries) {
    if (next?.dataset.key === keyOf(entry)) {
      next = next.nextElementSibling;
    } else {
      list.insertBefore(row(entry), next);
    }
  }
  byId('older').hidden = journal.entries.length >= journal.matching;
  mark();
  showNote();
}

const keyOf = (entry) => `${entry.number}@${entry.time}`;

const entryOf = (row) => journal.entries.find((entry) => keyOf(entry) === row?.dataset.key) ?? null;

function showNote() {
  const { entries, matching, kept } = journal;
  const isFiltered = Object.keys(filters()).some((name) => name !== 'ownCalls');
  const loaded = entries.length < matching ? `${grouped(entries.length)} of ` : '';
  say(byId('requests-note'), missing + (kept === 0
    ? 'No calls yet. What a client sends to this sandbox appears here by itself.'
    : `${loaded}${plural(matching, 'call')}${isFiltered ? `, of ${grouped(kept)} kept` : ''}. ${
      isPaused ? 'Paused: new ones do not appear.' : 'New ones appear by themselves.'}`));
}

function row(entry) {
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
  el('span', { class: `status ${family(entry.status)}` }, entry.status === 0 ? 'none' : `${entry.status}`),
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

function select(entry) {
  selected = entry;
  missing = '';
  (entry === null ? closeCall() : openCall(entry));
  byId('split').classList.toggle('open', entry !== null);
  if (entry !== null) {
    reveal(byId('call'));
  }
  mark();
  follow();
}

function close() {
  select(null);
  byId('calls').querySelector('[tabindex="0"]')?.focus();
}

function mark() {
  const rows = [...byId('calls').children];
  const key = selected && keyOf(selected);
  stop = key ?? stop;
  const reached = rows.find((row) => row.dataset.key === stop) ?? rows[0];
  for (const row of rows) {
    row.setAttribute('aria-selected', String(row.dataset.key === key));
    row.tabIndex = row === reached ? 0 : -1;
  }
}

function walk(event) {
  const rows = [...byId('calls').children];
  const at = rows.indexOf(event.target.closest('[role=option]'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, Enter: at, ' ': at }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    row.focus();
    select(entryOf(row));
  }
}

function save(archive) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(archive, null, 1)], { type: 'application/json' }));
  el('a', { href: url, download: 'chat-sandbox.har' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
