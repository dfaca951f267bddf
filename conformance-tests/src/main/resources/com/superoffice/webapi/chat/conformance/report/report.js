// Filters the cases and copies from them. What is filtered stands in the address, so that it can be sent; without this
// script the page shows everything.
const form = document.querySelector('#filters');
const cases = [...document.querySelectorAll('.case')].map((element) => ({ element, text: element.textContent.toLowerCase() }));
const fields = [...form.elements].filter((field) => field.name);

/** A case id with stars, as --only takes it. */
const matches = (pattern, id) =>
  new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(id);

function isShown({ element, text }) {
  const { q, case: id, verdict, mark, rule } = form.elements;
  const { dataset } = element;
  return q.value.toLowerCase().split(/\s+/).every((word) => text.includes(word))
    && (!id.value.trim() || matches(id.value.trim(), dataset.case))
    && (!verdict.value || dataset.verdict === verdict.value)
    && (!mark.value || dataset.mark.split(' ').includes(mark.value))
    && (!rule.value || dataset.rule.split(' ').includes(rule.value));
}

const address = () => String(new URLSearchParams(fields.filter((field) => field.value.trim()).map((field) => [field.name, field.value.trim()])));

function show() {
  let count = 0;
  for (const one of cases) {
    one.element.hidden = !isShown(one);
    count += one.element.hidden ? 0 : 1;
  }
  for (const fault of document.querySelectorAll('.fault:not(.case)')) {
    fault.hidden = !fault.querySelector('.case:not([hidden])');
  }
  document.querySelector('#shown').textContent = `${count} of ${cases.length} cases`;
  const others = document.querySelector('#others');
  others.hidden = !others.querySelector('.case:not([hidden])');
  others.open = address() !== '';
}

/** Takes the filters from the address. One that names a part of the page has none, and changes none. */
function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (location.hash.length < 2 || fields.some((field) => given.has(field.name))) {
    for (const field of fields) {
      field.value = given.get(field.name) ?? '';
    }
  }
  show();
  if (given.has('case')) {
    document.getElementById(`case=${given.get('case')}`)?.setAttribute('open', '');
  }
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => { location.hash = ''; }));
// While somebody types the address changes in place; what is chosen can be gone back from.
form.addEventListener('input', (event) => {
  show();
  if (event.target.localName === 'select') {
    location.hash = address();
  } else {
    location.replace(`#${address()}`);
  }
});
addEventListener('hashchange', read);

for (const link of document.querySelectorAll('.bar a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const part = document.querySelector(link.hash);
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  });
}

async function copy(button) {
  const { dataset } = button.closest('.case');
  const command = button.closest('.case').querySelector('.curl');
  const said = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy === 'curl' ? command.textContent : dataset.case);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'The browser does not let this page copy';
  }
  setTimeout(() => { button.textContent = said; }, 1500);
}
for (const row of document.querySelectorAll('.copies')) {
  row.hidden = false;
}
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) {
    copy(button);
  }
});

form.hidden = false;
read();
