import { byId, el, on, say } from './dom.js';
import { Poller } from './poller.js';
import { NoAnswer, control, events } from './sandbox.js';
import { isInt32 } from './request.js';
import { address, hashOf, keepAddress, visit } from './address.js';
import { askNow, begin, line, newest, pause, resume, startFollowing } from './follow.js';
import { check } from './fields.js';
import { inWords, plural } from './words.js';
import { isGone, suspect } from './connection.js';

const FIRST_SESSION = 2347;
const LANGUAGE = 'en';

let session = null;
const list = new Poller(listSessions, 2000, 6000);

/** The view that shows sessions as conversations. */
export function startChat() {
  startFollowing((label) => write('ToUser', label, { SpecialType: 'ClickedOption', SpecialParam: label }));
  on('open-session', 'submit', (event) => {
    event.preventDefault();
    if (check(byId('open-session'))) {
      choose(Number(byId('other-session').value));
      byId('other-session').value = '';
    }
  });
  on('compose', 'submit', (event) => {
    event.preventDefault();
    write(byId('compose').elements.side.value, byId('text').value);
  });
  on('afresh', 'click', async () => {
    if (confirm('Start afresh? Messages, credentials, faults and calls will be as at the start.')) {
      try {
        await control('POST', '/reset');
        list.now();
        begin(session);
      } catch (failure) {
        say('sessions-note', inWords(failure));
      }
    }
  });
  on('text', 'input', () => say('compose-note', ''));
  on('text', 'keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId('compose').requestSubmit();
    }
  });
  ['chat-zone', 'chat-language'].forEach((id) => byId(id).addEventListener('change', () => {
    keepAddress(hash());
    begin(session);
  }));
  ['back', 'token-given'].forEach((type) => events.addEventListener(type, () => {
    list.now();
    begin(session);
  }));
  return {
    show() {
      list.start();
      resume();
    },
    hide() {
      list.stop();
      pause();
    },
    go,
  };
}

/** Shows the session that the address names, or the one that was shown, or the first. */
function go() {
  const { view, place, query } = address();
  if (view !== 'chat') {
    return;
  }
  if (place === '') {
    if (session !== null) {
      keepAddress(hash());
    }
    return;
  }
  const shown = hash();
  byId('chat-zone').value = query.get('zone') ?? '';
  byId('chat-language').value = query.get('language') ?? LANGUAGE;
  if (!isInt32(place)) {
    open(null);
    line('bad', `Session “${place}”: expected a whole number from -2147483648 to 2147483647, without zeros in front.`);
  } else if (Number(place) !== session || hash() !== shown) {
    open(Number(place));
  }
}

const hash = () => hashOf('chat', `${session}`, {
  ...(byId('chat-zone').value.trim() === '' ? {} : { zone: byId('chat-zone').value.trim() }),
  ...(byId('chat-language').value.trim() === LANGUAGE ? {} : { language: byId('chat-language').value.trim() }),
});

/** Opens a session that somebody chose. */
function choose(id) {
  open(id);
  visit(hash());
  if (!matchMedia('(min-width: 62rem)').matches) {
    byId('sessions-card').open = false;
  }
}

function open(id) {
  session = id;
  say('conversation-title', id === null ? 'No session' : `Session ${id}`);
  markCurrent();
  begin(id);
}

async function listSessions() {
  try {
    const sessions = await control('GET', '/sessions');
    say('sessions-note', sessions.length === 0 ? 'There are none: the first message begins one.' : '');
    showSessions(sessions);
    openFirst((sessions.find((one) => one.ChatSessionId === FIRST_SESSION) ?? sessions[0])?.ChatSessionId ?? FIRST_SESSION);
    const known = sessions.find((one) => one.ChatSessionId === session);
    if (newest() > (known?.lastChatMessageId ?? 0)) {
      begin(session); // the sandbox was reset, or loaded another scenario
    }
    return false;
  } catch (failure) {
    say('sessions-note', isGone() ? '' : inWords(failure));
    if (!isGone()) {
      openFirst(FIRST_SESSION); // the endpoint may know it, even if the control API lists none without its token
    }
    throw failure;
  }
}

function openFirst(id) {
  if (session === null && address().place === '') {
    open(id);
    go();
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
    el('button', { type: 'button', 'data-session': one.ChatSessionId, on: { click: () => choose(one.ChatSessionId) } },
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

async function write(type, text, special = {}) {
  say('compose-note', '');
  if (text.trim() === '' || session === null) {
    say('compose-note', session === null ? 'Not sent: no session is open.' : 'Not sent: a message needs a text, found only blanks.');
    byId('text').focus();
    return;
  }
  const author = byId('author').value.trim() || (type === 'ToUser' ? 'Customer' : 'Agent');
  try {
    await control('POST', `/sessions/${session}/messages`, { Type: type, Message: text, Author: author, ...special });
    if (byId('text').value === text) {
      byId('text').value = '';
    }
    askNow();
    list.now();
  } catch (failure) {
    say('compose-note', `Not written. ${inWords(failure)}`);
    if (failure instanceof NoAnswer) {
      suspect();
    }
  }
}
