import { ChatAgentApi, Configuration } from '../typescript-fetch';

async function main(): Promise<void> {
  const configuration = new Configuration({ basePath: process.argv[2], username: 'tje0', password: 'Tje0' });
  const messages = await new ChatAgentApi(configuration).getChatMessages({
    getChatMessagesRequest: { chatSessionId: 565, after: 7 },
  });
  for (const message of messages) {
    console.log(`${message.chatMessageId} ${message.author} ${message.whenPosted?.toISOString().replace('.000', '')}`);
  }
}

void main();
