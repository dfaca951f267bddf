import { announce, byId, el, makeCopying, say } from './dom.js';
import { Poller } from './poller.js';
import { DEMO, control, events } from './sandbox.js';
import { bodyBlock, headerTable } from './answer.js';
import { curl } from './snippets.js';
import { clock } from './time.js';
import { duration, family, inWords, plural, size, statusText } from './words.js';
import { isGone } from './connection.js';

const MOST = 300;
const OWN = 'sandbox-page-';
const NOT_REPEATED = new Set([
  'host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'user-agent', 'origin', 'referer', 'cookie',
  'authorization', 'so-apptoken', 'x-request-id', 'pragma', 'cache-control',
]);

let entries = [];
const poller = new Poller(look, 1500, 6000);

/** The view that shows the journal. */
export function startRequests() {
  byId('filter').addEventListener('input', show);
  byId('filter').addEventListener('submit', (event) => event.preventDefault());
  byId('forget').addEventListener('click', async () => {
    try {
      await control('DELETE', '/journal');
      replace([]);
      announce('All calls are forgotten');
    } catch (failure) {
      say(byId('requests-note'), inWords(failure));
    }
  });
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => {
    entries = [];
    poller.now();
  }));
  return { show: () => poller.start(), hide: () => poller.stop() };
}

/**
 * Asks for what is new, and for the newest call that is known: if that is not there any more, the journal was emptied or the
 * sandbox started anew, and all is read again.
 */
async function look() {
  try {
    const newest = entries[0];
    let fresh = newest ? await control('GET', `/journal?after=${newest.number - 1}&limit=${MOST}`) : [];
    const goesOn = newest && fresh.some((entry) => entry.number === newest.number && entry.time === newest.time);
    if (goesOn) {
      fresh = fresh.filter((entry) => entry.number > newest.number);
      if (fresh.length > 0) {
        replace([...fresh, ...entries].slice(0, MOST));
      }
    } else {
      fresh = await control('GET', `/journal?limit=${MOST}`);
      replace(fresh);
    }
    return fresh.length > 0;
  } catch (failure) {
    say(byId('requests-note'), isGone() ? 'Waiting for the sandbox.' : inWords(failure));
    throw failure;
  }
}

function replace(all) {
  entries = all;
  show();
}

function show() {
  const wanted = entries.filter(matches);
  const open = new Set([...byId('calls').querySelectorAll('details[open]')].map((details) => details.dataset.key));
  const there = new Map([...byId('calls').children].map((item) => [item.dataset.key, item]));
  const items = wanted.map((entry) => there.get(keyOf(entry)) ?? item(entry, open.has(keyOf(entry))));
  const focused = document.activeElement;
  byId('calls').replaceChildren(...items);
  if (focused && byId('calls').contains(focused)) {
    focused.focus();
  }
  const hidden = entries.length - wanted.length;
  say(byId('requests-note'), entries.length === 0
    ? 'No calls yet. What a client sends to this sandbox appears here by itself.'
    : `${plural(wanted.length, 'call')}${hidden > 0 ? `, ${hidden} more hidden by the filter` : ''}. New ones appear by themselves.`);
}

const keyOf = (entry) => `${entry.number}@${entry.time}`;

const violations = (entry) => entry.findings.filter((finding) => finding.severity === 'violation');

const header = (headers, name) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';

function matches(entry) {
  const text = byId('filter-text').value.trim().toLowerCase();
  const session = byId('filter-session').value.trim();
  const status = byId('filter-status').value;
  return (text === '' || JSON.stringify(entry).toLowerCase().includes(text))
    && (session === '' || String(entry.session) === session)
    && (status === '' || (status === '0' ? entry.status === 0 : String(entry.status).startsWith(status)))
    && (!byId('filter-violations').checked || violations(entry).length > 0)
    && (!byId('filter-own').checked || !header(entry.requestHeaders, 'x-request-id').startsWith(OWN));
}

