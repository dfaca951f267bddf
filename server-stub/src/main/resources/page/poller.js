const LEAST_AFTER_FAILURE = 1000;

/**
 * Asks again and again while it is on and somebody looks: soon when there was news, ever more rarely when there was none or
 * it failed, and not before a server that said Retry-After.
 */
export class Poller {
  #ask;
  #least;
  #most;
  #wait;
  #timer = 0;
  #on = false;
  #asking = false;
  #again = false;
  #planned;

  /**
   * @param ask asks once; gives whether there was news; fails with what may carry `retryAfter` in milliseconds
   * @param least the shortest pause in milliseconds
   * @param most the longest
   * @param planned called with the pause before the next time, and whether the last one failed
   */
  constructor(ask, least, most, planned = () => {}) {
    this.#ask = ask;
    this.#least = least;
    this.#most = most;
    this.#wait = least;
    this.#planned = planned;
    document.addEventListener('visibilitychange', () => this.now());
  }

  start() {
    this.#on = true;
    this.now();
  }

  stop() {
    this.#on = false;
    clearTimeout(this.#timer);
  }

  /** Asks at once, and then soon again. */
  now() {
    clearTimeout(this.#timer);
    this.#wait = this.#least;
    this.#again = this.#asking;
    if (!this.#asking) {
      this.#turn();
    }
  }

  async #turn() {
    if (!this.#on || document.hidden) {
      return;
    }
    this.#asking = true;
    let failed = false;
    try {
      const news = await this.#ask();
      this.#wait = news ? this.#least : Math.min(this.#most, this.#wait * 1.25);
    } catch (failure) {
      failed = true;
      const pause = Math.min(this.#most, Math.max(LEAST_AFTER_FAILURE, this.#wait * 2));
      this.#wait = Math.max(pause, failure.retryAfter ?? 0);
    } finally {
      this.#asking = false;
      clearTimeout(this.#timer);
      const pause = this.#again ? 0 : this.#wait;
      this.#timer = setTimeout(() => this.#turn(), pause);
      this.#planned(pause, failed);
      this.#again = false;
    }
  }
}
