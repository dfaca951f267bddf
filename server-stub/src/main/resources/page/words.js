import { NoAnswer } from './sandbox.js';

const PHRASES = {
  200: 'OK', 201: 'Created', 204: 'No Content', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden',
  404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 413: 'Content Too Large',
  415: 'Unsupported Media Type', 421: 'Misdirected Request', 429: 'Too Many Requests',
  431: 'Request Header Fields Too Large', 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The statuses that have a phrase. */
export const STATUSES = Object.keys(PHRASES);

const MEANINGS = {
  400: 'The request is not within the contract; mend it.',
  401: 'Not authenticated: no credentials came, or none that this sandbox knows.',
  403: 'These credentials may not read this session.',
  406: 'None of the media types in Accept can be answered.',
  413: 'The body is too large.',
  415: 'The Content-Type is missing, or not one of the contract.',
  421: 'The tenant lives at another address.',
  429: 'Too many calls: wait as Retry-After says, then repeat.',
  431: 'The headers are too large.',
  500: 'The server failed; the call is safe to repeat.',
  503: 'Not now: wait as Retry-After says, then repeat.',
};

/** A status with its phrase, such as `200 OK`. */
export function statusText(status) {
  return status === 0 ? 'no response' : `${status} ${PHRASES[status] ?? ''}`.trim();
}

/** What a status means to the caller, in a sentence, or null. */
export const meaning = (status) => MEANINGS[status] ?? null;

/** The family of a status: ok, bad or none. */
export function family(status) {
  if (status === 0) {
    return 'none';
  }
  return status < 400 ? 'ok' : 'bad';
}

/** A failure in words, with what may be behind it. */
export function inWords(failure) {
  if (failure instanceof NoAnswer) {
    return failure.message;
  }
  return failure.status ? `${failure.status}: ${failure.message}` : `This page failed: ${failure.message}`;
}

export const plural = (number, word) => `${grouped(number)} ${word}${number === 1 ? '' : 's'}`;

/** A whole number with its thousands apart. */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Microseconds as people say it. */
export function duration(micros) {
  if (micros < 1000) {
    return `${micros} µs`;
  }
  return micros < 1_000_000 ? `${(micros / 1000).toFixed(micros < 10_000 ? 1 : 0)} ms` : `${(micros / 1e6).toFixed(2)} s`;
}

export function size(bytes) {
  return bytes < 1024 ? plural(bytes, 'byte') : `${(bytes / 1024).toFixed(1)} KiB`;
}
