import { byId, el, makeCopying, reveal, say } from './dom.js';
import { tabs } from './tabs.js';
import { DEMO, NoAnswer, baseUrl, control, events, reach, reasonIn, whole } from './sandbox.js';
import { PROPERTIES, REQUEST_TYPES, RESPONSE_TYPES, bodyOf, requestOf } from './request.js';
import { header, property } from './entry.js';
import { curl, java, typescript } from './snippets.js';
import { bodyBlock, headerTable } from './answer.js';
import { family, inWords, meaning, size, statusText } from './words.js';
import { suspect } from './connection.js';

const SLOW = 5000;
const HINTS = {
  'tab-curl': '',
  'tab-java': 'With chat-client. It speaks JSON, asks for offsets, and repeats what fails for a while, all by itself.',
  'tab-typescript': 'On Node, or in a page of an origin that the sandbox was told to allow.',
};
const DOCUMENTED = {
  session: '565', after: '7', way: 'basic', ...DEMO, 'accept-language': 'en', 'so-language': '', 'so-culture': '',
  'so-timezone': '', 'content-type': REQUEST_TYPES[0], accept: RESPONSE_TYPES[0],
};

const WAYS = { basic: 'basic', soticket: 'ticket', bearer: 'bearer' };
const FIRST_OF_WAY = { basic: 'user', ticket: 'ticket', bearer: 'bearer' };

let edited = false;
let xsrf = null;
let language = 'tab-curl';
let giving = null;

/** The view that sends the documented request, and any other. */
export function startTry() {
  byId('select').append(...PROPERTIES.map((name) => el('label', {}, el('input', { type: 'checkbox', value: name }), ` ${name}`)));
  byId('content-type').append(...REQUEST_TYPES.map((type) => el('option', {}, type)));
  byId('accept').append(...RESPONSE_TYPES.map((type) => el('option', {}, type)));
  byId('request').addEventListener('input', (event) => {
    edited = edited || event.target.id === 'body';
    follow();
  });
  byId('request').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('body-again').addEventListener('click', () => {
    edited = false;
    follow();
    byId('body').focus();
  });
  byId('documented').addEventListener('click', () => fillIn(DOCUMENTED, []));
  byId('give-up').addEventListener('click', () => giving?.abort());
  makeCopying(byId('copy-code'), () => byId('snippet').textContent);
  tabs(document.querySelector('.small-tabs'), (id) => {
    language = id;
    follow();
  })('tab-curl');
  events.addEventListener('back', follow);
  fillIn(DOCUMENTED, []);
}

function fillIn(values, select) {
  for (const [id, value] of Object.entries(values)) {
    const field = byId(id);
    if (field.options && ![...field.options].some((option) => option.value === value)) {
      field.append(el('option', { value }, value === '' ? 'none' : value));
    }
    field.value = value;
  }
  document.querySelectorAll('#select input').forEach((tick) => { tick.checked = select.includes(tick.value); });
  edited = false;
  follow();
}

/** Fills the form with a call of the journal. Fields of secrets, which it does not keep, are left blank. */
export function fillFrom(entry) {
  const sent = (name) => header(entry.requestHeaders, name);
  const scheme = sent('authorization').split(' ')[0].toLowerCase();
  const way = WAYS[scheme] ?? (sent('x-xsrf-token') === '' ? 'none' : 'xsrf');
  const values = {
    session: property(entry, 'ChatSessionId'), after: property(entry, 'After'), way,
    user: '', password: '', ticket: '', app: '', bearer: '',
  };
  for (const name of ['accept-language', 'so-language', 'so-culture', 'so-timezone', 'content-type', 'accept']) {
    values[name] = sent(name);
  }
  const select = new URLSearchParams(entry.target.split('?')[1]).get('$select') ?? '';
  fillIn(values, select.split(',').map((name) => name.trim()));
  if (byId('body').value !== entry.requestBody) {
    byId('body').value = entry.requestBody;
    edited = true;
    follow();
  }
  byId(FIRST_OF_WAY[way] ?? 'send').focus();
}

function form() {
  const value = (id) => byId(id).value;
  const trimmed = (id) => value(id).trim();
  return {
    session: trimmed('session'), after: trimmed('after'), way: value('way'), user: value('user'), password: value('password'),
    ticket: trimmed('ticket'), app: trimmed('app'), bearer: trimmed('bearer'), xsrf,
    acceptLanguage: trimmed('accept-language'), soLanguage: trimmed('so-language'), soCulture: trimmed('so-culture'),
    soTimeZone: trimmed('so-timezone'), contentType: value('content-type'), accept: value('accept'), body: value('body'),
    select: [...document.querySelectorAll('#select input:checked')].map((tick) => tick.value),
  };
}

/** Makes the body, the fields of the way and the code follow what is edited. */
function follow() {
  if (!edited) {
    byId('body').value = bodyOf(form());
  }
  byId('body-again').hidden = !edited;
  say(byId('body-hint'), edited ? 'Sent as you edited it.' : 'Follows the fields above, until you edit it.');
  document.querySelectorAll('[data-way]').forEach((part) => { part.hidden = part.dataset.way !== byId('way').value; });
  say(byId('language-hint'), languageHint(form()));
  say(byId('snippet'), code(form()));
  say(byId('code-hint'), HINTS[language]);
  byId('code-hint').hidden = HINTS[language] === '';
}

