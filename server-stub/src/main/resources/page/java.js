import { isInt32 } from './request.js';

/** A text as a string literal of Java, and of C#. */
export function javaString(text) {
  const named = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\\n\r\t]|[^\x20-\x7e]/g, (character) => named[character] ?? unicode(character))}"`;
}

const unicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The headers of a request, with that of its cookies. */
export const headersOf = ({ headers, cookie }) => cookie === undefined ? headers : [...headers, ['Cookie', cookie]];

/** The request as a program that uses chat-client. */
export function java(form, baseUrl) {
  const { session, after, select, 'so-culture': culture, way } = form;
  if (way === 'none') {
    return '// Without credentials: ChatClient cannot send it.\n';
  }
  for (const [name, value] of [['ChatSessionId', session], ['After', after || '0']]) {
    if (!isInt32(value)) {
      return `// ${name} ${javaString(value)} is not an int32 number: ChatClient cannot send it.\n`;
    }
  }
  const language = form['so-language'] || form['accept-language'];
  const zone = zoneIn(form['so-timezone']);
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

/** The request as a program that has its own interface for Feign, with nothing but feign-core. */
export function feign({ url, body, ...request }, baseUrl) {
  const [path, query] = url.slice(baseUrl.length).split(/\?(.*)/);
  const queries = [...new URLSearchParams(query)];
  return `import feign.Feign;
import feign.HeaderMap;
${queries.length === 0 ? '' : 'import feign.QueryMap;\n'}import feign.RequestLine;
import java.util.Map;

class GetChatMessages {

    interface ChatAgent {

        @RequestLine(${javaString(`POST ${path}`)})
        String getChatMessages(${queries.length === 0 ? '' : '@QueryMap Map<String, Object> query, '}@HeaderMap Map<String, Object> headers, String body);
    }

    public static void main(String[] arguments) {
        ChatAgent agent = Feign.builder().target(ChatAgent.class, ${javaString(baseUrl)});
        System.out.println(agent.getChatMessages(${queries.length === 0 ? '' : `
                ${mapOf(queries)},`}
                ${mapOf(headersOf(request))},
                ${javaString(body)}));
    }
}
`;
}

const mapOf = (pairs) => pairs.length === 0 ? 'Map.of()' : `Map.ofEntries(${pairs.map(([name, value]) => `
                        Map.entry(${javaString(name)}, ${javaString(value)})`).join(',')})`;
