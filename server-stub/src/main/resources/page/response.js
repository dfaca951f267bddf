import { byId, el, reveal, say } from './dom.js';
import { tabs } from './tabs.js';
import { reasonIn } from './sandbox.js';
import { bodyBlock, headerTable } from './body.js';
import { messageTable, messagesOf } from './message-table.js';
import { family, inWords, meaning, plural, size, statusText } from './words.js';
import { clock } from './time.js';

const SLOW = 5000;

/** The card that shows the response of Try it. */
export function startResponse() {
  tabs(document.querySelector('#response .small-tabs'), () => {})('tab-response-body');
}

export function showWaiting() {
  line('Waiting for the response …', 'none');
  byId('response-notes').replaceChildren();
  byId('response').hidden = true;
  bringIntoView();
}

/** What is sent is seen to be answered, wherever one has scrolled to. */
const bringIntoView = () => reveal(byId('response-card'), byId('response').querySelector('pre') ?? undefined);

function line(text, kind) {
  byId('response-line').className = `flag ${kind}`;
  say('response-line', text);
}

/** Says how much has come of a body that takes its time. */
export function showProgress({ bytes, pieces, started }) {
  const seconds = (performance.now() - started) / 1000;
  byId('progress').hidden = seconds < 0.5;
  say('progress', `${size(bytes)} in ${plural(pieces, 'piece')}, ${seconds.toFixed(1)} s so far`);
}

function showStatus(status, milliseconds) {
  const slow = milliseconds > SLOW ? ', slow: over the NsApiSlow threshold of 5000 ms' : '';
  line(`${statusText(status)} in ${milliseconds.toFixed(0)} ms${slow}`, family(status));
}

/** Shows a response. `call` has what was asked, and when what came. */
export function showResponse(response, text, call) {
  byId('progress').hidden = true;
  showStatus(response.status, call.ended - call.started);
  const mediaType = response.headers.get('Content-Type') ?? '';
  const headers = [...response.headers];
  const messages = response.status === 200 ? messagesOf(text, mediaType) : null;
  byId('response-notes').replaceChildren(...sentences(response.status, text, mediaType, messages, call));
  byId('response-body').replaceChildren(bodyBlock(text, mediaType, 'Body of the response', fileName(call, mediaType)));
  say('message-count', messages === null ? '' : `${messages.length}`);
  byId('response-table').replaceChildren(messages === null
    ? el('p', { class: 'hint' }, 'This response is no list of messages.') : messageTable(messages));
  byId('response-headers').replaceChildren(headerTable(headers, 'Headers of the response'));
  byId('response-timing').replaceChildren(headerTable(timing(call), 'Timing'));
  byId('response').hidden = false;
  bringIntoView();
}

const fileName = ({ session }, mediaType) =>
  `messages-${session.replace(/\W/g, '')}.${/xml/.test(mediaType) ? 'xml' : 'json'}`;

function timing({ sent, started, headed, ended, pieces, bytes, longest }) {
  const milliseconds = (time) => `${time.toFixed(1)} ms`;
  return [
    ['Sent', clock(sent)],
    ['Headers after', milliseconds(headed - started)],
    ['Body after', `${milliseconds(ended - started)}, in ${plural(pieces, 'piece')}${
      pieces > 1 ? `, at most ${milliseconds(longest)} apart` : ''}`],
    ['Size of the body', size(bytes)],
  ];
}

function sentences(status, text, mediaType, messages, { session }) {
  const said = [];
  const add = (strong, rest = '') => said.push(el('p', { class: 'sentence' }, el('strong', {}, strong), ' ', el('bdi', {}, rest)));
  if (meaning(status)) {
    add(meaning(status), reasonIn(text) ?? '');
  } else if (status === 200 && messages === null) {
    add('A 200 that is no list of messages.', 'Tenants have been seen to send such; a client has to check.');
  } else if (messages?.length === 0) {
    said.push(el('p', { class: 'sentence' }, 'No messages: nobody has written in this session, or nothing is newer than After.'));
  }
  const others = [...new Set((messages ?? []).map((message) => message.ChatSessionId))]
    .filter((id) => id !== null && id !== undefined && String(id) !== session);
  if (others.length > 0 && session !== '') {
    add(`Asked for session ${session}, and these are messages of ${others.join(', ')}.`,
      'The documentation’s request and response are not of the same session. The sandbox has them as a recorded exchange, until'
      + ` somebody writes in ${session}.`);
  }
  return said;
}

/** Shows that there was no response, or only a part of one, whose status was `status`. */
export function showFailure(failure, status) {
  byId('progress').hidden = true;
  line(status === 0 ? 'No response' : `${statusText(status)}, but not whole`, 'bad');
  byId('response').hidden = true;
  byId('response-notes').replaceChildren(el('p', { class: 'sentence' }, el('strong', {}, inWords(failure)),
    ' If the sandbox is connected, a fault may be switched on: see ', el('a', { href: '#faults' }, 'Faults'), '.'));
  bringIntoView();
}
