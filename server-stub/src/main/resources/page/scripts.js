import { headersOf, javaString } from './java.js';

/** A text as a string literal of JavaScript, TypeScript and Python. */
export const scriptString = (text) => JSON.stringify(text).replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

const linesOf = (request, indent) => headersOf(request)
  .map(([name, value]) => `${indent}${scriptString(name)}: ${scriptString(value)},`).join('\n');

/** The request as a call of fetch. */
export const typescript = (request) => `interface ChatMessage {
  ChatMessageId: number | null;
  Author: string | null;
  Message: string | null;
}

const response = await fetch(${scriptString(request.url)}, {
  method: 'POST',
  headers: {
${linesOf(request, '    ')}
  },
  body: ${scriptString(request.body)},
});
if (!response.ok) {
  throw new Error(\`GetChatMessages answered \${response.status}\`);
}
const messages = (await response.json()) as ChatMessage[];
for (const message of messages) {
  console.log(message.ChatMessageId, message.Author, message.Message);
}
`;

/** The request as a script for Python 3, with nothing but its own library. */
export const python = (request) => `import urllib.error
import urllib.request

request = urllib.request.Request(
    ${scriptString(request.url)},
    data=${scriptString(request.body)}.encode("utf-8"),
    headers={
${linesOf(request, '        ')}
    },
    method="POST",
)
try:
    with urllib.request.urlopen(request) as response:
        print(response.read().decode("utf-8"))
except urllib.error.HTTPError as error:
    print(error.code, error.reason)
    print(error.read().decode("utf-8"))
`;

/** The request as a program for .NET, with its own HttpClient. */
export function csharp({ url, body, ...request }) {
  const ofBody = ([name]) => name.toLowerCase() === 'content-type';
  const add = (place) => ([name, value]) => `${place}.TryAddWithoutValidation(${javaString(name)}, ${javaString(value)});\n`;
  const all = headersOf(request);
  return `using System;
using System.Net.Http;
using System.Text;

using var client = new HttpClient(${request.cookie === undefined ? '' : 'new HttpClientHandler { UseCookies = false }'});
using var request = new HttpRequestMessage(HttpMethod.Post, ${javaString(url)});
${all.filter((header) => !ofBody(header)).map(add('request.Headers')).join('')}request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(${javaString(body)}));
${all.filter(ofBody).map(add('request.Content.Headers')).join('')}
using var response = await client.SendAsync(request);
Console.WriteLine((int)response.StatusCode);
Console.WriteLine(await response.Content.ReadAsStringAsync());
`;
}
