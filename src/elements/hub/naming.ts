/** What a hub is called by assistive technology: a group with the author's label, or the heading that names it. */
import { textOf } from '../shared/light-dom.js';
import { headingOf } from './outline.js';

export class Naming {
  readonly #hub: HTMLElement;
  readonly #internals: ElementInternals;
  /** The heading that was put above the rest. */
  #top: HTMLElement | null = null;

  constructor(hub: HTMLElement) {
    this.#hub = hub;
    this.#internals = hub.attachInternals();
  }

  update(label: string | null, items: readonly HTMLElement[]): void {
    const heading = headingOf(this.#hub, items);
    this.#slot(heading);
    const name = label ?? textOf(heading);
    const isNamed = name || this.#hub.hasAttribute('aria-label') || this.#hub.hasAttribute('aria-labelledby');
    // a group without a name tells nobody anything; the author's own attributes win over both
    this.#internals.role = isNamed ? 'group' : null;
    this.#internals.ariaLabel = name || null;
  }

  /** A heading that comes first stands above what the reader can do. */
  #slot(heading: HTMLElement | null): void {
    const top = this.#hub.firstElementChild === heading ? heading : null;
    if (this.#top && this.#top !== top) this.#top.removeAttribute('slot');
    if (top && !top.slot) top.slot = 'heading';
    this.#top = top?.slot === 'heading' ? top : null;
  }
}
