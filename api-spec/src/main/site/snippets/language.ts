const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = `${process.env.CHAT_USER ?? 'tje0'}:${process.env.CHAT_PASSWORD ?? 'Tje0'}`;

async function main(): Promise<void> {
  const query = new URLSearchParams({ $select: 'ChatMessageId,Message,WhenPosted' });
  const response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages?${query}`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(user).toString('base64')}`,
      'SO-Language': 'en',
      'SO-Culture': 'en-GB',
      'SO-TimeZone': 'US-NY,includeTZOffset',
      Accept: 'application/json',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ ChatSessionId: 3003, After: 303 }),
  });
  console.log(await response.text());
}

void main();
