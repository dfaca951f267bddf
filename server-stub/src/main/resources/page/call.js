import { byId, copyButton, el, makeCopying, on, say } from './dom.js';
import { tabs } from './tabs.js';
import { about, baseUrl } from './sandbox.js';
import { BLANK, repeated } from './repeated.js';
import { LANGUAGES } from './code.js';
import { valuesOf } from './form.js';
import { bodyBlock, headerTable } from './body.js';
import { header, isCut, sentence, violations } from './entry.js';
import { again } from './curl.js';
import { fillFrom } from './try.js';
import { duration, family, meaning, size, statusText } from './words.js';

let call = null;
let only;

/**
 * The pane that shows one call.
 *
 * @param close called to close it
 * @param only called with the rule of a finding, to list the calls that have such
 */
export function startCall({ close, only: filterBy }) {
  only = filterBy;
  tabs(document.querySelector('#call .small-tabs'), () => {})('tab-call-request');
  byId('call-language').append(...LANGUAGES.map(({ id, name }) => el('option', { value: id }, name)));
  on('call-language', 'change', showCode);
  on('close-call', 'click', close);
  on('open-in-try', 'click', () => {
    byId('tab-try').click();
    fillFrom(call);
  });
  makeCopying(byId('copy-address'), () => location.href);
}

export function closeCall() {
  call = null;
  byId('call').hidden = true;
}

export function openCall(entry) {
  call = entry;
  const broken = violations(entry).length;
  say('call-title', `Call ${entry.number}: ${statusText(entry.status)}`);
  byId('finding-count').hidden = broken === 0;
  say('finding-count', broken === 0 ? '' : `${broken}`);
  byId('open-in-try').disabled = !isOfOperation(entry);
  byId('call-request').replaceChildren(
    el('p', {}, el('code', {}, `${entry.method} ${entry.target}`)),
    ...message(entry.requestHeaders, entry.requestBody, entry.requestBodyBytes, 'request'));
  byId('call-response').replaceChildren(
    el('p', {},
      el('span', { class: `flag ${family(entry.status)}` }, statusText(entry.status)),
      ` in ${duration(entry.durationMicros)} `,
      entry.fault ? el('span', { class: 'flag warn' }, `fault: ${entry.fault}`) : null),
    meaning(entry.status) ? el('p', { class: 'sentence' }, meaning(entry.status)) : '',
    ...message(entry.responseHeaders, entry.responseBody, entry.responseBodyBytes, 'response'));
  byId('call-findings').replaceChildren(entry.findings.length === 0
    ? el('p', { class: 'sentence' }, 'Within the contract.')
    : el('ul', { class: 'findings' }, entry.findings.map(findingItem)));
  byId('call-language').parentElement.hidden = !isOfOperation(entry);
  showCode();
  byId('call').hidden = false;
}

function message(headers, body, bytes, of) {
  return [
    bodyBlock(body, header(headers, 'content-type'), `Body of the ${of}`),
    el('h4', {}, `Headers; body ${bytes === undefined ? 'not read' : `of ${size(bytes)}`}`),
    headerTable(headers.map(({ name, value }) => [name, value]), `Headers of the ${of}`),
  ];
}

function findingItem(finding) {
  return el('li', { class: finding.severity === 'violation' ? 'bad' : 'note' },
    el('strong', {}, finding.severity === 'violation' ? 'Breaks the contract' : 'Note'),
    ` at ${sentence(finding)}. `,
    el('code', { class: 'pointer' }, finding.pointer), ' ',
    el('button', { type: 'button', class: 'quiet', on: { click: () => only(finding.rule) } },
      `Calls with ${finding.rule}`));
}

const isOfOperation = ({ method, target }) => method === 'POST' && target.split('?')[0] === about.operationPath;

/** Only curl repeats a call that is not of the operation. */
function showCode() {
  const language = LANGUAGES.find(({ id }) => id === (isOfOperation(call) ? byId('call-language').value : 'curl'));
  const text = language.id === 'curl' ? again(call, location.origin) : inLanguage(language);
  const hints = [
    text.includes(BLANK) ? 'The journal keeps no secrets: fill in what is marked.' : '',
    isCut(call) ? 'The journal has the beginning of the body only, and so has the code.' : '',
    language.hint,
  ].filter((hint) => hint !== '');
  byId('call-snippet').replaceChildren(
    el('div', { class: 'body-tools' }, copyButton(() => text)),
    el('pre', { tabindex: '0', 'aria-label': `The call in ${language.name}` }, text),
    ...hints.map((hint) => el('p', { class: 'hint' }, hint)));
}

/** Which encodings are taken is for each language's own client to say. */
function inLanguage(language) {
  const request = repeated(call, location.origin);
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'accept-encoding');
  return language.of({ ...request, headers }, valuesOf(call, BLANK), baseUrl());
}
