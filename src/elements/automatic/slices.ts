/** Work in slices, so that a page with ten thousand new nodes still answers its reader. */

/** Milliseconds of work before the page has its turn. */
const SLICE = 12;
/** Milliseconds after which a busy page has to give us a turn. */
const PATIENCE = 200;

/** Takes what is added, one by one, in the browser's idle time. */
export class Slices<T> {
  readonly #work: (item: T) => void;
  readonly #lists = new Set<Iterator<T>>();
  #next: (() => void) | undefined;

  constructor(work: (item: T) => void) {
    this.#work = work;
  }

  /** @param items are asked for one at a time, when their turn comes */
  add(items: Iterable<T>): void {
    this.#lists.add(items[Symbol.iterator]());
    this.#plan();
  }

  /** Forgets what has not been looked at. */
  clear(): void {
    this.#next?.();
    this.#next = undefined;
    this.#lists.clear();
  }

  #plan(): void {
    this.#next ??= whenIdle(() => {
      this.#next = undefined;
      this.#slice();
    });
  }

  #slice(): void {
    const end = performance.now() + SLICE;
    for (const list of this.#lists) {
      for (let item = list.next(); !item.done; item = list.next()) {
        this.#work(item.value);
        if (performance.now() >= end) {
          this.#plan();
          return;
        }
      }
      this.#lists.delete(list);
    }
  }
}

/** @returns what takes it back */
function whenIdle(run: () => void): () => void {
  // absent in Safari
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(run, { timeout: PATIENCE });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
