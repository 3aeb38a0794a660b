/** The focus is never lost: where a button goes that had it, the next best place gets it. */
import type { LitElement, ReactiveController } from 'lit';

export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #focused: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  /** To the toggle if there is one and the focus was in its realm; else before the first item. */
  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!this.#focused || this.#focused.isConnected || root?.activeElement) return;
    const toggle = this.#focused.matches('[part="next"], .coming *')
      ? root?.querySelector<HTMLElement>('.toggle')
      : null;
    const target = toggle ?? root?.querySelector<HTMLElement>('.items');
    if (target?.matches('.items')) {
      target.tabIndex = -1;
      // a press on its text shall not move the focus there later
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    }
    target?.focus({ preventScroll: true });
  }
}
