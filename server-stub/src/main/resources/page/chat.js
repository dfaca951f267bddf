import { byId, el, say } from './dom.js';
import { Poller } from './poller.js';
import { DEMO, NoAnswer, Refused, about, control, events, reach, reasonIn, whole } from './sandbox.js';
import { base64 } from './request.js';
import { check } from './fields.js';
import { messageElement } from './message.js';
import { dayOf } from './time.js';
import { inWords, plural } from './words.js';
import { isGone, suspect } from './connection.js';

const FIRST_SESSION = 2347;

let session = FIRST_SESSION;
let after = 0;
let shownDay = '';
let generation = 0;

const list = new Poller(listSessions, 2000, 6000);
const follower = new Poller(askForMore, 1000, 8000);

/** The view that shows sessions as conversations. */
export function startChat() {
  byId('open-session').addEventListener('submit', (event) => {
    event.preventDefault();
    if (check(byId('open-session'))) {
      open(Number(byId('other-session').value));
      byId('other-session').value = '';
    }
  });
  byId('compose').addEventListener('submit', (event) => {
    event.preventDefault();
    write(byId('compose').elements.side.value, byId('text').value);
  });
  byId('text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId('compose').requestSubmit();
    }
  });
  ['chat-zone', 'chat-language'].forEach((id) => byId(id).addEventListener('change', () => open(session)));
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => {
    list.now();
    again();
  }));
  return {
    show() {
      list.start();
      open(session);
      follower.start();
    },
    hide() {
      list.stop();
      follower.stop();
    },
  };
}

function open(id) {
  session = id;
  say(byId('conversation-title'), `Session ${id}`);
  markCurrent();
  again();
}

/** Begins the conversation anew. */
function again() {
  generation++;
  after = 0;
  shownDay = '';
  byId('messages').replaceChildren();
  follower.now();
}

async function listSessions() {
  try {
    const sessions = await control('GET', '/sessions');
    say(byId('sessions-note'), '');
    showSessions(sessions);
    const known = sessions.find((one) => one.ChatSessionId === session);
    if (after > (known?.lastChatMessageId ?? 0)) {
      again(); // the sandbox was reset, or loaded another scenario
    }
    return false;
  } catch (failure) {
    say(byId('sessions-note'), isGone() ? '' : inWords(failure));
    throw failure;
  }
}

function showSessions(sessions) {
  const shown = JSON.stringify(sessions);
  if (byId('sessions').dataset.shown === shown) {
    return;
  }
  byId('sessions').dataset.shown = shown;
  const focused = document.activeElement?.dataset?.session;
  byId('sessions').replaceChildren(...sessions.map((one) => el('li', {},
    el('button', { type: 'button', 'data-session': one.ChatSessionId, on: { click: () => open(one.ChatSessionId) } },
      el('span', { class: 'session-id' }, `${one.ChatSessionId}`),
      el('span', { class: 'hint' }, one.messages === 0 ? 'empty' : plural(one.messages, 'message'))))));
  markCurrent();
  byId('sessions').querySelector(`[data-session="${CSS.escape(focused ?? '')}"]`)?.focus();
}

function markCurrent() {
  for (const button of byId('sessions').querySelectorAll('button')) {
    button.toggleAttribute('aria-current', button.dataset.session === String(session));
  }
}

/** What a partner would do: asks for the messages after the last one seen. */
async function askForMore() {
  if (isGone()) {
    line('bad', 'Waiting for the sandbox.');
    throw new NoAnswer('the sandbox is away');
  }
  const asked = generation;
  try {
    const messages = await messagesAfter();
    if (asked !== generation) {
      return true;
    }
    append(messages);
    line('ok', after === 0
      ? 'Nobody has written in this session yet. Live: what is written appears here.'
      : `Live: asking for what comes after message ${after}.`);
    return messages.length > 0;
  } catch (failure) {
    if (asked === generation) {
      line('bad', `${inWords(failure)}${failure.retryAfter ? ` Asked to come back in ${failure.retryAfter / 1000} s.` : ''}${
        failure.status === 400 ? '' : ' Asking again.'}`);
    }
    if (failure instanceof NoAnswer) {
      suspect();
    }
    throw failure;
  }
}

async function messagesAfter() {
  const headers = {
    Authorization: `Basic ${base64(`${DEMO.user}:${DEMO.password}`)}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'SO-Language': byId('chat-language').value.trim() || '*',
    'SO-TimeZone': [byId('chat-zone').value.trim(), 'includeTZOffset'].filter((part) => part !== '').join(','),
    'Sandbox-Page': 'chat', // for the journal, which keeps these calls apart
  };
  const response = await reach(about.operationPath, {
    method: 'POST', headers, body: JSON.stringify({ ChatSessionId: session, After: after }), credentials: 'omit',
  });
  const text = await whole(response);
  if (!response.ok) {
    const seconds = Number(response.headers.get('Retry-After'));
    throw new Refused(response.status, reasonIn(text) ?? 'no reason given', seconds > 0 ? seconds * 1000 : undefined);
  }
  return listIn(text);
}

function listIn(text) {
  let messages;
  try {
    messages = JSON.parse(text);
  } catch {
    throw new NoAnswer('The answer is a 200, but not JSON.');
  }
  if (!Array.isArray(messages)) {
    throw new NoAnswer(`The answer is a 200, but no list of messages${reasonIn(text) ? `: ${reasonIn(text)}` : '.'}`);
  }
  return messages;
}

function append(messages) {
  const place = byId('messages');
  const atEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 80;
  for (const message of messages) {
    const day = dayOf(message.WhenPosted);
    if (day !== shownDay) {
      place.append(el('p', { class: 'day' }, day));
      shownDay = day;
    }
    place.append(messageElement(message, (label) => write('ToUser', label, { SpecialType: 'ClickedOption', SpecialParam: label })));
    after = Math.max(after, message.ChatMessageId ?? 0);
  }
  if (atEnd && messages.length > 0) {
    place.scrollTop = place.scrollHeight;
  }
}

function line(kind, text) {
  byId('follow-line').className = `follow-line ${kind}`;
  say(byId('follow-line'), text);
}

async function write(type, text, special = {}) {
  say(byId('compose-note'), '');
  const author = byId('author').value.trim() || (type === 'ToUser' ? 'Customer' : 'Agent');
  try {
    await control('POST', `/sessions/${session}/messages`, { Type: type, Message: text, Author: author, ...special });
    if (byId('text').value === text) {
      byId('text').value = '';
    }
    follower.now();
    list.now();
  } catch (failure) {
    say(byId('compose-note'), `Not written. ${inWords(failure)}`);
    if (failure instanceof NoAnswer) {
      suspect();
    }
  }
}
