/** What belongs to the connection, and the mark of this page: no part of a call. */
const NOT_REPEATED = new Set([
  'connection', 'content-length', 'host', 'http2-settings', 'keep-alive', 'proxy-connection', 'sandbox-page', 'te',
  'trailer', 'transfer-encoding', 'upgrade',
]);

/** What stands for a secret, which the journal does not keep. */
export const BLANK = '<fill in>';

/** A call of the journal: method, url, headers as pairs, and body. */
export function repeated({ method, target, requestHeaders, requestBody }, origin) {
  const names = new Set(requestHeaders.map(({ name }) => name.toLowerCase()));
  return {
    method,
    url: origin + target.replace(/(?<=[?&=;])\*\*\*(?=[&;/?]|$)/g, BLANK),
    headers: requestHeaders
      .filter(({ name }) => !NOT_REPEATED.has(name.toLowerCase()) && !/^sec-/i.test(name))
      .map(({ name, value }) => [name, value.replace(/^(\w+ )?\*\*\*$/, `$1${BLANK}`)]),
    body: requestBody,
    hasBody: requestBody !== '' || names.has('content-length'),
  };
}
