/** The picture of a page elsewhere, where this page may show it. */
import { html, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import { getConfig } from '../config.js';
import { linkTarget } from '../shared/link-target.js';
import { isOwn } from './own.js';

export class Picture {
  readonly #card: HTMLElement & { requestUpdate(): void };
  /** What did not load: nothing is drawn in its place. */
  readonly #broken = new Set<string>();

  constructor(card: HTMLElement & { requestUpdate(): void }) {
    this.#card = card;
  }

  /** A picture of the site's own; another's only where the page allows it, for all or for this card. */
  view({ thumbnail }: Embed): TemplateResult | undefined {
    const address = thumbnail?.url;
    if (!address || this.#broken.has(address) || !(isOwn(address) || this.#mayAsk(address))) return undefined;
    return html`<img
      part="image"
      src=${address}
      alt=${thumbnail.alt ?? ''}
      width=${thumbnail.width ?? 320}
      height=${thumbnail.height ?? 180}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${() => this.#drop(address)}
    />`;
  }

  #mayAsk(address: string): boolean {
    const posters = this.#card.getAttribute('posters') ?? getConfig().posters;
    return posters === 'provider' && linkTarget(address) !== null;
  }

  #drop(address: string): void {
    this.#broken.add(address);
    this.#card.requestUpdate();
  }
}
