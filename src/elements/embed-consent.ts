import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../locales/index.js';
import { listStyles } from './consent/list-styles.js';
import { consent, type Grant } from './consent/store.js';
import { loadMessages } from './messages.js';
import { shared } from './styles.js';

/**
 * The providers a reader allowed to load without asking, with the date, and buttons that take it back.
 *
 * It belongs on a site's privacy page. What stands inside it stays. It is always as things are: answers given on the page,
 * by other elements, other copies of the library or in other tabs are shown at once. Players of a provider that is
 * withdrawn close.
 *
 * @tag embed-consent
 * @summary What the reader allowed, and a way to take it back.
 *
 * @slot heading - A heading, of the level the page needs. There is none by default.
 * @slot - The author's words, for instance a link to the privacy policy.
 *
 * @csspart base - All of it.
 * @csspart list - The list of providers.
 * @csspart item - One provider.
 * @csspart provider - Its name.
 * @csspart date - When it was allowed.
 * @csspart withdraw - The button that takes it back.
 * @csspart withdraw-all - The button that takes all back.
 * @csspart empty - What is said where nothing is allowed.
 *
 * @cssprop [--embed-consent-margin=1.25em] - Space above and below.
 * @cssprop [--embed-consent-gap=0.75em] - Space between providers.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 */
export class EmbedConsentElement extends LitElement {
  static override styles = [shared, listStyles];

  #messages: Words<'consent'> | undefined;
  #said = '';
  /** Which item held the focus before something was taken out; -1 where none did. */
  #focused = -1;

  /** Something changed: what was said last is no longer news. */
  readonly #follow = (): void => {
    this.#said = '';
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    consent.addEventListener('change', this.#follow);
    this.#follow();
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    consent.removeEventListener('change', this.#follow);
  }

  protected override willUpdate(): void {
    const active = this.shadowRoot?.activeElement;
    const items = this.#items;
    this.#focused = active?.matches('.all')
      ? items.length - 1
      : items.findIndex((item) => item.contains(active ?? null));
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    return html`<div part="base">
      <slot name="heading"></slot>
      <slot></slot>
      ${messages ? this.#list(messages) : nothing}
      <p class="unseen" role="status" lang=${messages?.language ?? nothing} dir="auto">${this.#said}</p>
    </div>`;
  }

  /** A focus that went with what was taken out goes to what took its place: an item, so that a key held down stops there. */
  protected override updated(): void {
    if (this.#focused < 0 || this.shadowRoot?.activeElement) return;
    const items = this.#items;
    const next = items[this.#focused] ?? items.at(-1);
    (next ?? this.shadowRoot?.querySelector<HTMLElement>('.empty'))?.focus();
  }

  get #items(): HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll('li') ?? [])];
  }

  /** Without words there is nothing of ours to show: the author's stay. */
  async #speak(): Promise<void> {
    try {
      this.#messages = await loadMessages(this, 'consent');
      this.requestUpdate();
    } catch (error) {
      console.warn('embed-hub: the words of <embed-consent> could not be loaded', error);
    }
  }

  #list(messages: Words<'consent'>): TemplateResult {
    const grants = consent.list();
    if (!grants.length)
      return html`<p class="empty" part="empty" tabindex="-1" lang=${messages.language} dir="auto">
        ${messages.none}
      </p>`;
    const items = repeat(
      grants,
      ({ provider }) => provider,
      (grant) => this.#item(grant, messages),
    );
    const all = html`<button
      class="all"
      part="withdraw-all"
      type="button"
      lang=${messages.language}
      @click=${(event: MouseEvent) => this.#withdraw(event, () => consent.revokeAll(), messages.withdrawnAll)}
    >
      ${messages.withdrawAll}
    </button>`;
    // without its bullets Safari takes a list for none
    // eslint-disable-next-line lit-a11y/no-redundant-role
    return html`<ul part="list" role="list" lang=${messages.language} aria-label=${messages.list}>
        ${items}
      </ul>
      ${grants.length > 1 ? all : nothing}`;
  }

  #item({ provider, name, since, expires, remembered }: Grant, messages: Words<'consent'>): TemplateResult {
    const when = remembered ? messages.allowed(new Date(since), new Date(expires)) : messages.allowedHere;
    const said = messages.withdrawn(name);
    return html`<li part="item" tabindex="-1">
      <div class="about">
        <span class="name" part="provider"><bdi>${name}</bdi></span>
        <span class="quiet date" part="date" dir="auto">${when}</span>
      </div>
      <button
        part="withdraw"
        type="button"
        @click=${(event: MouseEvent) => this.#withdraw(event, () => consent.revoke(provider), said)}
      >
        ${messages.withdraw(name)}
      </button>
    </li>`;
  }

  #withdraw({ detail }: MouseEvent, take: () => void, said: string): void {
    // the second click of two hits the button that came up to the place of the first
    if (detail > 1) return;
    take();
    this.#said = said;
    this.requestUpdate();
  }
}
