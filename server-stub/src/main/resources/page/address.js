/** What the address names after `#`: a view, perhaps a place in it, and what is set: `#requests/12?status=4`. */
export function address() {
  const [, view, place, query] = /^#?([^/?]*)\/?([^?]*)\??(.*)$/.exec(location.hash);
  return { view, place, query: new URLSearchParams(query) };
}

/** The address of a view, a place in it, and what is set by name. */
export function hashOf(view, place = '', query = {}) {
  const set = String(new URLSearchParams(query));
  return `#${view}${place === '' ? '' : `/${place}`}${set === '' ? '' : `?${set}`}`;
}

/** Makes the address follow what is shown, as the same place. */
export function keepAddress(hash) {
  if (location.hash !== hash) {
    history.replaceState(null, '', hash);
  }
}

/** Makes the address follow what is shown, as another place: Back returns to this one. */
export function visit(hash) {
  if (location.hash !== hash) {
    history.pushState(null, '', hash);
  }
}
