import { isInt32 } from './request.js';

/** A text as one word of a POSIX shell. */
export const shellWord = (text) => /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;

/** A text as a string literal of JavaScript and TypeScript. */
export const scriptString = (text) => JSON.stringify(text).replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

/** A text as a string literal of Java. */
export function javaString(text) {
  const named = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\\n\r\t]|[^\x20-\x7e]/g, (character) => named[character] ?? unicode(character))}"`;
}

const unicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The request as a command. */
export function curl({ url, headers, body, user, cookie }) {
  const parts = [`curl -i ${shellWord(url)}`];
  if (user !== undefined) {
    parts.push(`-u ${shellWord(user)}`);
  }
  for (const [name, value] of headers) {
    if (user === undefined || name !== 'Authorization') {
      parts.push(`-H ${shellWord(value === '' ? `${name};` : `${name}: ${value}`)}`);
    }
  }
  if (cookie !== undefined) {
    parts.push(`-b ${shellWord(cookie)}`);
  }
  parts.push(`--data-raw ${shellWord(body)}`);
  return parts.join(' \\\n  ');
}

/** What belongs to the connection, what curl writes itself, and the mark of this page: no part of a call. */
const NOT_REPEATED = new Set([
  'connection', 'content-length', 'host', 'http2-settings', 'keep-alive', 'proxy-connection', 'sandbox-page', 'te',
  'trailer', 'transfer-encoding', 'upgrade',
]);
const BLANK = '<fill in>';

/** The call that an entry of the journal tells of as a command, with blanks for what the journal masks. */
export function again({ method, target, requestHeaders, requestBody }, origin) {
  const names = new Set(requestHeaders.map(({ name }) => name.toLowerCase()));
  const hasBody = requestBody !== '' || names.has('content-length');
  const url = origin + target.replace(/(?<=[?&=;])\*\*\*(?=[&;/?]|$)/g, BLANK);
  const parts = [`curl ${method === 'HEAD' && !hasBody ? '-I' : '-i'} ${shellWord(url)}`];
  if (method !== (hasBody ? 'POST' : 'GET') && !(method === 'HEAD' && !hasBody)) {
    parts.push(`-X ${shellWord(method)}`);
  }
  if (/\/\.\.?(?=[/?]|$)/.test(target)) {
    parts.push('--path-as-is');
  }
  for (const { name, value } of requestHeaders) {
    if (!NOT_REPEATED.has(name.toLowerCase()) && !/^sec-/i.test(name)) {
      const shown = value.replace(/^(\w+ )?\*\*\*$/, `$1${BLANK}`);
      parts.push(`-H ${shellWord(shown === '' ? `${name};` : `${name}: ${shown}`)}`);
    }
  }
  for (const name of ['Accept', 'User-Agent', ...(hasBody ? ['Content-Type'] : [])]) {
    if (!names.has(name.toLowerCase())) {
      parts.push(`-H '${name}:'`); // or else curl sends its own
    }
  }
  return [...parts, ...(hasBody ? [`--data-raw ${shellWord(requestBody)}`] : [])].join(' \\\n  ');
}

/** The request as a call of fetch. */
export function typescript({ url, headers, body, cookie }) {
  const all = cookie === undefined ? headers : [...headers, ['Cookie', cookie]];
  const lines = all.map(([name, value]) => `    ${scriptString(name)}: ${scriptString(value)},`);
  return `interface ChatMessage {
  ChatMessageId: number | null;
  Author: string | null;
  Message: string | null;
}

const response = await fetch(${scriptString(url)}, {
  method: 'POST',
  headers: {
${lines.join('\n')}
  },
  body: ${scriptString(body)},
});
if (!response.ok) {
  throw new Error(\`GetChatMessages answered \${response.status}\`);
}
const messages = (await response.json()) as ChatMessage[];
for (const message of messages) {
  console.log(message.ChatMessageId, message.Author, message.Message);
}
`;
}

/** The request as a program that uses chat-client. What the client does by itself is not in it. */
export function java(form, baseUrl) {
  const { session, after, select, culture, way } = { ...form, culture: form.soCulture };
  for (const [name, value] of [['ChatSessionId', session], ['After', after || '0']]) {
    if (!isInt32(value)) {
      return `// ${name} ${javaString(value)} is not an int32 number: ChatClient cannot send it.\n`;
    }
  }
  const language = form.soLanguage || form.acceptLanguage;
  const zone = zoneIn(form.soTimeZone);
  const localization = [
    language === '' ? '' : `.language(${javaString(language)})`,
    culture === '' || language === '' ? '' : `.culture(${javaString(culture)})`,
    zone === '' ? '' : `.timeZone(${javaString(zone)})`,
  ].join('');
  const constants = select.map((name) => `MessageProperty.${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}`);
  const query = [
    `MessagesQuery.session(${session})`,
    after === '' ? '' : `.after(${after})`,
    constants.length === 0 ? '' : `.select(${constants.join(', ')})`,
    localization === '' ? '' : `.localization(Localization.NONE${localization})`,
  ].filter((part) => part !== '').join('\n                ');
  const imports = [
    'client.ChatClient', 'client.ChatMessage', 'client.Credentials', localization === '' ? '' : 'client.Localization',
    'client.MessagesQuery', constants.length === 0 ? '' : 'contract.ChatContract.MessageProperty',
  ].filter((name) => name !== '').map((name) => `import com.superoffice.webapi.chat.${name};\n`).join('');
  return `${imports}
class GetChatMessages {

    public static void main(String[] arguments) {
        ChatClient client = ChatClient.builder()
                .baseUrl(${javaString(baseUrl)})
                .credentials(${credentials(form)})${way === 'ticket' && form.app !== '' ? `
                .appToken(${javaString(form.app)})` : ''}
                .build();
        for (ChatMessage message : client.getMessages(${query})) {
            System.out.println(message.chatMessageId() + " " + message.author() + " " + message.message());
        }
    }
}
`;
}

/** The client adds `includeTZOffset` by itself. */
const zoneIn = (header) =>
  header.split(',').map((part) => part.trim()).filter((part) => part.toLowerCase() !== 'includetzoffset').join(',');

function credentials({ way, user, password, ticket, bearer, xsrf }) {
  switch (way) {
    case 'ticket': return `Credentials.soTicket(${javaString(ticket)})`;
    case 'bearer': return `Credentials.bearer(${javaString(bearer)})`;
    case 'xsrf': return `Credentials.xsrf(${javaString(xsrf?.xsrfToken ?? 'XSRF-TOKEN')}, ${
      javaString(xsrf ? `${xsrf.sessionCookie.name}=${xsrf.sessionCookie.value}` : 'sandbox-session=')})`;
    default: return `Credentials.basic(${javaString(user)}, ${javaString(password)})`;
  }
}
