/** What can be read off an entry of the journal. */

/** The value of a header of a list, or an empty text. */
export const header = (headers, name) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';

export const violations = (entry) => entry.findings.filter((finding) => finding.severity === 'violation');

export const sentence = ({ where, expected, found }) => `${where}: expected ${expected}, found ${found}`;

/** Whether the journal has less of the request's body than was sent. */
export const isCut = (entry) => new TextEncoder().encode(entry.requestBody).length < (entry.requestBodyBytes ?? 0);

/** A property of the request's body as text, or an empty one. */
export function property(entry, name) {
  const mediaType = header(entry.requestHeaders, 'content-type');
  if (/xml/i.test(mediaType)) {
    return new RegExp(`<${name}>\\s*([^<]*?)\\s*</`, 'i').exec(entry.requestBody)?.[1] ?? '';
  }
  const members = /urlencoded/i.test(mediaType)
    ? [...new URLSearchParams(entry.requestBody)] : membersOf(entry.requestBody);
  const value = members.findLast(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function membersOf(json) {
  try {
    return Object.entries(JSON.parse(json) ?? {});
  } catch {
    return []; // no JSON has no members
  }
}

/** How many messages the response has, as text; `60+` if the journal has not all of it; empty if it has none. */
export function messagesIn({ status, responseHeaders, responseBody, responseBodyBytes }) {
  if (status !== 200) {
    return '';
  }
  const isXml = /xml/i.test(header(responseHeaders, 'content-type'));
  const isList = isXml ? responseBody.startsWith('<ArrayOf') : responseBody.startsWith('[');
  const count = isXml ? responseBody.split('<ChatMessage>').length - 1 : objectsIn(responseBody);
  const isWhole = new TextEncoder().encode(responseBody).length >= (responseBodyBytes ?? 0);
  return isList ? `${count}${isWhole ? '' : '+'}` : '';
}

/** The objects of an array in JSON, which may have lost its end. */
function objectsIn(json) {
  let depth = 0;
  let count = 0;
  for (const [part] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    count += part === '{' && depth === 1 ? 1 : 0;
    depth += '[{'.includes(part) ? 1 : ']}'.includes(part) ? -1 : 0;
  }
  return count;
}
