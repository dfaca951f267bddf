import { curl } from './curl.js';
import { feign, java } from './java.js';
import { csharp, python, typescript } from './scripts.js';

/** The languages that a request is shown in; `of` makes the code of a request, the form it came from, and the base URL. */
export const LANGUAGES = [
  { id: 'curl', name: 'curl', hint: '', of: curl },
  {
    id: 'java', name: 'Java', of: (request, form, baseUrl) => java(form, baseUrl),
    hint: 'With chat-client. It speaks JSON, makes its own body, asks for offsets, and repeats what fails for a while, all by itself.',
  },
  {
    id: 'feign', name: 'Java, Feign', of: (request, form, baseUrl) => feign(request, baseUrl),
    hint: 'An interface of your own, with feign-core alone. The body comes as text; a decoder makes it a list.',
  },
  {
    id: 'typescript', name: 'TypeScript', of: typescript,
    hint: 'On Node, or in a page of an origin that the sandbox was told to allow.',
  },
  { id: 'python', name: 'Python', of: python, hint: 'Python 3, without a package.' },
  { id: 'csharp', name: 'C#', of: csharp, hint: '.NET, without a package.' },
];
