/** What this sandbox tells of itself. */
export const about = { operationPath: '/api/v1/Agents/Chat/GetChatMessages', contractVersion: '' };

/** The credentials that every sandbox knows; public. */
export const DEMO = {
  user: 'tje0', password: 'Tje0', ticket: 'sandbox-ticket', app: 'sandbox-app', bearer: 'sandbox-token',
};

/** Tells `token-needed`, with the reason, when the control API demands the admin token; `token-given` when there is one to try. */
export const events = new EventTarget();

const CONTROL = '/sandbox/v1';
const PATIENCE = 20_000;
let adminToken = null;
let locked = null;

/** An answer that is a refusal. */
export class Refused extends Error {
  constructor(status, message, retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** No answer, or not a whole one. */
export class NoAnswer extends Error {}

export const operationUrl = () => location.origin + about.operationPath;

export function baseUrl() {
  return operationUrl().replace(/\/Agents\/Chat\/GetChatMessages$/, '');
}

/** The sandbox may have been started anew, with another token or none. */
events.addEventListener('back', () => { locked = null; });

export function useAdminToken(token) {
  adminToken = token;
  locked = null;
  events.dispatchEvent(new Event('token-given'));
}

/** Calls the control API, as `ask` does, for what it answers alone. */
export const control = async (method, path, value) => (await ask(method, path, value)).value;

/**
 * Calls the control API.
 *
 * @returns what it answers as `value`, null if that is nothing, and its `headers`
 * @throws Refused with the reason; NoAnswer if the sandbox is not there
 */
export async function ask(method, path, value) {
  if (locked !== null) {
    throw new Refused(401, locked);
  }
  const token = adminToken;
  const headers = { Accept: 'application/json' };
  if (value !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (token !== null) {
    headers['Sandbox-Admin-Token'] = token;
  }
  const body = value === undefined ? undefined : JSON.stringify(value);
  const response = await reach(CONTROL + path, { method, headers, body });
  const text = await whole(response);
  if (response.ok) {
    return { value: text === '' ? null : JSON.parse(text), headers: response.headers };
  }
  const reason = reasonIn(text) ?? `status ${response.status}`;
  if (response.status === 401 && token === adminToken) {
    adminToken = null;
    locked = reason; // nothing more is asked until there is another
    events.dispatchEvent(new CustomEvent('token-needed', { detail: token === null ? reason : `That was not it. ${reason}` }));
  }
  throw new Refused(response.status, reason);
}

/** A fetch of this sandbox that fails with NoAnswer only; it is given up after a while, unless a signal says when. */
export async function reach(path, options) {
  try {
    return await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch (failure) {
    throw unanswered(failure);
  }
}

/** The body as text; fails with NoAnswer if it ends too early. */
export async function whole(response) {
  try {
    return await response.text();
  } catch (failure) {
    throw unanswered(failure, 'The answer broke off before its end.');
  }
}

function unanswered(failure, otherwise = 'The connection ended without an answer.') {
  if (failure.name === 'AbortError') {
    return new NoAnswer('Given up before the answer came.');
  }
  return new NoAnswer(failure.name === 'TimeoutError' ? 'No answer within 20 seconds.' : otherwise);
}

/** The words of the contract's error object, or null if a text is none. */
export function reasonIn(text) {
  try {
    const error = JSON.parse(text);
    return error?.MessageDetail ?? error?.Message ?? error?.ErrorMessage ?? null;
  } catch {
    const element = /<(MessageDetail)>([^<]*)<|<(Message)>([^<]*)</.exec(text);
    return element ? unescape(element[2] ?? element[4]) : null;
  }
}

function unescape(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
