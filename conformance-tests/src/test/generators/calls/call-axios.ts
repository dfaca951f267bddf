import { ChatAgentApi, Configuration } from '../typescript-axios';

async function main(): Promise<void> {
  const configuration = new Configuration({ basePath: process.argv[2], username: 'tje0', password: 'Tje0' });
  const response = await new ChatAgentApi(configuration).getChatMessages({ ChatSessionId: 565, After: 7 });
  for (const message of response.data) {
    const posted = new Date(message.WhenPosted ?? '').toISOString().replace('.000', '');
    console.log(`${message.ChatMessageId} ${message.Author} ${posted}`);
  }
}

void main();
