const SIZE = 50;

/** What a message takes until it was drawn once, in pixels. */
const ESTIMATE = 96;
const MARGIN = '600px 0px';
const END = 80;

/** A long list that scrolls: only the blocks in view or near it are drawn. */
export class Blocks {
  #place;
  #draw;
  #blocks = [];
  #observer;
  #staysAtEnd = true;

  /**
   * @param place the element that scrolls
   * @param draw gives the nodes of an item; its second argument is the item before it, if there is one
   */
  constructor(place, draw) {
    this.#place = place;
    this.#draw = draw;
    this.#observer = new IntersectionObserver((seen) => this.#follow(seen), { root: place, rootMargin: MARGIN });
    place.addEventListener('scroll', () => { this.#staysAtEnd = this.isAtEnd(); });
    new ResizeObserver(() => this.#staysAtEnd && this.toEnd()).observe(place);
  }

  clear() {
    this.#observer.disconnect();
    this.#blocks = [];
    this.#place.replaceChildren();
  }

  add(items) {
    for (const item of items) {
      let block = this.#blocks.at(-1);
      if (block === undefined || block.items.length === SIZE) {
        block = this.#begin(block?.items.at(-1));
      }
      const before = block.items.at(-1) ?? block.before;
      block.items.push(item);
      if (block.isDrawn) {
        block.element.append(...this.#draw(item, before));
      } else {
        block.element.style.height = `${(parseFloat(block.element.style.height) || 0) + ESTIMATE}px`;
      }
    }
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#place;
    return scrollHeight - scrollTop - clientHeight < END;
  }

  toEnd() {
    this.#blocks.slice(-2).forEach((block) => this.#show(block));
    this.#place.scrollTop = this.#place.scrollHeight;
  }

  #begin(before) {
    const element = document.createElement('div');
    element.className = 'block';
    const block = { element, items: [], before, isDrawn: false };
    this.#blocks.push(block);
    this.#place.append(element);
    this.#observer.observe(element);
    return block;
  }

  #follow(seen) {
    if (this.#place.clientHeight === 0) {
      return; // another view is shown
    }
    const wasAtEnd = this.isAtEnd();
    for (const { target, isIntersecting } of seen) {
      const block = this.#blocks.find(({ element }) => element === target);
      if (block !== undefined) {
        (isIntersecting ? this.#show(block) : this.#drop(block));
      }
    }
    if (wasAtEnd && !this.isAtEnd()) {
      this.#place.scrollTop = this.#place.scrollHeight;
    }
  }

  #show(block) {
    if (!block.isDrawn) {
      block.isDrawn = true;
      block.element.style.height = '';
      block.element.replaceChildren(...block.items.flatMap((item, at) => this.#draw(item, block.items[at - 1] ?? block.before)));
    }
  }

  /** Keeps what has the focus or is marked. */
  #drop(block) {
    const { element } = block;
    if (block.isDrawn && !element.contains(document.activeElement) && !getSelection().containsNode(element, true)) {
      element.style.height = `${element.offsetHeight}px`;
      element.replaceChildren();
      block.isDrawn = false;
    }
  }
}
