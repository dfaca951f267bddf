import { byId, makeCopying, say } from './dom.js';
import { tabs } from './tabs.js';
import { events, useAdminToken } from './sandbox.js';
import { address, hashOf, keepAddress } from './address.js';
import { watch } from './connection.js';
import { startTry } from './try.js';
import { startChat } from './chat.js';
import { startRequests } from './requests.js';
import { startFaults } from './faults.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  makeCopying(button, () => byId(button.dataset.copy).textContent);
}

const form = byId('token');
events.addEventListener('token-needed', (event) => {
  say(byId('token-reason'), `The control API of this sandbox is guarded. ${event.detail}`);
  form.hidden = false;
});
events.addEventListener('back', () => { form.hidden = true; });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const token = byId('admin-token').value;
  byId('admin-token').value = '';
  form.hidden = true;
  useAdminToken(token);
});

await watch();
startTry();
startFaults();
const views = { chat: startChat(), requests: startRequests() };
let shown = null;

const showTab = tabs(document.querySelector('.main-tabs'), (id) => {
  const name = id.slice('tab-'.length);
  if (name !== shown) {
    views[shown]?.hide();
    shown = name;
    if (address().view !== name) {
      keepAddress(hashOf(name));
    }
    views[name]?.show();
  }
});

function showFromAddress() {
  const tab = byId(`tab-${address().view}`);
  showTab(tab?.closest('.main-tabs') ? tab.id : 'tab-try');
  views[shown]?.go?.();
}

addEventListener('hashchange', showFromAddress);
showFromAddress();
