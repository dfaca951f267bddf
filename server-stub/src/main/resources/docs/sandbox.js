// In the place of the published site's empty file: the sandbox that serves the site leads back to itself, and answers what it shows.
const MEDIA_TYPES = { 'language-json': 'application/json', 'language-xml': 'application/xml' };

function made(name, text, properties = {}) {
  const element = Object.assign(document.createElement(name), properties);
  element.textContent = text;
  return element;
}

/** What the sandbox answers to a body, as whoever it knows by default. */
async function answerTo(body, mediaType, accepted) {
  const { operationPath } = await (await fetch('../sandbox/v1/health')).json();
  const response = await fetch(`..${operationPath}`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa('tje0:Tje0')}`, Accept: accepted, 'Content-Type': mediaType },
    body,
  });
  return `${response.status} ${response.headers.get('Content-Type')}\n\n${await response.text()}`;
}

function makeTrying(block) {
  const code = block.querySelector('code');
  const mediaType = MEDIA_TYPES[code.className] ?? 'application/x-www-form-urlencoded';
  const button = made('button', 'Try it', { className: 'try', type: 'button' });
  const answer = made('pre', '', { tabIndex: 0, hidden: true, role: 'status' });
  button.addEventListener('click', async () => {
    const accepted = mediaType.endsWith('urlencoded') ? 'application/json' : mediaType;
    answer.textContent = await answerTo(code.textContent.trim(), mediaType, accepted)
      .catch(() => 'No response: is the sandbox still running?');
    answer.hidden = false;
  });
  block.after(button, answer);
}

document.querySelector('.bar nav').prepend(made('a', 'This sandbox', { href: '../' }));
const request = document.querySelector('main h2#request');
const blocks = [];
for (let part = request?.nextElementSibling; part && part.localName !== 'h2'; part = part.nextElementSibling) {
  if (part.localName === 'pre') {
    blocks.push(part);
  }
}
blocks.forEach(makeTrying);
request?.after(made('p', 'Every part of a request is to be filled in on '));
request?.nextElementSibling.append(made('a', 'the page of this sandbox', { href: '../#try' }), '.');
