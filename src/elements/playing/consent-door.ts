/** The gate before one element: another for each address, and one more where the element comes to a place that asks. */
import type { CSSResult, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import { consentOf, openGate, type ConsentGate, type Gated } from './consent-gate.js';

export class ConsentDoor implements ReactiveController {
  readonly #element: LitElement;
  readonly #gated: Gated;
  #gate: ConsentGate | undefined;
  #turn = 0;

  constructor(element: LitElement, gated: Gated) {
    this.#element = element;
    this.#gated = gated;
    element.addController(this);
  }

  /** Whether the reader has to agree first. Where the element stands counts, and it may have been moved. */
  get isShut(): boolean {
    return this.#gate ? this.#gate.isShut : consentOf(this.#element) === 'ask';
  }

  /** Whether somebody was or can be asked. */
  get hasGate(): boolean {
    return this.#gate !== undefined;
  }

  get styles(): CSSResult | undefined {
    return this.#gate?.styles;
  }

  hostConnected(): void {
    this.#gate?.watch();
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.#gate?.close();
    });
  }

  /**
   * @returns false where it was called again meanwhile
   * @throws where the code for it cannot be loaded
   */
  async load(embed: Embed, asks: boolean): Promise<boolean> {
    const turn = ++this.#turn;
    this.#gate?.close();
    this.#gate = undefined;
    const gate = asks ? await openGate(this.#element, embed, this.#gated) : undefined;
    if (turn !== this.#turn) return false;
    this.#gate = gate;
    if (this.#element.isConnected) gate?.watch();
    return true;
  }

  /** The question. */
  panel(): TemplateResult | undefined {
    return this.#gate?.panel();
  }

  /** "Once" is over: the reader closed it. */
  forget(): void {
    this.#gate?.forget();
  }
}
