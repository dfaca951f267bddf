/** What this browser keeps from visit to visit; no secret. */

const key = (name) => `chat-sandbox.${name}`;

/** What was remembered by a name, or null. */
export function remembered(name) {
  try {
    return JSON.parse(localStorage.getItem(key(name)));
  } catch {
    return null; // no storage, or another's text in it
  }
}

/** Remembers a value, unless this browser keeps nothing. */
export function remember(name, value) {
  try {
    localStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // no storage, or a full one: the page does without
  }
}