function item(entry) {
  const broken = violations(entry).length;
  const notes = entry.findings.length - broken;
  const details = el('details', { 'data-key': keyOf(entry) },
    el('summary', {},
      el('time', { datetime: entry.time }, clock(entry.time)),
      el('span', { class: `status ${family(entry.status)}` }, statusText(entry.status)),
      el('span', { class: 'took' }, duration(entry.durationMicros)),
      el('span', { class: 'target' }, `${entry.method} ${shortened(entry.target)}`),
      el('span', { class: 'of-session' }, entry.session === undefined ? '' : `session ${entry.session}`),
      el('span', { class: 'flags' },
        broken > 0 ? el('span', { class: 'flag bad' }, `breaks the contract${broken > 1 ? ` ${broken} times` : ''}`) : null,
        notes > 0 ? el('span', { class: 'flag' }, plural(notes, 'note')) : null,
        entry.fault ? el('span', { class: 'flag warn' }, `fault: ${entry.fault}`) : null),
      broken > 0 ? el('span', { class: 'finding' }, sentence(violations(entry)[0])) : null));
  details.addEventListener('toggle', () => details.children.length === 1 && details.append(inside(entry)), { once: true });
  return el('li', { 'data-key': keyOf(entry), class: broken > 0 ? 'broken' : '' }, details);
}

/** The end of a path says which call it was. */
const shortened = (target) => (target.length > 90 ? `…${target.slice(-90)}` : target);

function inside(entry) {
  const pairs = (headers) => headers.map(({ name, value }) => [name, value]);
  const command = curlOf(entry);
  return el('div', { class: 'inside' },
    entry.findings.length === 0 ? el('p', { class: 'sentence' }, 'Within the contract.')
      : el('ul', { class: 'findings' }, entry.findings.map(findingItem)),
    el('div', { class: 'columns even' },
      el('section', {}, el('h3', {}, `Request, body of ${size(entry.requestBodyBytes ?? 0)}`),
        el('p', {}, el('code', {}, `${entry.method} ${entry.target}`)),
        headerTable(pairs(entry.requestHeaders), 'Headers of the request'),
        bodyBlock(entry.requestBody, header(entry.requestHeaders, 'content-type'), 'Body of the request')),
      el('section', {}, el('h3', {}, `Answer, body of ${size(entry.responseBodyBytes ?? 0)}`),
        el('p', {}, statusText(entry.status), ` in ${duration(entry.durationMicros)}`),
        headerTable(pairs(entry.responseHeaders), 'Headers of the answer'),
        bodyBlock(entry.responseBody, header(entry.responseHeaders, 'content-type'), 'Body of the answer'))),
    el('section', {}, el('div', { class: 'card-head' }, el('h3', {}, 'Again, with curl'),
      makeCopying(el('button', { type: 'button', class: 'quiet' }, 'Copy'), () => command)),
      el('pre', { tabindex: '0', 'aria-label': 'The call as curl' }, command),
      el('p', { class: 'hint' }, 'The journal keeps no secrets: the demo credentials stand in for those that were sent.')));
}

const sentence = ({ where, expected, found }) => `${where}: expected ${expected}, found ${found}`;

function findingItem(finding) {
  return el('li', { class: finding.severity === 'violation' ? 'bad' : 'note' },
    el('strong', {}, finding.severity === 'violation' ? 'Breaks the contract' : 'Note'), ` at ${sentence(finding)}. `,
    el('code', {}, finding.rule), ' ', el('code', { class: 'pointer' }, finding.pointer));
}

function curlOf(entry) {
  const headers = entry.requestHeaders.map(({ name, value }) => [name, value]);
  const scheme = header(entry.requestHeaders, 'authorization').split(' ')[0].toLowerCase();
  const kept = headers.filter(([name, value]) =>
    !NOT_REPEATED.has(name.toLowerCase()) && !/^sec-/i.test(name) && value !== '***');
  if (scheme === 'bearer') {
    kept.unshift(['Authorization', `Bearer ${DEMO.bearer}`]);
  } else if (scheme === 'soticket') {
    kept.unshift(['Authorization', `SoTicket ${DEMO.ticket}`], ['SO-AppToken', DEMO.app]);
  }
  return curl({
    method: entry.method, url: location.origin + entry.target, headers: kept, body: entry.requestBody,
    user: scheme === 'basic' ? `${DEMO.user}:${DEMO.password}` : undefined,
  });
}
