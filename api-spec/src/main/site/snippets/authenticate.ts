const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = `${process.env.CHAT_USER ?? 'tje0'}:${process.env.CHAT_PASSWORD ?? 'Tje0'}`;
const xsrfToken = process.env.CHAT_XSRF_TOKEN;

const ways: Record<string, Record<string, string>> = {
  Basic: { Authorization: `Basic ${Buffer.from(user).toString('base64')}` },
  SoTicket: {
    Authorization: `SoTicket ${process.env.CHAT_TICKET ?? 'sandbox-ticket'}`,
    'SO-AppToken': process.env.CHAT_APP_TOKEN ?? 'sandbox-app',
  },
  Bearer: { Authorization: `Bearer ${process.env.CHAT_TOKEN ?? 'sandbox-token'}` },
};
if (xsrfToken) {
  // In a page the browser sends the cookies by itself: fetch(…, { credentials: 'include' }).
  ways['XSRF token'] = {
    'X-XSRF-TOKEN': xsrfToken,
    Cookie: `${process.env.CHAT_SESSION_COOKIE}; XSRF-TOKEN=${xsrfToken}`,
  };
}

async function main(): Promise<void> {
  for (const [way, credentials] of Object.entries(ways)) {
    const response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages`, {
      method: 'POST',
      headers: { ...credentials, Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ ChatSessionId: 565, After: 7 }),
    });
    console.log(`${way}: ${response.status}`);
  }
}

void main();
