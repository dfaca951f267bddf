/**
 * Makes a list of tabs work as WAI-ARIA describes it: one tab stop; arrows, Home and End move and show.
 *
 * The tab `tab-X` shows the element X, unless the list names one panel for all of its tabs in `data-panel`.
 *
 * @param list the element that holds the tabs
 * @param shown called with the id of the tab that is shown now
 * @returns a function that shows a tab by its id
 */
export function tabs(list, shown) {
  const all = [...list.children];
  list.setAttribute('role', 'tablist');
  for (const tab of all) {
    const panel = document.getElementById(list.dataset.panel ?? tab.id.replace('tab-', ''));
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
  }

  function show(id) {
    for (const tab of all) {
      const chosen = tab.id === id;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls'));
      panel.hidden = list.dataset.panel === undefined && !chosen;
      if (chosen) {
        panel.setAttribute('aria-labelledby', tab.id);
      }
    }
    shown(id);
  }

  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      show(tab.id);
    }
  });
  list.addEventListener('keydown', (event) => {
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      const tab = all[(to + all.length) % all.length];
      show(tab.id);
      tab.focus();
    }
  });
  return show;
}
