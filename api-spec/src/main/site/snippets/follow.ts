const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = process.env.CHAT_USER ?? 'tje0';
const password = process.env.CHAT_PASSWORD ?? 'Tje0';
const interval = Number(process.env.CHAT_INTERVAL_MS ?? '5000');

async function messagesAfter(after: number): Promise<{ ChatMessageId: number; Author: string | null }[]> {
  const response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ ChatSessionId: 2347, After: after }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(`GetChatMessages answered ${response.status}`);
  }
  return (await response.json()) as { ChatMessageId: number; Author: string | null }[];
}

async function main(): Promise<void> {
  let after = 0;
  for (let round = 0; round < 3; round++) {
    if (round > 0) {
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
    for (const message of await messagesAfter(after)) {
      after = message.ChatMessageId;
      console.log(`${message.ChatMessageId} ${message.Author}`);
    }
  }
}

void main();
