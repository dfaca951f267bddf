import { announce, byId, download, el, on, reveal, say } from './dom.js';
import { Poller } from './poller.js';
import { control, events } from './sandbox.js';
import { Journal, callOf } from './journal.js';
import { keyOf, row } from './row.js';
import { address, hashOf, keepAddress, visit } from './address.js';
import { closeCall, openCall, startCall } from './call.js';
import { har } from './har.js';
import { isFine } from './fields.js';
import { STATUSES, grouped, inWords, plural } from './words.js';
import { took } from './first-run.js';
import { isGone } from './connection.js';

const METHODS = ['POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

const journal = new Journal();
const poller = new Poller(look, 1500, 6000);
let selected = null;
let isPaused = false;
let missing = '';

/** The row that Tab reaches: the one that was selected last. */
let stop = '';

/** The journal: a list, and beside it the call that is selected. */
export function startRequests() {
  byId('filter-method').append(...METHODS.map((method) => el('option', {}, method)));
  byId('filter-status').append(...STATUSES.map((status) => el('option', {}, status)));
  startCall({ close, only: (rule) => setFilter({ finding: rule }) });
  on('filter', 'input', () => begin());
  on('filter', 'submit', (event) => event.preventDefault());
  on('pause', 'click', () => {
    isPaused = !isPaused;
    byId('pause').setAttribute('aria-pressed', String(isPaused));
    (isPaused ? poller.stop() : poller.start());
    showNote();
  });
  on('forget', 'click', () => confirm(`Forget all ${plural(journal.kept, 'call')}?`) && attempt(async () => {
    await control('DELETE', '/journal');
    begin();
    announce('All calls are forgotten');
  }));
  on('older', 'click', () => attempt(async () => {
    await journal.loadOlder();
    show();
  }));
  on('export-har', 'click', () => attempt(async () => 
    download('chat-sandbox.har', JSON.stringify(har(await journal.all()), null, 1), 'application/json')));
  on('calls', 'click', (event) => select(entryOf(event.target.closest('[role=option]'))));
  on('calls', 'keydown', walk);
  on('split', 'keydown', (event) => event.key === 'Escape' && close());
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => begin()));
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
  if (place === '') {
    pick(null);
  } else if (Number(place) !== selected?.number) {
    await attempt(async () => {
      const entry = /^[1-9]\d{0,14}$/.test(place) ? await callOf(Number(place)) : undefined;
      pick(entry ?? null);
      follow();
      missing = entry ? '' : `Call ${place} is not kept any more. `;
      showNote();
    });
  }
}

async function attempt(task) {
  try {
    await task();
  } catch (failure) {
    say('requests-note', inWords(failure));
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

function follow(keep = keepAddress) {
  if (address().view === 'requests') {
    keep(hashOf('requests', selected === null ? '' : `${selected.number}`, filters()));
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
    say('requests-note', isGone() ? 'Waiting for the sandbox.' : inWords(failure));
    throw failure;
  }
}

/** Adds and removes rows, and leaves the others alone: focus and marked text stay. */
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
  if (journal.entries.length > 0) {
    took('seen');
  }
  byId('older').hidden = journal.entries.length >= journal.matching;
  mark();
  showNote();
}

const entryOf = (row) => journal.entries.find((entry) => keyOf(entry) === row?.dataset.key) ?? null;

function showNote() {
  const { entries, matching, kept } = journal;
  const isFiltered = Object.keys(filters()).some((name) => name !== 'ownCalls');
  const loaded = entries.length < matching ? `${grouped(entries.length)} of ` : '';
  say('requests-note', missing + (kept === 0
    ? 'No calls yet. What a client sends to this sandbox appears here by itself.'
    : `${loaded}${plural(matching, 'call')}${isFiltered ? `, of ${grouped(kept)} kept` : ''}. ${
      isPaused ? 'Paused: new ones do not appear.' : 'New ones appear by themselves.'}${
      kept >= 1000 || entries[0]?.number > kept ? ' Older ones may be gone; --sandbox.journal.keep-violations=true keeps violations longer.' : ''}`));
}

/** Shows a call or the list alone: Back returns, unless it was a step from call to call. */
function select(entry) {
  const isStep = entry !== null && selected !== null;
  pick(entry);
  follow(isStep ? keepAddress : visit);
}

function pick(entry) {
  selected = entry;
  missing = '';
  (entry === null ? closeCall() : openCall(entry));
  byId('split').classList.toggle('open', entry !== null);
  if (entry !== null) {
    reveal(byId('call'));
  }
  mark();
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
