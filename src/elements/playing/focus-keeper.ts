/** Where the focus is on something that is about to go, it moves to what takes its place, as soon as that is drawn. */
import type { LitElement, ReactiveController } from 'lit';
import { firstLink } from '../shared/light-dom.js';

export class FocusKeeper implements ReactiveController {
  readonly #element: LitElement;
  #selector = '';

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  /** Nothing happens where the focus is elsewhere: it is moved by the reader's own act and never from outside. */
  keep(selector: string): void {
    if (this.#element.shadowRoot?.activeElement) this.move(selector);
  }

  /** For a reader's own act. */
  move(selector: string): void {
    this.#selector = selector;
    this.#element.requestUpdate();
  }

  /** What it waits for will not come: the link takes the focus. */
  settle(): void {
    if (!this.#selector) return;
    this.#selector = 'a[href]';
    this.hostUpdated();
    if (!this.#selector) return;
    this.#selector = '';
    if (!document.activeElement || document.activeElement === document.body) firstLink(this.#element)?.focus();
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#element;
    const target = this.#selector && shadowRoot?.querySelector<HTMLElement>(this.#selector);
    if (!target) return;
    this.#selector = '';
    // meanwhile the reader may have gone elsewhere
    if (shadowRoot?.activeElement || !document.activeElement || document.activeElement === document.body)
      target.focus();
  }
}
