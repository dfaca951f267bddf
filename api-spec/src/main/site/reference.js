// The contract comes as a script, because a page that is opened from a file may not fetch one. Nothing asks a network.
const reference = document.querySelector('#reference');

/** What the viewer leaves out for those who do not see the page or have no mouse. */
function complete() {
  for (const field of reference.querySelectorAll('select:not([aria-label]), input:not([aria-label])')) {
    field.setAttribute('aria-label', field.dataset.variable ?? (field.id === 'servers' ? 'Server' : 'Example'));
  }
  // Its headings begin at the third level, below one of the first.
  for (const heading of reference.querySelectorAll(':is(h3, h4, h5, h6):not([aria-level])')) {
    heading.setAttribute('aria-level', heading.closest('.servers') ? '2' : String(heading.localName[1] - 1));
  }
  for (const [part, name] of [['.information-container', 'About'], ['.schemes-server-container', 'Server']]) {
    reference.querySelector(part)?.setAttribute('role', 'region');
    reference.querySelector(part)?.setAttribute('aria-label', name);
  }
  for (const example of reference.querySelectorAll('.microlight:not([tabindex])')) {
    example.tabIndex = 0;
  }
}
new MutationObserver(complete).observe(reference, { childList: true, subtree: true });

const { sandbox } = window;
window.ui = SwaggerUIBundle({
  spec: sandbox ? { ...window.contract, servers: [sandbox.server, ...window.contract.servers] } : window.contract,
  dom_id: '#reference',
  deepLinking: false,
  docExpansion: 'full',
  defaultModelExpandDepth: 3,
  displayOperationId: true,
  showExtensions: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
});
