import { repeated } from './repeated.js';

/** A text as one word of a POSIX shell. */
export const shellWord = (text) => /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;

/** The request as a command. */
export function curl({ url, headers, body, user, cookie }) {
  const parts = [`curl -i ${shellWord(url)}`];
  if (user !== undefined) {
    parts.push(`-u ${shellWord(user)}`);
  }
  for (const [name, value] of headers) {
    if (user === undefined || name !== 'Authorization') {
      parts.push(`-H ${headerWord(name, value)}`);
    }
  }
  if (cookie !== undefined) {
    parts.push(`-b ${shellWord(cookie)}`);
  }
  parts.push(`--data-raw ${shellWord(body)}`);
  return parts.join(' \\\n  ');
}

const headerWord = (name, value) => shellWord(value === '' ? `${name};` : `${name}: ${value}`);

/** A call of the journal as a command, with blanks for what is masked. */
export function again(entry, origin) {
  const { method, url, headers, body, hasBody } = repeated(entry, origin);
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const parts = [`curl ${method === 'HEAD' && !hasBody ? '-I' : '-i'} ${shellWord(url)}`];
  if (method !== (hasBody ? 'POST' : 'GET') && !(method === 'HEAD' && !hasBody)) {
    parts.push(`-X ${shellWord(method)}`);
  }
  if (/\/\.\.?(?=[/?]|$)/.test(url)) {
    parts.push('--path-as-is');
  }
  headers.forEach(([name, value]) => parts.push(`-H ${headerWord(name, value)}`));
  for (const name of ['Accept', 'User-Agent', ...(hasBody ? ['Content-Type'] : [])]) {
    if (!names.has(name.toLowerCase())) {
      parts.push(`-H '${name}:'`); // or else curl sends its own
    }
  }
  return [...parts, ...(hasBody ? [`--data-raw ${shellWord(body)}`] : [])].join(' \\\n  ');
}
