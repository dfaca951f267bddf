import { announce, byId, el, on, say } from './dom.js';
import { Poller } from './poller.js';
import { Blocks } from './blocks.js';
import { DEMO, NoAnswer, Refused, about, reach, reasonIn, whole } from './sandbox.js';
import { base64 } from './request.js';
import { messageElement } from './message.js';
import { dayOf } from './time.js';
import { inWords, plural, size } from './words.js';
import { isGone, suspect } from './connection.js';
import { took } from './first-run.js';

let session = null;
let after = 0;
let generation = 0;
let isOpened = false;
let unread = 0;
let hasFailed = false;
let ticking = 0;
let blocks;

const follower = new Poller(askForMore, 1000, 8000, countDown);

/**
 * Follows a session as a partner would: by asking the endpoint for what comes after the last message seen.
 *
 * @param choose called with the label of an option that is clicked
 */
export function startFollowing(choose) {
  const place = byId('messages');
  blocks = new Blocks(place, (message, before) => [
    ...(before !== undefined && dayOf(before.WhenPosted) === dayOf(message.WhenPosted) ? []
      : [el('p', { class: 'day' }, dayOf(message.WhenPosted))]),
    messageElement(message, choose),
  ]);
  on('ask-now', 'click', () => {
    follower.now();
    byId('messages').focus();
  });
  on('unread', 'click', () => {
    blocks.toEnd();
    markUnread(0);
    place.focus();
  });
  place.addEventListener('scroll', () => unread > 0 && blocks.isAtEnd() && markUnread(0));
}

export const resume = () => follower.start();

export function pause() {
  follower.stop();
  stopCounting();
}

/** Asks at once. */
export const askNow = () => follower.now();

/** The id of the newest message that is shown, or 0. */
export const newest = () => after;

/** Begins a conversation anew; with null there is none. */
export function begin(id) {
  session = id;
  generation++;
  after = 0;
  isOpened = false;
  markUnread(0);
  blocks.clear();
  if (session !== null) {
    follower.now();
  }
}

async function askForMore() {
  if (session === null) {
    return false;
  }
  if (isGone()) {
    line('bad', 'Waiting for the sandbox.');
    throw new NoAnswer('the sandbox is away');
  }
  stopCounting();
  const asked = generation;
  try {
    const messages = await messagesAfter();
    if (asked !== generation) {
      return true;
    }
    append(messages);
    line('ok', after === 0
      ? 'Nobody has written in this session yet. Live: what is written appears here. A recorded exchange, as 565 has after 7, ends with it until you start afresh.'
      : `Live: asking for what comes after message ${after}.`);
    if (hasFailed) {
      took('coped');
    }
    hasFailed = false;
    return messages.length > 0;
  } catch (failure) {
    hasFailed = true;
    if (asked === generation) {
      line('bad', `${inWords(failure)}${failure.retryAfter ? ` Retry-After: ${failure.retryAfter / 1000} s.` : ''}`);
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
  const started = performance.now();
  let bytes = 0;
  const text = await whole(response, (piece) => {
    bytes += piece;
    if (performance.now() - started > 500) {
      say('countdown', `Receiving: ${size(bytes)} so far.`);
    }
  });
  say('countdown', '');
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
    throw new NoAnswer('The response is a 200, but not JSON.');
  }
  if (!Array.isArray(messages)) {
    throw new NoAnswer(`The response is a 200, but no list of messages${reasonIn(text) ? `: ${reasonIn(text)}` : '.'}`);
  }
  return messages;
}

function append(messages) {
  const wasAtEnd = !isOpened || blocks.isAtEnd();
  blocks.add(messages);
  after = messages.reduce((most, message) => Math.max(most, message.ChatMessageId ?? 0), after);
  if (messages.length > 0) {
    if (wasAtEnd) {
      blocks.toEnd();
    } else {
      markUnread(unread + messages.length);
    }
    if (isOpened) {
      const last = messages.at(-1);
      announce(`${plural(messages.length, 'new message')}. ${last.Author ?? ''}: ${last.Message ?? ''}`);
    }
  }
  isOpened = true;
}

/** Marks what came while one had scrolled up. */
function markUnread(count) {
  unread = count;
  byId('unread').hidden = count === 0;
  say('unread', count === 0 ? '' : `${plural(count, 'new message')} ↓`);
}

/** Says when the next call is, after one that failed. */
function countDown(pause, failed) {
  stopCounting();
  if (!failed || session === null || byId('messages').offsetParent === null || isGone()) {
    return;
  }
  const at = performance.now() + pause;
  const show = () => say('countdown', `Asks again in ${Math.max(0, Math.ceil((at - performance.now()) / 1000))} s.`);
  show();
  ticking = setInterval(show, 250);
  byId('ask-now').hidden = false;
}

function stopCounting() {
  clearInterval(ticking);
  say('countdown', '');
  byId('ask-now').hidden = true;
}

export function line(kind, text) {
  byId('follow-line').className = `follow-line ${kind}`;
  say('follow-line', text);
}
