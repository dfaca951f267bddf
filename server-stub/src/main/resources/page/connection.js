import { byId, say } from './dom.js';
import { Poller } from './poller.js';
import { Refused, about, events, operationUrl, reach, whole } from './sandbox.js';

const BEAT = 4000;
const LONGEST = 10_000;
let gone = false;
let known = false;
let begun;
const first = new Promise((done) => { begun = done; });

const heart = new Poller(beat, BEAT, LONGEST);

/** Whether the sandbox did not answer when it was last asked for its health. */
export const isGone = () => gone;

/** Looks at once whether the sandbox is still there. */
export const suspect = () => heart.now();

/**
 * Watches the sandbox, says when it is gone, and fires `back` when it is there again.
 *
 * @returns what is done once it answered, or did not, for the first time
 */
export function watch() {
  heart.start();
  return first;
}

async function beat() {
  try {
    const response = await reach('/sandbox/v1/health', { signal: AbortSignal.timeout(BEAT) });
    const health = JSON.parse(await whole(response));
    if (!response.ok) {
      throw new Refused(response.status, health.Message);
    }
    about.operationPath = health.operationPath;
    about.contractVersion = health.contractVersion;
    setGone(false);
  } catch (failure) {
    say('gone', failure instanceof Refused
      ? `The sandbox does not let this page in: ${failure.message}`
      : 'The sandbox does not answer. It may have been stopped; this page asks again, and goes on when it is back.');
    setGone(true);
    throw failure;
  } finally {
    begun();
  }
  return false;
}

function setGone(now) {
  const changed = now !== gone || !known;
  known = true;
  gone = now;
  byId('gone').hidden = !now;
  byId('connection').className = `connection ${now ? 'bad' : 'ok'}`;
  say('connection', now ? 'Not connected' : 'Connected');
  if (!now) {
    say('contract-version', about.contractVersion);
    say('operation-url', operationUrl());
  }
  if (changed && !now) {
    events.dispatchEvent(new Event('back'));
  }
}
