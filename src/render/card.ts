/** A page elsewhere as a card, with the classes of an h-cite (https://microformats.org/wiki/h-cite). */
import type { Embed } from '../core/embed.js';
import { attributes, html, type SafeHtml } from '../core/html.js';
import type { Relation } from '../core/relation.js';
import { siteName } from '../core/site-name.js';
import { webAddress } from '../core/url.js';
import type { CardMessages } from '../locales/shared/card-table.js';
import { link, text } from './parts.js';

export interface CardOptions {
  /** What that page has to do with the one that the card stands in: said in words, and as a microformats property. */
  readonly relation?: Relation | undefined;
  /** The words for it, in the language of the page. Default English. */
  readonly cardMessages?: CardMessages;
  /**
   * Whose pictures it shows. Default `own`: those with an address on the site itself, which is a relative one. `provider`:
   * those of other sites too, which every reader's browser then asks for them.
   */
  readonly posters?: 'own' | 'provider';
}

interface Settings extends CardOptions {
  readonly cardMessages: CardMessages;
  readonly phrasing?: boolean;
}

/**
 * The property of the page's own h-entry that the card is a value of: those that point away from it
 * (https://microformats.org/wiki/h-entry), and those that indieweb.org/comments gives to responses.
 */
const PROPERTIES: Readonly<Record<Relation, string | null>> = {
  guest: null,
  syndicated: 'u-syndication',
  repost: 'u-repost',
  mention: 'u-mention',
  reply: 'u-comment',
  bookmark: 'u-bookmark',
  like: 'u-like',
  'repost-of': 'u-repost-of',
  'in-reply-to': 'u-in-reply-to',
};

/** The attributes of the element around `cardContent`. */
export function cardAttributes({ relation }: CardOptions): SafeHtml {
  return attributes({ class: cardClass(relation), relation });
}

/** The class of the element around `cardContent`. */
export function cardClass(relation: Relation | undefined): string {
  return [relation && PROPERTIES[relation], 'h-cite'].filter(Boolean).join(' ');
}

export const isRelation = (word: string | undefined): word is Relation =>
  word !== undefined && Object.hasOwn(PROPERTIES, word);

/** @param name what it is called where nobody gave it a title */
export function cardContent(embed: Embed, name: string, settings: Settings): SafeHtml {
  return html`${picture(embed, settings)}${cardName(embed, name)}${cardDetails(embed, settings)}`;
}

/** Its link. */
export function cardName({ url, title, language }: Embed, name: string): SafeHtml {
  const own = language ? { lang: language, dir: 'auto' } : {};
  const address = webAddress(url);
  return link(address, title ?? name, { class: address ? 'u-url p-name' : 'p-name', ...own });
}

/** What is said about it: who, when, what, and what it has to do with the page. */
export function cardDetails(embed: Embed, settings: Settings): SafeHtml {
  const { description, published, language } = embed;
  const own = language ? { lang: language, dir: 'auto' } : {};
  const credit = creditOf(embed);
  const date =
    published &&
    html` <time${attributes({ class: 'dt-published', datetime: published })}>${published.slice(0, 10)}</time>`;
  const excerpt = description && html` ${text(description, settings.phrasing, { class: 'p-summary', ...own })}`;
  return html`${credit}${date}${excerpt}${relationOf(embed, settings)}`;
}

function creditOf({ authors = [], site }: Embed): SafeHtml | null {
  const people = authors.map(({ name, url }) => link(url ? webAddress(url) : null, name, { class: 'p-author h-card' }));
  const parts = site ? [...people, html`<span class="p-publication">${site.name}</span>`] : people;
  return parts.length ? html` <cite>${parts.map((part, i) => html`${i > 0 && ', '}${part}`)}</cite>` : null;
}

function relationOf({ url, site }: Embed, { relation, cardMessages }: Settings): SafeHtml | null {
  const address = webAddress(url);
  const name = site?.name ?? (address && siteName(address));
  return relation && name ? html` <span class="embed-relation">${cardMessages.relations[relation](name)}</span>` : null;
}

function picture({ thumbnail }: Embed, { posters }: Settings): SafeHtml | null {
  const { url, alt = '', width, height } = thumbnail ?? {};
  // neither a scheme nor another host's `//`
  const own = url && /^(?!\/\/)[^:\\]+$/.test(url);
  const src = own ? url : posters === 'provider' ? webAddress(url) : null;
  return src
    ? html`<img${attributes({ class: 'u-photo', src, alt, width, height, loading: 'lazy', decoding: 'async' })} /> `
    : null;
}
