import { byId, say } from './dom.js';
import { events, useAdminToken } from './sandbox.js';

/** The form that asks for the admin token. It stays until a token was right, and so does the focus. */
export function startToken() {
  const form = byId('token');
  const field = byId('admin-token');

  function close() {
    const hadFocus = form.contains(document.activeElement);
    form.hidden = true;
    if (hadFocus) {
      byId('views').focus();
    }
  }

  events.addEventListener('token-needed', ({ detail: { reason, isWrong } }) => {
    form.hidden = false;
    say('token-reason', isWrong ? `That is not the token. ${reason}` : `The control API of this sandbox is guarded. ${reason}`);
    if (isWrong) {
      field.focus();
    }
  });
  events.addEventListener('token-taken', close);
  events.addEventListener('back', close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const token = field.value;
    field.value = '';
    field.focus();
    if (/^[!-~]([ -~]*[!-~])?$/.test(token)) {
      say('token-reason', 'Trying it.');
      useAdminToken(token);
    } else {
      say('token-reason', token.trim() === '' ? 'Expected the admin token, found nothing.'
        : 'That is not the token: expected printable ASCII characters, as a header holds no others.');
    }
  });
}
