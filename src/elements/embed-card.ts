import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadMessages } from './messages.js';
import type { MessageTable } from './shared/message-table.js';
import { linkTarget, shortAddress } from './shared/link-target.js';
import { BrokenPictures, firstLink, slotPicture, textOf } from './shared/light-dom.js';
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
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
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
      ::slotted(a),
      a {
        font-weight: 600;
      }
      ::slotted(p) {
        margin-block: 0.4em;
      }
      ::slotted(time),
      ::slotted(cite) {
        color: var(--_quiet);
        font-size: 0.875em;
        font-style: normal;
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
      .gone ::slotted(a) {
        margin-inline-end: 0.75em;
      }
      .about {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 0.75em;
        align-items: baseline;
        margin-block-start: 0.5em;
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

  readonly #pictures = new BrokenPictures(this);
  #observer: MutationObserver | undefined;
  #messages: MessageTable | undefined;

  constructor() {
    super();
    this.href = null;
    this.status = null;
    this.addEventListener('click', (event) => this.#follow(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer ??= new MutationObserver(() => this.requestUpdate());
    const attributeFilter = ['href', 'slot'];
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
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
      <div class="body" part="body">
        <slot></slot>${given ? nothing : html` ${this.#ownLink(address)}`}
        <div class="about quiet">
          ${host ? html`<bdi part="publication">${host}</bdi>` : nothing}
          ${gone ? html`<span class="badge" part="badge">${this.#messages?.unavailable}</span>` : nothing}
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#pictures.check();
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
    link?.click();
  }
}
