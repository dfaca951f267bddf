import { el } from './dom.js';

const INT32 = [-2147483648, 2147483647];
const WHOLE = /^-?(0|[1-9]\d*)$/;

/**
 * Checks the fields of a form that are in sight: an error stands beside its field until it is mended, and the first has
 * the focus.
 *
 * @returns whether all can be sent
 */
export function check(form) {
  const wrong = [...form.querySelectorAll('input')].filter((field) => !field.closest('[hidden]') && !isFine(field));
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Whether a field can be sent; if not, it says so. */
export function isFine(field) {
  const problem = problemOf(field);
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  if (problem === null) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    return true;
  }
  field.after(el('p', { id, class: 'error', role: 'alert' }, problem));
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
  field.addEventListener('input', () => isFine(field), { once: true });
  return false;
}

/** Bounds are in `data-least` and `data-most`, or `data-int32`; what a pattern expects in `data-expected`. */
function problemOf(field) {
  const text = field.value.trim();
  const { int32, expected } = field.dataset;
  const [least, most] = int32 === undefined ? [field.dataset.least, field.dataset.most] : INT32;
  if (text === '' ? !field.required : least === undefined ? field.validity.valid : isWithin(text, least, most)) {
    return null;
  }
  const found = text === '' ? 'nothing' : `“${text}”`;
  return `Expected ${expected ?? `a whole number from ${least} to ${most}`}, found ${found}.`;
}

const isWithin = (text, least, most) =>
  WHOLE.test(text) && Number(text) >= Number(least) && Number(text) <= Number(most);
