/** What this sandbox tells of itself. */
export const about = { operationPath: '/api/v1/Agents/Chat/GetChatMessages', contractVersion: '' };

/** The credentials that every sandbox knows; public. */
export const DEMO = {
  user: 'tje0', password: 'Tje0', ticket: 'sandbox-ticket', app: 'sandbox-app', bearer: 'sandbox-token',
};

/**
 * Tells `token-needed`, with the reason, when the control API demands the admin token, `token-given` when there is one to try,
 * and `token-taken` when it was right.
 */
export const events = new EventTarget();

const CONTROL = '/sandbox/v1';
const PATIENCE = 20_000;
let adminToken = null;
let locked = null;
let isTaken = false;

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

events.addEventListener('back', () => { locked = null; });

export function useAdminToken(token) {
  adminToken = token;
  locked = null;
  events.dispatchEvent(new Event('token-given'));
}

/** Calls the control API, as `ask` does, for what it answers alone. */
export const control = async (method, path, value, options) => (await ask(method, path, value, options)).value;

/**
 * Calls the control API, with further options of fetch.
 *
 * @returns what it answers as `value`, null if that is nothing, and its `headers`
 * @throws Refused with the reason; NoAnswer if the sandbox is not there
 */
export async function ask(method, path, value, options = {}) {
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
  const response = await reach(CONTROL + path, { method, headers, body, ...options });
  const text = await whole(response);
  if (response.ok) {
    if (token !== null && token === adminToken && !isTaken) {
      isTaken = true;
      events.dispatchEvent(new Event('token-taken'));
    }
    return { value: text === '' ? null : JSON.parse(text), headers: response.headers };
  }
  const reason = reasonIn(text) ?? `status ${response.status}`;
  if (response.status === 401 && token === adminToken) {
    adminToken = null;
    locked = reason; // nothing more is asked until there is another
    isTaken = false;
    events.dispatchEvent(new CustomEvent('token-needed', { detail: { reason, isWrong: token !== null } }));
  }
  throw new Refused(response.status, reason);
}

/** A fetch that fails with NoAnswer only, after a while or when a signal says so. */
export async function reach(path, options) {
  try {
    return await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch (failure) {
    throw unanswered(failure);
  }
}

/** The body as text, or NoAnswer if it ends too early. `progress` gets the size of each piece. */
export async function whole(response, progress = () => {}) {
  try {
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    let text = '';
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader.read()) {
      text += decoder.decode(piece.value, { stream: true });
      progress(piece.value.length);
    }
    return text + decoder.decode();
  } catch (failure) {
    throw unanswered(failure, 'The response broke off before its end.');
  }
}

function unanswered(failure, otherwise = 'The connection ended without a response.') {
  if (failure.name === 'AbortError') {
    return new NoAnswer('Given up before the response came.');
  }
  return new NoAnswer(failure.name === 'TimeoutError' ? 'No response within 20 seconds.' : otherwise);
}

/** The words of the contract's error object, or null if a text is none. */
export function reasonIn(text) {
  try {
    const error = JSON.parse(text);
    return error?.MessageDetail ?? error?.Message ?? error?.ErrorMessage ?? null;
  } catch {
    const error = new DOMParser().parseFromString(text, 'application/xml');
    return (error.querySelector('Error > MessageDetail') ?? error.querySelector('Error > Message'))?.textContent ?? null;
  }
}
