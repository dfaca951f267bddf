/** What each kind does. */
export const KINDS = {
  status: 'Responds with a status instead, and the error object.',
  latency: 'Responds as usual, but late. Over 5000 ms counts as slow.',
  'connection-reset': 'Resets the connection. Browsers may repeat such a call once by themselves.',
  'empty-reply': 'Closes the connection without a word, with the same effect.',
  'truncated-body': 'Promises a whole body and sends half of it.',
  'malformed-body': 'Responds with 200 and JSON that is none.',
  'slow-drip': 'Responds in pieces of 16 bytes with pauses between them.',
  'error-in-200': 'Responds with 200 and the error object.',
  null: 'Responds with 200 and null.',
  'dates-without-offset': 'Leaves the offset out of WhenPosted, as tenants do.',
  'unknown-enum-value': 'Responds with a Type and SpecialType that no client knows yet.',
};

/** What people want to see, each a fault; `seconds` says when the page switches it off. */
export const PRESETS = [
  { name: '503 once, then well', hint: 'The next call shall come back in 5 s.', fault: { kind: 'status', status: 503, retryAfter: '5', next: 1 } },
  { name: 'Gone for 10 s', hint: 'Connections are closed, until this page ends it.', fault: { kind: 'empty-reply' }, seconds: 10 },
  { name: 'Answers null', hint: 'The next response is a 200 with null.', fault: { kind: 'null', next: 1 } },
  { name: 'Drips', hint: 'The next response comes 16 bytes at a time.', fault: { kind: 'slow-drip', milliseconds: 250, next: 1 } },
  { name: 'Slow', hint: 'The next response takes 6 s.', fault: { kind: 'latency', milliseconds: 6000, next: 1 } },
  { name: 'Breaks off', hint: 'The next response ends in the middle.', fault: { kind: 'truncated-body', next: 1 } },
  { name: 'Every fifth call fails', hint: '500 for 20 % of the calls, until cleared.', fault: { kind: 'status', status: 500, percentage: 20 } },
];

/** A fault in its own words: its kind, and what it was given. */
export function title({ kind, status, retryAfter, milliseconds, percentiles }) {
  const parts = [kind === 'status' ? `status ${status}` : kind];
  if (retryAfter !== undefined) {
    parts.push(`Retry-After: ${retryAfter}`);
  }
  if (milliseconds !== undefined) {
    parts.push(`${milliseconds} ms`);
  }
  if (percentiles && Object.keys(percentiles).length > 0) {
    parts.push(Object.entries(percentiles).map(([percent, value]) => `p${percent} ${value} ms`).join(', '));
  }
  return parts.join(', ');
}

/** Which calls a fault hits. */
export function howOften({ next, percentage, seed, session }) {
  const calls = next !== undefined ? (next === 1 ? 'the next call' : `the next ${next} calls`)
    : percentage !== undefined ? `${percentage} % of the calls${seed === undefined ? '' : `, chosen by seed ${seed}`}`
      : 'every call until cleared';
  return session === undefined ? calls : `${calls} for session ${session}`;
}
