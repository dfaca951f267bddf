/** What the address names after `#`: a view, perhaps a place in it, and what is filtered: `#requests/12?status=4`. */
export function address() {
  const [, view, place, query] = /^#?([^/?]*)\/?([^?]*)\??(.*)$/.exec(location.hash);
  return { view, place, query: new URLSearchParams(query) };
}

/** The address of a view, a place in it, and filters by name. */
export function hashOf(view, place = '', query = {}) {
  const filters = String(new URLSearchParams(query));
  return `#${view}${place === '' ? '' : `/${place}`}${filters === '' ? '' : `?${filters}`}`;
}

/** Makes the address follow what is shown. */
export function keepAddress(hash) {
  if (location.hash !== hash) {
    history.replaceState(null, '', hash);
  }
}
