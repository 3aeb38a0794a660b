import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Embed } from '../core/embed.js';
import type { Relation } from '../core/relation.js';
import { siteName } from '../core/site-name.js';
import type { Details } from './card/details.js';
import { linkTarget, shortAddress } from './shared/link-target.js';
import { firstLink, LightDom, slotPicture, textOf, wordsSlot } from './shared/light-dom.js';
import { shared } from './styles.js';

const CONTROLS = 'a, button, input, select, textarea, label, summary, audio, video, iframe';

/** How the `<img>` in a `<picture>` is set; `variant` changes the property. */
const IMAGE = { inlineSize: 'var(--_image)', blockSize: 'auto', maxInlineSize: '100%', alignSelf: 'start' };

/**
 * A page published elsewhere, as a card around the author's own words: a link, an excerpt, a date, a picture.
 *
 * There is one link, the first; pressing anywhere on the card follows it, while text stays selectable. Nothing is fetched.
 * What is set as `embed` is shown as far as the author wrote no more than a link. On paper the address is beside it.
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
 * @csspart image - The picture of `embed`.
 * @csspart credit - Who and when, of `embed`.
 * @csspart author - Who.
 * @csspart date - When.
 * @csspart excerpt - What it is about, of `embed`.
 * @csspart publication - The name of the site, with the relation where there is one.
 * @csspart badge - Said where it is no longer available.
 *
 * @attr {'own' | 'provider'} posters - Whose pictures of an `embed` may be shown; as in `configure()` by default.
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
  static override properties = {
    href: { reflect: true },
    status: { reflect: true },
    variant: { reflect: true },
    relation: { reflect: true },
    embed: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
        contain-intrinsic-inline-size: 20rem;
        --_image: clamp(5em, 25cqi, 14em);
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
        flex: 1 1 8em;
        min-inline-size: 0;
      }
      .whole {
        cursor: pointer;
      }
      .whole:hover,
      :host(:focus-within) .whole {
        border-color: currentColor;
      }
      [name]::slotted(*),
      img {
        inline-size: var(--_image);
        block-size: auto;
        align-self: flex-start;
        max-inline-size: 100%;
        margin: 0;
        border-radius: calc(var(--_radius) / 2);
      }
      ::slotted(picture) {
        display: contents;
      }
      @media print {
        [data-url]::after {
          content: attr(data-url);
          display: block;
          direction: ltr;
        }
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

  /**
   * How much it shows: `compact` (a small picture, two lines), `wide` (a large picture), `quote` (the excerpt first, as a
   * quotation). Without it, what fits in its width.
   * @attr variant
   */
  declare variant: 'compact' | 'wide' | 'quote' | null;

  /**
   * What that page has to do with this one, said in words beside the name of its site: `guest`, `syndicated`, `repost`,
   * `mention`, `reply`, `bookmark`, `like`, `repost-of`, `in-reply-to`.
   * @attr relation
   */
  declare relation: Relation | null;

  /** What is known of the page; shown as far as the author's own words do not say it. */
  declare embed: Embed | null;

  #details: Details | undefined;

  constructor() {
    super();
    this.href = this.status = this.variant = this.relation = this.embed = null;
    new LightDom(this);
    this.addEventListener('click', (event) => this.#follow(event));
  }

  protected override willUpdate(): void {
    if (this.#details || !(this.status || this.variant || this.relation || this.embed)) return;
    // without it the card is a link and the name of its site
    this.#details = () => ({});
    import('./card/details.js')
      .then(async ({ loadDetails }) => {
        this.#details = await loadDetails(this);
        this.requestUpdate();
      })
      .catch(() => undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { href, embed } = this;
    const given = firstLink(this);
    const address = linkTarget(href ?? given?.getAttribute('href') ?? embed?.url);
    const text = textOf(this);
    if (!slotPicture(this, 'image') && !(href ?? embed) && !text) return nothing;
    for (const part of this.querySelectorAll<HTMLElement>(':scope > picture > *')) {
      // no style sheet of ours reaches them
      Object.assign(part.style, part.matches('img') ? IMAGE : { display: 'none' });
    }
    const host = address && siteName(address);
    const gone = this.#gone;
    const more = this.#details?.(this, host) ?? {};
    return html`<div class="card ${gone ? 'gone' : address ? 'whole' : ''}" part="card">
      <slot name="image">${more.picture}</slot>
      <div class="body ${gone ? '' : 'title'}" part="body">
        ${wordsSlot(this)}${given ? nothing : html` ${more.link ?? this.#ownLink(address)}`}${more.words}
        <div class="row quiet">
          <bdi part="publication" data-url=${address}
            >${more.publication ?? (host && text.includes(host) ? '' : host)}</bdi
          >${more.badge}
        </div>
      </div>
    </div>`;
  }

  get #gone(): boolean {
    return (this.status ?? this.embed?.status) === 'gone';
  }

  /** The short form, `<embed-card href>`, has no words of its own: the address is its title. */
  #ownLink(address: string | null): TemplateResult | typeof nothing {
    const { href, embed } = this;
    const title = embed?.title;
    if (!address) return textOf(this) ? nothing : html`<span dir="auto">${title ?? href}</span>`;
    return html`<a part="link" href=${address} lang=${embed?.language ?? nothing} dir="auto"
      >${title ?? shortAddress(address)}</a
    >`;
  }

  /** Follows the link for a press beside it, unless it hit something else, selected text, or asked for a new window. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || this.#gone) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(this));
    if (inside.some((target) => target instanceof Element && target.matches(CONTROLS))) return;
    if (getSelection()?.toString()) return;
    const link = firstLink(this) ?? this.shadowRoot?.querySelector<HTMLAnchorElement>('a[part="link"]');
    if (linkTarget(link?.href)) link?.click();
  }
}
