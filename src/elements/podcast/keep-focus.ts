/** The focus is never lost: where a button goes that had it, the next best place gets it. */
import type { LitElement, ReactiveController } from 'lit';

export class KeepFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #next: () => HTMLElement | null | undefined;
  #focused: Element | null = null;

  /** @param next the place, asked when the element has been drawn */
  constructor(host: LitElement, next: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement;
    // it stays wanted while something is loading
    if (focused) this.#focused = focused;
    else if (document.activeElement !== document.body) this.#focused = null;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!this.#focused || this.#focused.isConnected || root?.activeElement) return;
    const next = this.#next();
    if (!next) return;
    this.#focused = null;
    if (next.tabIndex < 0) {
      next.tabIndex = -1;
      // a press on its text shall not move the focus there later
      next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
    }
    next.focus({ preventScroll: true });
  }
}
