import { byId, makeCopying } from './dom.js';
import { tabs } from './tabs.js';
import { address, hashOf, keepAddress, visit } from './address.js';
import { watch } from './connection.js';
import { startToken } from './token.js';
import { startFirstRun } from './first-run.js';
import { startTry } from './try.js';
import { startChat } from './chat.js';
import { startRequests } from './requests.js';
import { startFaults } from './faults.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  makeCopying(button, () => byId(button.dataset.copy).textContent);
}
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault(); // the address names views
  byId('views').focus();
});
const isWide = matchMedia('(min-width: 62rem)');
const unfold = () => document.querySelectorAll('.folds').forEach((part) => { part.open = isWide.matches; });
isWide.addEventListener('change', unfold);
unfold();

startToken();
await watch();
startFirstRun();
startFaults();
const views = { try: startTry(), chat: startChat(), requests: startRequests() };
let shown = null;

const showTab = tabs(document.querySelector('.main-tabs'), (id) => {
  const name = id.slice('tab-'.length);
  if (name !== shown) {
    views[shown]?.hide?.();
    if (address().view !== name) {
      (shown === null ? keepAddress : visit)(hashOf(name));
    }
    shown = name;
    views[name]?.show();
  }
});

function showFromAddress() {
  const tab = byId(`tab-${address().view}`);
  showTab(tab?.closest('.main-tabs') ? tab.id : `tab-${shown ?? 'try'}`);
  views[shown]?.go?.();
}

addEventListener('hashchange', showFromAddress);
showFromAddress();
