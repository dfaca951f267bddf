import { about } from './sandbox.js';
import { header } from './entry.js';

/** Calls of the journal as an HTTP archive, oldest first. @see HAR 1.2 */
export const har = (entries) => ({
  log: {
    version: '1.2',
    creator: { name: 'chat-sandbox', version: about.contractVersion },
    entries: entries.map(harEntry).reverse(),
  },
});

function harEntry(entry) {
  const milliseconds = entry.durationMicros / 1000;
  const [, query = ''] = /\?(.*)/.exec(entry.target) ?? [];
  return {
    startedDateTime: entry.time,
    time: milliseconds,
    request: {
      method: entry.method,
      url: location.origin + entry.target,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: entry.requestHeaders,
      queryString: [...new URLSearchParams(query)].map(([name, value]) => ({ name, value })),
      ...(entry.requestBody === '' ? {} : {
        postData: { mimeType: header(entry.requestHeaders, 'content-type'), text: entry.requestBody },
      }),
      headersSize: -1,
      bodySize: entry.requestBodyBytes ?? -1,
    },
    response: {
      status: entry.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: entry.responseHeaders,
      content: {
        size: entry.responseBodyBytes ?? 0,
        mimeType: header(entry.responseHeaders, 'content-type'),
        text: entry.responseBody,
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: entry.responseBodyBytes ?? 0,
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
    _number: entry.number,
    _fault: entry.fault,
    _findings: entry.findings,
  };
}