function languageHint({ acceptLanguage, soLanguage, soCulture }) {
  if (soCulture !== '' && acceptLanguage === '' && soLanguage === '') {
    return 'SO-Culture is ignored where no language is set.';
  }
  return acceptLanguage === ''
    ? `Without Accept-Language this browser sends its own: ${navigator.languages.join(', ')}. * in SO-Language turns the conversion off.`
    : 'SO-Language goes before Accept-Language.';
}

function code(values) {
  const request = requestOf(values);
  const cookie = values.way === 'xsrf' && xsrf
    ? `${xsrf.sessionCookie.name}=${xsrf.sessionCookie.value}; XSRF-TOKEN=${xsrf.xsrfToken}` : undefined;
  if (language === 'tab-java') {
    return java(values, baseUrl());
  }
  if (language === 'tab-typescript') {
    return typescript({ ...request, cookie });
  }
  return curl({ ...request, cookie, user: values.way === 'basic' ? `${values.user}:${values.password}` : undefined });
}

async function send() {
  giving?.abort();
  giving = new AbortController();
  const { signal } = giving;
  const started = performance.now();
  byId('give-up').hidden = false;
  answerLine('Waiting for the answer …', 'none');
  byId('answer').replaceChildren();
  bringIntoView();
  try {
    if (byId('way').value === 'xsrf' && !xsrf) {
      xsrf = await control('POST', '/browser-sessions');
      follow();
    }
    const request = requestOf(form());
    // Without the browser session's cookies, unless that is the way: what is sent is what the code shows.
    const response = await reach(request.url, {
      method: 'POST', headers: checked(request.headers), body: request.body, signal,
      credentials: byId('way').value === 'xsrf' ? 'same-origin' : 'omit',
    });
    const headers = [...response.headers];
    const text = await whole(response).catch((failure) => {
      showHead(response.status, performance.now() - started);
      throw failure;
    });
    showAnswer(response, headers, text, performance.now() - started);
    if (response.status === 401 && byId('way').value === 'xsrf') {
      xsrf = null; // perhaps the sandbox was reset since; the next call opens another
    }
  } catch (failure) {
    showFailure(failure);
  } finally {
    if (giving?.signal === signal) {
      byId('give-up').hidden = true;
    }
  }
}

/** What is sent is seen to be answered, wherever one has scrolled to. */
const bringIntoView = () => reveal(byId('answer-card'), byId('answer').querySelector('pre') ?? undefined);

/** As an object, for that keeps the names as they are written. */
function checked(headers) {
  try {
    new Headers(headers);
    return Object.fromEntries(headers);
  } catch {
    throw new NoAnswer('Not sent: a header holds a character that HTTP headers cannot carry.');
  }
}

function answerLine(text, kind) {
  const line = byId('answer-line');
  line.className = `answer-line ${kind}`;
  say(line, text);
}

function showHead(status, milliseconds) {
  const slow = milliseconds > SLOW ? ', slow: over the NsApiSlow threshold of 5000 ms' : '';
  answerLine(`${statusText(status)} in ${milliseconds.toFixed(0)} ms${slow}`, family(status));
}

function showAnswer(response, headers, text, milliseconds) {
  showHead(response.status, milliseconds);
  const mediaType = response.headers.get('Content-Type') ?? '';
  byId('answer').replaceChildren(
    ...inSentences(response.status, text, mediaType),
    bodyBlock(text, mediaType, 'Body of the answer'),
    el('details', { open: true }, el('summary', {}, `Headers of the answer, ${headers.length}; body of ${
      size(new TextEncoder().encode(text).length)}`), headerTable(headers, 'Headers of the answer')));
  bringIntoView();
}

function inSentences(status, text, mediaType) {
  const sentences = [];
  if (meaning(status)) {
    sentences.push(el('p', { class: 'sentence' }, el('strong', {}, meaning(status)), ' ', reasonIn(text) ?? ''));
  } else if (status === 200 && /json/.test(mediaType) && !isArray(text)) {
    sentences.push(el('p', { class: 'sentence' }, el('strong', {}, 'A 200 that is no list of messages.'),
      ' Tenants have been seen to answer so; a client has to check.'));
  } else if (text === '[]') {
    sentences.push(el('p', { class: 'sentence' }, 'No messages: nobody has written in this session, or nothing is newer than After.'));
  }
  return sentences;
}

function isArray(text) {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function showFailure(failure) {
  if (failure instanceof NoAnswer) {
    suspect();
  }
  answerLine('No whole answer', 'bad');
  byId('answer').replaceChildren(el('p', { class: 'sentence' }, el('strong', {}, inWords(failure)),
    ' If the sandbox is connected, a fault may be switched on: see ', el('a', { href: '#faults' }, 'Faults'), '.'));
  bringIntoView();
}
