// Makes the pages pleasant: colours, a tab for each language, a button that copies, a search, links to headings. Without
// this script everything is there, one below the other. Nothing asks a network.
const LABELS = { sh: 'curl', java: 'Java', ts: 'TypeScript', py: 'Python', cs: 'C#' };
const STEPS = { ArrowLeft: (at) => at - 1, ArrowRight: (at) => at + 1, Home: () => 0, End: () => -1 };

const label = (block) => LABELS[block.dataset.file.split('.').pop()];

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The blocks that follow each other without a word between them. */
function groups() {
  const found = [];
  for (const block of document.querySelectorAll('main pre[data-file]')) {
    const last = found[found.length - 1];
    if (label(block) && last && last[last.length - 1].nextElementSibling === block) {
      last.push(block);
    } else if (label(block)) {
      found.push([block]);
    }
  }
  return found;
}

function choose(language) {
  for (const tabs of document.querySelectorAll('.tabs')) {
    const names = [...tabs.querySelectorAll('[role=tab]')].map((tab) => tab.textContent);
    const chosen = names.includes(language) ? language : names[0];
    for (const tab of tabs.querySelectorAll('[role=tab]')) {
      tab.setAttribute('aria-selected', String(tab.textContent === chosen));
      tab.tabIndex = tab.textContent === chosen ? 0 : -1;
    }
    for (const block of tabs.querySelectorAll('pre')) {
      block.hidden = label(block) !== chosen;
    }
    const shown = [...tabs.querySelectorAll('pre')].find((block) => !block.hidden);
    tabs.querySelector('.file').textContent = shown.dataset.file.split('/').pop();
    tabs.querySelector('.file').href = shown.dataset.file;
  }
}

/** The tab that an arrow, Home or End leads to; what is chosen moves with it, and the page stays where it is. */
function step(event) {
  if (event.key in STEPS) {
    event.preventDefault();
    const list = [...event.currentTarget.children];
    const next = list.at(STEPS[event.key](list.indexOf(event.target)) % list.length);
    const { top } = next.getBoundingClientRect();
    choose(next.textContent);
    next.focus();
    scrollBy(0, next.getBoundingClientRect().top - top);
  }
}

/** A button that copies a block. */
function copying(block) {
  const copy = element('button', 'copy', 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block().innerText);
    copy.textContent = 'Copied';
    setTimeout(() => (copy.textContent = 'Copy'), 1500);
  });
  return copy;
}

for (const blocks of groups()) {
  const tabs = element('div', 'tabs', '');
  const bar = element('div', 'tab-bar', '');
  const list = element('div', '', '');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Language');
  list.addEventListener('keydown', step);
  blocks[0].before(tabs);
  for (const block of blocks) {
    const tab = element('button', 'tab', label(block));
    const name = block.dataset.file.replace(/\W/g, '-');
    tab.id = `tab-${name}`;
    block.id = name;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', block.id);
    block.setAttribute('role', 'tabpanel');
    block.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => choose(label(block)));
    list.append(tab);
  }
  bar.append(list, element('a', 'file', ''), copying(() => blocks.find((block) => !block.hidden)));
  tabs.append(bar, ...blocks);
}
for (const block of document.querySelectorAll('main pre:not([data-file], [role=status])')) {
  const box = element('div', 'single', '');
  block.before(box);
  box.append(block, copying(() => block));
}
choose('curl');
hljs.highlightAll();

for (const heading of document.querySelectorAll('main :is(h2, h3)[id]')) {
  const link = element('a', 'anchor', '');
  link.href = `#${heading.id}`;
  link.setAttribute('aria-label', `Link to ${heading.textContent}`);
  heading.append(link);
}

for (const table of document.querySelectorAll('main table')) {
  if (table.scrollWidth > table.clientWidth) {
    table.tabIndex = 0; // what scrolls is reached without a mouse
  }
}

document.querySelector('.toc').open = matchMedia('(min-width: 60rem)').matches;

/** The sections that have all words, those with one in their title first. */
function found(words) {
  const has = (text) => words.every((word) => text.toLowerCase().includes(word));
  const matching = window.sections.filter((section) => has(`${section.title} ${section.text}`));
  const isTitled = (section) => words.some((word) => section.title.toLowerCase().includes(word));
  return [...matching.filter(isTitled), ...matching.filter((section) => !isTitled(section))].slice(0, 12);
}

/** What stands around the first of the words. */
function around(text, word) {
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 40);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + 120)}`;
}

const search = document.querySelector('[type=search]');
const results = search.nextElementSibling;
search.hidden = false;
search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = words.length === 0 ? [] : found(words);
  results.replaceChildren(...hits.map((section) => {
    const item = element('li', '', '');
    const link = element('a', '', '');
    link.href = `${section.page}#${section.anchor}`;
    const page = section.page.replace('.html', '').replace('index', 'reference');
    link.append(element('strong', '', section.title), ` ${page} `, element('span', '', around(section.text, words[0])));
    item.append(link);
    return item;
  }));
  if (words.length > 0 && hits.length === 0) {
    results.append(element('li', 'none', 'Nothing found'));
  }
  results.hidden = words.length === 0;
});
search.parentElement.addEventListener('keydown', (event) => {
  const links = [search, ...results.querySelectorAll('a')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    links.at((links.indexOf(document.activeElement) + step) % links.length).focus();
  } else if (event.key === 'Enter' && event.target === search) {
    links[1]?.click();
  } else if (event.key === 'Escape') {
    results.hidden = true;
    search.focus();
  }
});
results.addEventListener('click', () => { results.hidden = true; });
