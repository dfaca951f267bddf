import { getChatMessages } from '../hey-api';

async function main(): Promise<void> {
  const { data } = await getChatMessages({
    baseUrl: process.argv[2],
    auth: (scheme) => scheme.scheme === 'basic' ? 'tje0:Tje0' : undefined,
    query: { $select: 'ChatMessageId,Author,WhenPosted' },
    body: { ChatSessionId: 565, After: 7 },
    throwOnError: true,
  });
  for (const message of data) {
    const posted = new Date(message.WhenPosted ?? '').toISOString().replace('.000', '');
    console.log(`${message.ChatMessageId} ${message.Author} ${posted}`);
  }
}

void main();
