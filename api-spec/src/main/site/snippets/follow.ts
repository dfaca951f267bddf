const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = `${process.env.CHAT_USER ?? 'tje0'}:${process.env.CHAT_PASSWORD ?? 'Tje0'}`;
const interval = Number(process.env.CHAT_INTERVAL_MS ?? '5000');
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type ChatMessage = { ChatMessageId: number | null; Author: string | null };

/** The messages after one; null if there was no answer, or one that says "not now". */
async function messagesAfter(after: number): Promise<ChatMessage[] | null> {
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
      body: JSON.stringify({ ChatSessionId: 2347, After: after }),
      signal: AbortSignal.timeout(10_000),
    });
    text = await response.text();
  } catch {
    return null;
  }
  if ([429, 500, 503].includes(response.status)) {
    await sleep(pause(response.headers.get('Retry-After') ?? '0'));
    return null;
  }
  if (response.status !== 200) {
    throw new Error(`GetChatMessages answered ${response.status}`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  if (body !== null && !Array.isArray(body)) {
    throw new Error('GetChatMessages answered 200, but no messages');
  }
  return body as ChatMessage[] | null;
}

/** In milliseconds; Retry-After is a number of seconds, or an HTTP date. */
function pause(value: string): number {
  return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, Date.parse(value) - Date.now());
}

async function main(): Promise<void> {
  let after = 0;
  for (let round = 0; round < 3; round++) {
    if (round > 0) {
      await sleep(interval);
    }
    for (const message of (await messagesAfter(after)) ?? []) {
      after = message.ChatMessageId ?? after;
      console.log(`${message.ChatMessageId} ${message.Author ?? 'somebody'}`);
    }
  }
}

void main();
