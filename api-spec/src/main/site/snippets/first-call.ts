interface ChatMessage {
  ChatMessageId: number | null;
  Type: string | null;
  Author: string | null;
  Message: string | null;
  WhenPosted: string | null;
}

const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = process.env.CHAT_USER ?? 'tje0';
const password = process.env.CHAT_PASSWORD ?? 'Tje0';

async function getMessages(chatSessionId: number, after: number): Promise<ChatMessage[]> {
  const response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ ChatSessionId: chatSessionId, After: after }),
  });
  if (!response.ok) {
    throw new Error(`GetChatMessages answered ${response.status}`);
  }
  return (await response.json()) as ChatMessage[];
}

async function main(): Promise<void> {
  for (const message of await getMessages(565, 7)) {
    console.log(`${message.ChatMessageId} ${message.Author}: ${message.Message}`);
  }
}

void main();
