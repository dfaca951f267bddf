import { byId, el, makeCopying, say } from './dom.js';
import { tabs } from './tabs.js';
import { about } from './sandbox.js';
import { bodyBlock, headerTable } from './answer.js';
import { header, isCut, sentence, violations } from './entry.js';
import { again } from './snippets.js';
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
  byId('close-call').addEventListener('click', close);
  byId('open-in-try').addEventListener('click', () => {
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
  say(byId('call-title'), `Call ${entry.number}: ${statusText(entry.status)}`);
  byId('finding-count').hidden = broken === 0;
  say(byId('finding-count'), broken === 0 ? '' : `${broken}`);
  const path = entry.target.split('?')[0];
  byId('open-in-try').disabled = entry.method !== 'POST' || path !== about.operationPath;
  byId('call-request').replaceChildren(
    el('p', {}, el('code', {}, `${entry.method} ${entry.target}`)),
    ...message(entry.requestHeaders, entry.requestBody, entry.requestBodyBytes, 'request'));
  byId('call-response').replaceChildren(
    el('p', {},
      el('span', { class: `status ${family(entry.status)}` }, statusText(entry.status)),
      ` in ${duration(entry.durationMicros)} `,
      entry.fault ? el('span', { class: 'flag warn' }, `fault: ${entry.fault}`) : null),
    meaning(entry.status) ? el('p', { class: 'sentence' }, meaning(entry.status)) : '',
    ...message(entry.responseHeaders, entry.responseBody, entry.responseBodyBytes, 'response'));
  byId('call-findings').replaceChildren(entry.findings.length === 0
    ? el('p', { class: 'sentence' }, 'Within the contract.')
    : el('ul', { class: 'findings' }, entry.findings.map(findingItem)));
  byId('call-code').replaceChildren(...code(entry));
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

function code(entry) {
  const command = again(entry, location.origin);
  const hints = [
    command.includes('<fill in>') ? 'The journal keeps no secrets: fill in what is marked.' : '',
    isCut(entry) ? 'The journal has the beginning of the body only, and so has the command.' : '',
  ].filter((hint) => hint !== '');
  return [
    el('div', { class: 'body-tools' },
      makeCopying(el('button', { type: 'button', class: 'quiet' }, 'Copy'), () => command)),
    el('pre', { tabindex: '0', 'aria-label': 'The call as curl' }, command),
    ...hints.map((hint) => el('p', { class: 'hint' }, hint)),
  ];
}
