import { byId, el, makeCopying, on, say } from './dom.js';
import { tabs } from './tabs.js';
import { NoAnswer, baseUrl, control, events, reach, whole } from './sandbox.js';
import { bodyOf, requestOf } from './request.js';
import { fillFromEntry, restore, startForm, stateOf, values } from './form.js';
import { address, hashOf, keepAddress } from './address.js';
import { LANGUAGES } from './code.js';
import { showFailure, showProgress, showResponse, showWaiting, startResponse } from './response.js';
import { addSent, startHistory } from './history.js';
import { took } from './first-run.js';
import { suspect } from './connection.js';

const LONGEST_LINK = 4000;

let edited = false;
let xsrf = null;
let language = LANGUAGES[0];
let giving = null;
let hasFailed = false;

/** The view that sends the documented request, and any other. */
export function startTry() {
  const first = named(); // before the address follows the form
  startForm();
  on('request', 'input', (event) => {
    edited = edited || event.target.id === 'body';
    follow();
  });
  on('request', 'submit', (event) => {
    event.preventDefault();
    send();
  });
  on('try', 'keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      byId('request').requestSubmit();
    }
  });
  on('body-again', 'click', () => {
    edited = false;
    follow();
    byId('body').focus();
  });
  on('documented', 'click', () => show({}));
  on('give-up', 'click', () => giving?.abort());
  makeCopying(byId('copy-link'), () => location.origin + location.pathname + link());
  makeCopying(byId('copy-code'), () => byId('snippet').textContent);
  startLanguages();
  startResponse();
  startHistory(show);
  events.addEventListener('back', follow);
  show(first);
  return {
    show: follow,
    go() {
      if (address().query.size > 0 && link() !== hashOf('try', '', named())) {
        show(named());
      }
    },
  };
}

/** The request that the address names. */
const named = () => address().view === 'try' ? Object.fromEntries(address().query) : {};

function startLanguages() {
  const list = byId('languages-of-code');
  list.append(...LANGUAGES.map(({ id, name }) => el('button', { id: `tab-${id}` }, name)));
  tabs(list, (id) => {
    language = LANGUAGES.find((one) => id === `tab-${one.id}`);
    follow();
  })(`tab-${language.id}`);
}

/** Shows a request as `stateOf` gives it. */
function show(state) {
  restore(state);
  edited = state.body !== undefined;
  if (edited) {
    byId('body').value = state.body;
  }
  follow();
}

/** Fills the form with a call of the journal. */
export function fillFrom(entry) {
  fillFromEntry(entry);
  edited = bodyOf(values()) !== entry.requestBody;
  byId('body').value = entry.requestBody;
  follow();
}

const state = () => stateOf(edited ? byId('body').value : null);

/** The address of the request without its secrets, or of the view if it would be too long. */
function link() {
  const hash = hashOf('try', '', state());
  return hash.length > LONGEST_LINK ? hashOf('try') : hash;
}

/** Makes all that depends on what is edited follow it. */
function follow() {
  if (!edited) {
    byId('body').value = bodyOf(values());
  }
  const form = values();
  byId('body-again').hidden = !edited;
  say('body-hint', edited ? 'Sent as you edited it.' : 'Follows the fields above, until you edit it.');
  document.querySelectorAll('[data-way]').forEach((part) => { part.hidden = part.dataset.way !== form.way; });
  say('select-set', form.select.join(', ') || 'all properties');
  say('language-set', ['Accept-Language', 'SO-Language', 'SO-Culture', 'SO-TimeZone']
    .filter((name) => form[name.toLowerCase()] !== '').map((name) => `${name}: ${form[name.toLowerCase()]}`).join(', ') || 'as stored');
  say('types-set', form['content-type'] === form.accept ? form.accept : `${form['content-type']}, for ${form.accept}`);
  say('language-hint', languageHint(form));
  const cookie = form.way === 'xsrf' && xsrf
    ? `${xsrf.sessionCookie.name}=${xsrf.sessionCookie.value}; XSRF-TOKEN=${xsrf.xsrfToken}` : undefined;
  const user = form.way === 'basic' ? `${form.user}:${form.password}` : undefined;
  say('snippet', language.of({ ...requestOf({ ...form, xsrf }), cookie, user }, { ...form, xsrf }, baseUrl()));
  say('code-hint', language.hint);
  if (address().view === 'try') {
    keepAddress(link());
  }
}

function languageHint({ 'accept-language': acceptLanguage, 'so-language': soLanguage, 'so-culture': soCulture }) {
  if (soCulture !== '' && acceptLanguage === '' && soLanguage === '') {
    return 'SO-Culture is ignored where no language is set.';
  }
  return acceptLanguage === ''
    ? `Without Accept-Language this browser sends its own: ${navigator.languages.join(', ')}. * in SO-Language turns the conversion off.`
    : 'SO-Language goes before Accept-Language.';
}

async function send() {
  giving?.abort();
  giving = new AbortController();
  const { signal } = giving;
  byId('give-up').hidden = false;
  showWaiting();
  let status = 0;
  const sent = state();
  try {
    if (byId('way').value === 'xsrf' && !xsrf) {
      xsrf = await control('POST', '/browser-sessions');
      follow();
    }
    const form = { ...values(), xsrf };
    const call = { session: form.session, after: form.after, sent: Date.now(), started: performance.now(), pieces: 0, bytes: 0, longest: 0 };
    const { url, headers, body } = requestOf(form);
    // What is sent is what the code shows: no cookies, unless that is the way.
    const response = await reach(url, {
      method: 'POST', headers: checked(headers), body, signal, credentials: form.way === 'xsrf' ? 'same-origin' : 'omit',
    });
    status = response.status;
    const text = await bodyOfResponse(response, call);
    if (giving.signal === signal) {
      showResponse(response, text, call);
    }
    if (status === 401 && form.way === 'xsrf') {
      xsrf = null; // perhaps the sandbox was reset since; the next call opens another
    }
    if (hasFailed && status === 200) {
      took('coped');
    }
    hasFailed = status !== 200;
  } catch (failure) {
    if (giving.signal === signal) {
      showFailure(failure, status);
    }
    hasFailed = true;
    if (failure instanceof NoAnswer) {
      suspect();
    }
  } finally {
    if (giving.signal === signal) {
      byId('give-up').hidden = true;
    }
    took('sent');
    addSent(sent, status);
  }
}

/** The body as text; `call` gets when what came. */
async function bodyOfResponse(response, call) {
  let last = call.headed = performance.now();
  const text = await whole(response, (bytes) => {
    const now = performance.now();
    call.longest = Math.max(call.longest, call.pieces === 0 ? 0 : now - last);
    call.pieces++;
    call.bytes += bytes;
    last = now;
    showProgress(call);
  });
  call.ended = performance.now();
  return text;
}

/** As an object, for that keeps the names as they are written. */
function checked(headers) {
  try {
    new Headers(headers);
    return Object.fromEntries(headers);
  } catch {
    throw new NoAnswer('Not sent: a header holds a character that HTTP headers cannot carry.');
  }
}
