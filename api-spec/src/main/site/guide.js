// Makes the snippets of the guide pleasant: colours, a tab for each language, a button that copies. Without this script
// they stand one below the other. Nothing asks a network.
const LABELS = { sh: 'curl', java: 'Java', ts: 'TypeScript' };

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
    }
    for (const block of tabs.querySelectorAll('pre')) {
      block.hidden = label(block) !== chosen;
    }
    const shown = [...tabs.querySelectorAll('pre')].find((block) => !block.hidden);
    tabs.querySelector('.file').textContent = shown.dataset.file.split('/').pop();
    tabs.querySelector('.file').href = shown.dataset.file;
  }
}

for (const blocks of groups()) {
  const tabs = element('div', 'tabs', '');
  const bar = element('div', 'tab-bar', '');
  bar.setAttribute('role', 'tablist');
  blocks[0].before(tabs);
  for (const block of blocks) {
    const tab = element('button', 'tab', label(block));
    tab.setAttribute('role', 'tab');
    tab.addEventListener('click', () => choose(label(block)));
    bar.append(tab);
  }
  const copy = element('button', 'copy', 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(blocks.find((block) => !block.hidden).innerText);
    copy.textContent = 'Copied';
    setTimeout(() => (copy.textContent = 'Copy'), 1500);
  });
  bar.append(element('a', 'file', ''), copy);
  tabs.append(bar, ...blocks);
}
choose('curl');
hljs.highlightAll();
