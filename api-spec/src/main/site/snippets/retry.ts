const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = `${process.env.CHAT_USER ?? 'tje0'}:${process.env.CHAT_PASSWORD ?? 'Tje0'}`;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The messages; or what was in the way, and whether to try again, perhaps after a while that the server names. */
type Outcome = { messages: unknown[] } | { problem: string; again: boolean; pause?: number };

async function call(): Promise<Outcome> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(user).toString('base64')}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ ChatSessionId: 565, After: 7 }),
      signal: AbortSignal.timeout(10_000),
    });
    text = await response.text();
  } catch {
    return { problem: 'no response, or not all of it', again: true }; // reset, refused or too slow
  }
  if (response.status !== 200) {
    const again = [429, 500, 503].includes(response.status);
    return { problem: `status ${response.status}: ${reason(text)}`, again, pause: pause(response) };
  }
  const body = parsed(text);
  return Array.isArray(body) ? { messages: body } : { problem: `200 without messages: ${reason(text)}`, again: false };
}

/** Retry-After in milliseconds; it is a number of seconds, or an HTTP date. */
function pause(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (value === null) {
    return undefined;
  }
  return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, Date.parse(value) - Date.now());
}

/** What an error object says; a body that came from elsewhere may be anything. */
function reason(text: string): string {
  const error = parsed(text) as { Message?: string; MessageDetail?: string } | null | undefined;
  return error?.MessageDetail ?? error?.Message ?? 'no reason given';
}

/** What the text says as JSON; undefined if it is something else. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function getMessages(): Promise<unknown[]> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await call();
    if ('messages' in outcome) {
      return outcome.messages;
    }
    if (!outcome.again || attempt === 5) {
      throw new Error(`GetChatMessages: ${outcome.problem}`);
    }
    await sleep(outcome.pause ?? 250 * 2 ** attempt);
  }
}

async function main(): Promise<void> {
  console.log(JSON.stringify(await getMessages()));
}

void main();
