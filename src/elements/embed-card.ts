import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadMessages } from './messages.js';
import type { MessageTable } from './shared/message-table.js';
import { linkTarget, shortAddress } from './shared/link-target.js';
import { firstLink, LightDom, slotPicture, textOf, wordsSlot } from './shared/light-dom.js';
import { shared } from './styles.js';

const CONTROLS = 'a, button, input, select, textarea, label, summary, audio, video, iframe';

/**
 * A page published elsewhere, as a card around the author's own words: a link, an excerpt, a date, a picture.
 *
 * There is one link, the first; pressing anywhere on the card follows it, while text stays selectable. Nothing is fetched.
 *
 * @tag embed-card
 * @summary A link to a page elsewhere, as a card.
 *
 * @slot - Link, excerpt (`<p>`), date (`<time>`), author (`<cite>`).
 * @slot image - A picture; the first `<img>` or `<picture>` that stands directly in the element is put there. One that
 * does not load is hidden.
 *
 * @csspart card - The card.
 * @csspart body - Its text.
 * @csspart link - Our link, where the author wrote none.
 * @csspart publication - The name of the site.
 * @csspart badge - Said where it is no longer available.
 *
 * @cssprop [--embed-card-margin=1.25em] - Space above and below.
 * @cssprop [--embed-card-padding=1em 1.15em] - Space within.
 * @cssprop [--embed-card-background=transparent] - Ground.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - The line around it; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 */
export class EmbedCardElement extends LitElement {
  static override properties = { href: { reflect: true }, status: { reflect: true } };
  static override styles = [
    shared,
    css`
      :host {
        margin-block: var(--embed-card-margin, 1.25em);
      }
      .card {
        display: flex;
        flex-wrap: wrap;
        gap: 1em;
        padding: var(--embed-card-padding, 1em 1.15em);
        background: var(--embed-card-background, transparent);
      }
      .body {
        flex: 1 1 14rem;
        min-inline-size: 0;
      }
      .whole {
        cursor: pointer;
      }
      .whole:hover,
      :host(:focus-within) .whole {
        border-color: currentColor;
      }
      slot[name='image']::slotted(*) {
        flex: 0 1 9rem;
        align-self: flex-start;
        inline-size: 9rem;
        min-inline-size: 4rem;
        block-size: auto;
        margin: 0;
        border-radius: calc(var(--_radius) / 2);
      }
      .gone {
        border-style: dashed;
      }
      .badge {
        padding: 0.1em 0.6em;
        border: 1px solid var(--_line);
        border-radius: 99rem;
      }
    `,
  ];

  /**
   * The page. Without it, that of the first link inside the element. For something gone, where it was.
   * @attr href
   */
  declare href: string | null;

  /**
   * `gone` where the page or the service no longer exists.
   * @attr status
   */
  declare status: 'gone' | null;

  #messages: MessageTable | undefined;

  constructor() {
    super();
    this.href = null;
    this.status = null;
    new LightDom(this);
    this.addEventListener('click', (event) => this.#follow(event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('status') || this.status !== 'gone') return;
    // without it the card says the same by its look
    loadMessages(this).then(
      (messages) => {
        this.#messages = messages;
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const given = firstLink(this);
    const address = linkTarget(this.href ?? given?.getAttribute('href'));
    const host = address && new URL(address).hostname.replace(/^www\./, '');
    const gone = this.status === 'gone';
    const picture = slotPicture(this, 'image');
    const look = gone ? 'card gone' : address ? 'card whole' : 'card';
    return html`<div class=${look} part="card">
      ${picture ? html`<slot name="image"></slot>` : nothing}
      <div class=${gone ? 'body' : 'body title'} part="body">
        ${wordsSlot(this)}${given ? nothing : html` ${this.#ownLink(address)}`}
        <div class="row quiet">
          ${host ? html`<bdi part="publication">${host}</bdi>` : nothing}
          ${gone ? html`<span class="badge" part="badge">${this.#messages?.unavailable}</span>` : nothing}
        </div>
      </div>
    </div>`;
  }

  /** The short form, `<embed-card href>`, has no words of its own: the address is its title. */
  #ownLink(address: string | null): TemplateResult | typeof nothing {
    if (!address) return this.href && !textOf(this) ? html`<span>${this.href}</span>` : nothing;
    return html`<a part="link" href=${address}>${shortAddress(address)}</a>`;
  }

  /** Follows the link for a press beside it, unless it hit something else, selected text, or asked for a new window. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || this.status === 'gone') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(this));
    if (inside.some((target) => target instanceof Element && target.matches(CONTROLS))) return;
    if (getSelection()?.toString()) return;
    const link = firstLink(this) ?? this.shadowRoot?.querySelector<HTMLAnchorElement>('a[part="link"]');
    if (linkTarget(link?.href)) link?.click();
  }
}
