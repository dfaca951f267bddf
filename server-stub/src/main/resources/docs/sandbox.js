// In the place of the published site's empty file: the sandbox that serves the site leads back to itself, and is the server.
window.sandbox = { server: { url: new URL('../api/v1', location).href, description: 'This sandbox' } };
const back = document.createElement('a');
back.href = '../';
back.textContent = 'Sandbox';
document.querySelector('.bar nav').prepend(back);
