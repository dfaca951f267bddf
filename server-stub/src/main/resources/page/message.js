import { el } from './dom.js';
import { timeOf } from './time.js';

const SIDES = { ToCustomer: 'agent', ToUser: 'customer' };
const BOT = new Set(['BotMessage', 'Options']);
const PLAIN = new Set(['None', 'BotMessage', 'Options', null, undefined]);

/** What a special message is about; another type is named as it is. */
const NOTICES = {
  Welcome: 'Welcome', Url: 'Link', Block: 'Customer blocked', NewSession: 'New session', TransferedSession: 'Transferred',
  Error: 'Error', SessionDeleted: 'Session deleted', FaqSuccessQuestion: 'Was this the answer?', ClosedByUser: 'Closed by the agent',
  ClosedByCustomer: 'Closed by the customer', ClosedByIdle: 'Closed, nobody wrote', TransferRejected: 'Transfer rejected',
  ReopenedByCustomer: 'Opened again', ClickedOption: 'Option clicked', IllegalFileType: 'File refused',
};

/**
 * A message as it stands in a conversation. Texts are texts, whatever markup they hold.
 *
 * @param choose called with the label of an option that is clicked
 */
export function messageElement(message, choose) {
  const side = SIDES[message.Type] ?? 'notice';
  const bot = BOT.has(message.SpecialType);
  return el('article', { class: `message ${side}${bot ? ' bot' : ''}`, 'data-id': message.ChatMessageId },
    el('p', { class: 'by' },
      el('bdi', { class: 'author' }, message.Author || who(side)),
      el('bdi', { class: 'role' }, bot ? 'bot' : side === 'notice' ? String(message.Type ?? 'no type') : side),
      PLAIN.has(message.SpecialType) ? null
        : el('bdi', { class: `special ${message.SpecialType === 'Error' ? 'bad' : ''}` }, NOTICES[message.SpecialType] ?? message.SpecialType)),
    message.Message
      ? el('p', { class: 'text', dir: 'auto' }, message.Message)
      : el('p', { class: 'text empty' }, message.Message === '' ? 'An empty text.' : 'No text.'),
    parameter(message, choose),
    el('p', { class: 'meta' },
      el('time', message.WhenPosted ? { datetime: message.WhenPosted } : {}, el('bdi', {}, timeOf(message.WhenPosted))),
      ` · ${message.ChatMessageId ?? 'no id'}`,
      side === 'agent' ? ` · ${message.ReadByCustomer === 1 ? 'read' : 'not read'}` : ''));
}

const who = (side) => (side === 'agent' ? 'Agent' : side === 'customer' ? 'Customer' : 'Notice');

function parameter({ SpecialType, SpecialParam, Message }, choose) {
  if (!SpecialParam || SpecialParam === Message) {
    return null;
  }
  const options = SpecialType === 'Options' ? optionsIn(SpecialParam) : null;
  if (options) {
    return el('ul', { class: 'options', 'aria-label': 'Options' }, options.map((label) => el('li', {},
      el('button', { type: 'button', title: 'Click as the customer', on: { click: () => choose(label) } }, el('bdi', {}, label)))));
  }
  return el('p', { class: 'param' }, el('code', { dir: 'auto' }, SpecialParam));
}

/** The labels of the buttons, or null if a parameter is no list of texts. */
function optionsIn(parameterText) {
  try {
    const options = JSON.parse(parameterText);
    return Array.isArray(options) && options.every((label) => typeof label === 'string') ? options : null;
  } catch {
    return null;
  }
}
