import { ask } from './sandbox.js';

const PAGE = 300;
const MOST = 10_000;

/** The calls that match a filter, as far as they are loaded, newest first. */
export class Journal {
  entries = [];

  /** How many calls match. */
  matching = 0;

  /** How many calls the sandbox keeps. */
  kept = 0;

  #filter = {};

  /** Begins anew, with the parameters of the control API. */
  begin(filter) {
    this.#filter = filter;
    this.entries = [];
    this.matching = 0;
  }

  /**
   * Asks for what is new, and for the newest call that is known: if that is not there any more, the journal was
   * emptied, the sandbox started anew, or much has happened, and all is read again.
   *
   * @returns whether there is news, or null if another filter was set meanwhile
   */
  async look() {
    const filter = this.#filter;
    const newest = this.entries[0];
    let fresh = newest ? await this.#list({ after: newest.number - 1, limit: PAGE }) : null;
    const goesOn = fresh?.some((entry) => entry.number === newest.number && entry.time === newest.time);
    if (!goesOn) {
      fresh = await this.#list({ limit: PAGE });
    }
    if (filter !== this.#filter) {
      return null;
    }
    this.entries = (goesOn ? [...fresh.slice(0, -1), ...this.entries] : fresh).slice(0, this.matching);
    return goesOn ? fresh.length > 1 : fresh.length > 0 || newest !== undefined;
  }

  /** Loads older ones. */
  async loadOlder() {
    const filter = this.#filter;
    const older = await this.#list({ before: this.entries.at(-1).number, limit: PAGE });
    if (filter === this.#filter) {
      this.entries = [...this.entries, ...older];
    }
  }

  /** All that match, whether they are loaded or not. */
  async all() {
    const all = await this.#list({ limit: MOST });
    for (let older = all; older.length === MOST; all.push(...older)) {
      older = await this.#list({ before: all.at(-1).number, limit: MOST });
    }
    return all;
  }

  async #list(page) {
    const filter = this.#filter;
    const { value, headers } = await ask('GET', `/journal?${new URLSearchParams({ ...filter, ...page })}`);
    if (filter === this.#filter) {
      this.kept = Number(headers.get('Sandbox-Journal-Kept'));
      this.matching = Number(headers.get('Sandbox-Journal-Matching'));
    }
    return value;
  }
}

/** One call by its number, or undefined if it is not kept any more. */
export async function callOf(number) {
  const { value } = await ask('GET', `/journal?ownCalls=true&after=${number - 1}&before=${number + 1}`);
  return value[0];
}
