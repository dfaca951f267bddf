import createClient from 'openapi-fetch';
import type { paths } from '../openapi-typescript/schema';

async function main(): Promise<void> {
  const { data, error } = await createClient<paths>({ baseUrl: process.argv[2] }).POST('/Agents/Chat/GetChatMessages', {
    params: { query: { $select: 'ChatMessageId,Author,WhenPosted' } },
    headers: { Authorization: `Basic ${btoa('tje0:Tje0')}`, Accept: 'application/json' },
    body: { ChatSessionId: 565, After: 7 },
  });
  if (error) {
    throw new Error(error.Message);
  }
  for (const message of data) {
    const posted = new Date(message.WhenPosted ?? '').toISOString().replace('.000', '');
    console.log(`${message.ChatMessageId} ${message.Author} ${posted}`);
  }
}

void main();
