import { byId, el } from './dom.js';
import { DEMO } from './sandbox.js';
import { PROPERTIES, REQUEST_TYPES, RESPONSE_TYPES } from './request.js';
import { header, property } from './entry.js';

/** The documented request, by the ids of the fields. */
const DOCUMENTED = {
  session: '565', after: '7', way: 'basic', ...DEMO, 'accept-language': 'en', 'so-language': '', 'so-culture': '',
  'so-timezone': '', 'content-type': REQUEST_TYPES[0], accept: RESPONSE_TYPES[0],
};
const SECRETS = Object.keys(DEMO);
const OPEN = Object.keys(DOCUMENTED).filter((id) => !SECRETS.includes(id));
const HEADERS = OPEN.slice(3);
const WAYS = { basic: 'basic', soticket: 'ticket', bearer: 'bearer' };
const SECRETS_OF = { basic: ['user', 'password'], ticket: ['ticket', 'app'], bearer: ['bearer'] };

/** What some fields propose. */
const PROPOSED = {
  languages: 'en nb-NO sv de fr da nl', cultures: 'en-US en-GB nb-NO sv-SE da-DK de-DE fr-FR nl-NL',
  zones: 'UTC NO DK FR US-NY US-CA US-HI CA-QC AU-ACT BD Asia/Kolkata',
};

/** Makes the options, ticks and proposals of the form. */
export function startForm() {
  const options = (list) => list.map((value) => el('option', { value }, value));
  byId('select').append(...PROPERTIES.map((name) => el('label', {}, el('input', { type: 'checkbox', value: name }), name)));
  byId('content-type').append(...options(REQUEST_TYPES));
  byId('accept').append(...options(RESPONSE_TYPES));
  Object.entries(PROPOSED).forEach(([id, values]) => document.getElementById(id).append(...options(values.split(' '))));
}

/** The values of the fields by their ids, the body, and `select`, a list. */
export function values() {
  return {
    ...Object.fromEntries(Object.keys(DOCUMENTED).map((id) => [id, byId(id).value.trim()])),
    password: byId('password').value, body: byId('body').value, select: selected(),
  };
}

const selected = () => [...document.querySelectorAll('#select input:checked')].map((tick) => tick.value);

/**
 * What differs from the documented request, without secrets: for a link, and for what this browser remembers. Credentials that
 * are not the sandbox's own are `own`.
 */
export function stateOf(editedBody) {
  const state = {};
  OPEN.filter((id) => byId(id).value !== DOCUMENTED[id]).forEach((id) => { state[id] = byId(id).value; });
  if ((SECRETS_OF[byId('way').value] ?? []).some((id) => byId(id).value !== DEMO[id])) {
    state.credentials = 'own';
  }
  if (selected().length > 0) {
    state.select = selected().join(',');
  }
  if (editedBody !== null) {
    state.body = editedBody;
  }
  return state;
}

/** Fills in what `stateOf` gave: credentials that are somebody's own are left blank. */
export function restore({ select = '', credentials, ...state }) {
  const blanks = credentials === 'own' ? Object.fromEntries(SECRETS.map((id) => [id, ''])) : {};
  const known = Object.fromEntries(OPEN.filter((id) => state[id] !== undefined).map((id) => [id, state[id]]));
  fill({ ...DOCUMENTED, ...blanks, ...known }, select);
}

function fill(fields, select) {
  for (const [id, value] of Object.entries(fields)) {
    const field = byId(id);
    const isKnown = !field.options || [...field.options].some((option) => option.value === value);
    if (!isKnown && id !== 'way') {
      field.append(el('option', { value }, value === '' ? 'none' : value));
    }
    field.value = isKnown || id !== 'way' ? value : DOCUMENTED.way;
  }
  const names = select.split(',').map((name) => name.trim());
  document.querySelectorAll('#select input').forEach((tick) => { tick.checked = names.includes(tick.value); });
}

/** Fills in a call of the journal. Secrets, which it does not keep, are left blank; the first is the focus. */
export function fillFromEntry(entry) {
  const { select, ...fields } = valuesOf(entry, '');
  fill(fields, select.join(','));
  byId(SECRETS_OF[fields.way]?.[0] ?? 'send').focus();
}

/** A call of the journal as `values` gives them, but for the body, with a text for what the journal masks. */
export function valuesOf(entry, blank) {
  const sent = (name) => header(entry.requestHeaders, name);
  const way = WAYS[sent('authorization').split(' ')[0].toLowerCase()] ?? (sent('x-xsrf-token') === '' ? 'none' : 'xsrf');
  return {
    session: property(entry, 'ChatSessionId'), after: property(entry, 'After'), way,
    ...Object.fromEntries([...SECRETS.map((id) => [id, blank]), ...HEADERS.map((name) => [name, sent(name)])]),
    select: (new URLSearchParams(entry.target.split('?')[1]).get('$select') ?? '').split(',').map((name) => name.trim())
      .filter((name) => PROPERTIES.includes(name)),
  };
}
