// The contract comes as a script, because a page that is opened from a file may not fetch one. Nothing asks a network.
window.ui = SwaggerUIBundle({
  spec: window.contract,
  dom_id: '#reference',
  deepLinking: false,
  docExpansion: 'full',
  defaultModelExpandDepth: 3,
  displayOperationId: true,
  showExtensions: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
});
