import { operationUrl } from './sandbox.js';

/** The properties of a message, in the document's order. */
export const PROPERTIES = [
  'ChatMessageId', 'ChatSessionId', 'Type', 'Message', 'Author', 'ReadByCustomer', 'SpecialType', 'SpecialParam', 'WhenPosted',
];

export const REQUEST_TYPES = [
  'application/json; charset=utf-8', 'application/json', 'text/json', 'application/xml', 'text/xml',
  'application/x-www-form-urlencoded', 'application/json-patch+json', 'application/merge-patch+json',
];

export const RESPONSE_TYPES = [
  'application/json; charset=utf-8', 'application/json', 'text/json', 'application/xml', 'text/xml',
  'application/json-patch+json', 'application/merge-patch+json',
];

/** A whole number as JSON writes it, in the range of int32. */
export const isInt32 = (text) => /^-?(0|[1-9]\d*)$/.test(text) && Number(text) >= -2147483648 && Number(text) <= 2147483647;

/** The body in a media type. What is no number is sent as it is, for the server to judge. */
export function bodyOf({ session, after, 'content-type': contentType }) {
  const type = contentType.split(';')[0];
  const given = [['ChatSessionId', session], ['After', after]].filter(([, value]) => value !== '');
  if (type === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(given).toString();
  }
  if (type.endsWith('/xml')) {
    const elements = given.map(([name, value]) => `  <${name}>${escapeXml(value)}</${name}>\n`).join('');
    return `<GetChatMessagesRequest>\n${elements}</GetChatMessagesRequest>`;
  }
  const members = given.map(([name, value]) => `  "${name}": ${isNumber(value) ? value : JSON.stringify(value)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
}

const isNumber = (text) => /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * The request that a form describes.
 *
 * @param form the values of the fields by their ids; `way` says how to authenticate, `xsrf` is the browser session if there is one
 * @returns url, headers as pairs, and body
 */
export function requestOf(form) {
  const headers = [...credentials(form)];
  for (const name of ['Accept', 'Accept-Language', 'SO-Language', 'SO-Culture', 'SO-TimeZone', 'Content-Type']) {
    const value = form[name.toLowerCase()];
    if (value !== '') {
      headers.push([name, value]);
    }
  }
  const query = form.select.length === 0 ? '' : `?$select=${form.select.join(',')}`;
  return { url: operationUrl() + query, headers, body: form.body };
}

function credentials({ way, user, password, ticket, app, bearer, xsrf }) {
  switch (way) {
    case 'basic': return [['Authorization', `Basic ${base64(`${user}:${password}`)}`]];
    case 'ticket': return [['Authorization', `SoTicket ${ticket}`], ...(app === '' ? [] : [['SO-AppToken', app]])];
    case 'bearer': return [['Authorization', `Bearer ${bearer}`]];
    case 'xsrf': return xsrf ? [['X-XSRF-TOKEN', xsrf.xsrfToken]] : [];
    default: return [];
  }
}

/** Base64 of the UTF-8 bytes of a text. */
export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
