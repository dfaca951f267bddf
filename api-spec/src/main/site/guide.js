// Makes the snippets of the guide pleasant: colours, a tab for each language, a button that copies. Without this script
// they stand one below the other. Nothing asks a network.
const LABELS = { sh: 'curl', java: 'Java', ts: 'TypeScript' };
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
  const copy = element('button', 'copy', 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(blocks.find((block) => !block.hidden).innerText);
    copy.textContent = 'Copied';
    setTimeout(() => (copy.textContent = 'Copy'), 1500);
  });
  bar.append(list, element('a', 'file', ''), copy);
  tabs.append(bar, ...blocks);
}
choose('curl');
hljs.highlightAll();
