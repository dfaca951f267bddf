import { getChatMessages } from '../orval/chat';

async function main(): Promise<void> {
  const credentials = { Authorization: `Basic ${btoa('tje0:Tje0')}`, Accept: 'application/json' };
  const response = await getChatMessages(
    { ChatSessionId: 565, After: 7 },
    { $select: 'ChatMessageId,Author,WhenPosted' },
    { headers: credentials },
  );
  if (response.status !== 200) {
    throw new Error(response.data.Message);
  }
  for (const message of response.data) {
    const posted = new Date(message.WhenPosted ?? '').toISOString().replace('.000', '');
    console.log(`${message.ChatMessageId} ${message.Author} ${posted}`);
  }
}

void main();
