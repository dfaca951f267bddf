const baseUrl = process.env.CHAT_BASE_URL ?? 'http://localhost:8080/api/v1';
const user = `${process.env.CHAT_USER ?? 'tje0'}:${process.env.CHAT_PASSWORD ?? 'Tje0'}`;

/** Retry-After is a number of seconds, or an HTTP date. Without one, the pause doubles. */
function pause(response: Response, attempt: number): number {
  const value = response.headers.get('Retry-After');
  if (value === null) {
    return 500 * 2 ** attempt;
  }
  return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, Date.parse(value) - Date.now());
}

async function getMessages(): Promise<unknown[]> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${baseUrl}/Agents/Chat/GetChatMessages`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(user).toString('base64')}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ ChatSessionId: 565, After: 7 }),
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await response.json();
    if (response.status === 200 && Array.isArray(body)) {
      return body;
    }
    if (![429, 500, 503].includes(response.status) || attempt === 5) {
      throw new Error(`GetChatMessages answered ${response.status}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause(response, attempt)));
  }
}

async function main(): Promise<void> {
  console.log(JSON.stringify(await getMessages()));
}

void main();
