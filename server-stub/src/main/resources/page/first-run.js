import { announce, byId, on } from './dom.js';
import { remember, remembered } from './memory.js';

const STEPS = ['sent', 'seen', 'fault', 'coped'];

let taken = remembered('first-run') ?? [];

/** The first steps, in a strip that goes away for good once they are taken, or dismissed. */
export function startFirstRun() {
  on('dismiss', 'click', () => {
    keep(STEPS);
    byId('views').focus();
    announce('The first steps do not come back.');
  });
  show();
}

/** Marks a step as taken. A client copes only if there was a fault. */
export function took(step) {
  if (!taken.includes(step) && (step !== 'coped' || taken.includes('fault'))) {
    keep([...taken, step]);
  }
}

function keep(steps) {
  taken = steps;
  remember('first-run', taken);
  show();
}

function show() {
  const next = STEPS.find((step) => !taken.includes(step));
  byId('first-run').hidden = next === undefined;
  for (const item of byId('steps').children) {
    const isTaken = taken.includes(item.dataset.step);
    item.classList.toggle('done', isTaken);
    item.toggleAttribute('aria-current', item.dataset.step === next);
  }
}
