/** Loads what the reader has agreed to shortly before it comes into view. */
import type { LitElement, ReactiveController } from 'lit';

/** px around the window. */
const AHEAD = 300;

/** A reader who saves data decides on each. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

export class WhenNear implements ReactiveController {
  readonly #element: LitElement;
  readonly #act: () => void;
  /** Stays after it has acted: once is enough, until the element leaves the page or another address is shown. */
  #observer: IntersectionObserver | undefined;
  #isWanted = false;

  constructor(element: LitElement, act: () => void) {
    this.#element = element;
    this.#act = act;
    element.addController(this);
  }

  /** Begins anew for what is shown from now on. */
  watch(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#end();
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#isWanted && this.#element.isConnected) this.#observer ??= whenNear(this.#element, this.#act);
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task: what the reader closed before stays closed
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.#end();
    });
  }

  #end(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}

/** @returns what ends the watch; it ends by itself with the first time */
function whenNear(element: Element, act: () => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: `${AHEAD}px` },
  );
  if (!(navigator as Connection).connection?.saveData) observer.observe(element);
  return observer;
}
