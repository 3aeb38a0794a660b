/** Mentions as a part of the element: what stands around their list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import type { EmbedCardElement } from '../embed-card.js';
import { languageOf } from '../messages.js';
import { MentionList } from './mention-list.js';

export class MentionPart {
  readonly #hub: HTMLElement;
  readonly #list: MentionList;

  /** @param changed called whenever something else is to be shown */
  constructor(hub: HTMLElement, changed: () => void) {
    this.#hub = hub;
    this.#list = new MentionList(hub, changed);
  }

  /** Follows the address and the scripts inside; nothing happens where they are as before. */
  update(address: string | null, mayAsk: boolean): void {
    void this.#list.update(address, mayAsk);
  }

  /** Takes the cards out, and asks nobody any more. */
  remove(): void {
    this.#list.remove();
  }

  /**
   * The cards themselves are in the light DOM, where the page's style sheet reaches them.
   * @param say tells the reader, once
   */
  view(messages: Words<'hub'>, say: (text: string) => void): TemplateResult | typeof nothing {
    const list = this.#list;
    const { state, rest } = list;
    if (state === 'none') return nothing;
    list.label(messages.mentions);
    const request = async (): Promise<void> => {
      say(messages.loadingMentions);
      await list.ask();
      // somebody asked again meanwhile
      if (list.state === 'loading') return;
      say(list.state === 'failed' ? messages.mentionsFailed : messages.shown(list.shown, list.total));
    };
    const ask = (label: string): TemplateResult =>
      html`<button type="button" part="load-mentions" @click=${() => void request()}>${label}</button>`;
    const more = (): void => {
      const first = list.more();
      say(messages.shown(list.shown, list.total));
      // the button goes with the last of them, and the focus to what it has brought
      if (list.rest === 0) void focusIn(first);
    };
    return html`<div class="mentions" part="mentions" lang=${messages.language}>
      <p part="mentions-title">${messages.mentions}</p>
      <slot name="mentions" lang=${languageOf(this.#hub)}></slot>
      ${state === 'loading' ? html`<span class="quiet">${messages.loadingMentions}</span>` : nothing}
      ${state === 'failed' ? html`<span>${messages.mentionsFailed}</span> ${ask(messages.retry)}` : nothing}
      ${state === 'offered' ? ask(messages.loadMentions(list.host)) : nothing}
      ${rest > 0 ? html`<button type="button" part="more" @click=${more}>${messages.more(rest)}</button>` : nothing}
    </div>`;
  }
}

/** The link of a card, which may stand in its shadow root once it is drawn. */
async function focusIn(card: EmbedCardElement | null): Promise<void> {
  // plain markup where nobody has defined the element
  await (card?.updateComplete as Promise<unknown> | undefined);
  const link = card?.querySelector<HTMLElement>('a[href]') ?? card?.shadowRoot?.querySelector<HTMLElement>('a[href]');
  link?.focus();
}
