/** One of our own elements → the same with what its author left out. What the author wrote stays, to the byte. */
import type { Embed } from '../core/embed.js';
import { html, type SafeHtml } from '../core/html.js';
import { nameOf, startOf } from '../locales/shared/sentences.js';
import { cardClass, isRelation } from '../render/card.js';
import { renderParts } from '../render/embed.js';
import type { OwnContent } from './content.js';
import type { Edit } from './edit.js';
import { fillPlayer } from './fill-player.js';
import { fillPodcast } from './fill-podcast.js';
import type { Known } from './known.js';
import { jsonLd, type ShownOn } from './json-ld.js';
import type { OwnTag } from './own-tags.js';
import type { Slot } from './plan.js';
import { CARD_SIZES, PLAYER_SIZES, posterMarkup } from './poster-markup.js';
import { addClass } from './tag-class.js';
import type { SiteWords } from './words.js';

type Own = NonNullable<Slot['own']>;

export function fill(source: string, slot: Slot, own: Own, known: Known, words: SiteWords, shownOn: ShownOn): Edit[] {
  const { transcript } = known;
  const page: ShownOn = { ...shownOn, id: own.tag.open.attributes.get('id'), transcript };
  switch (own.tag.name) {
    case 'embed-player':
      return fillPlayer(own, known, words, page);
    case 'embed-podcast':
      return fillPodcast(source, own, known, words, page);
    default:
      return own.content.has.has('quote') ? [] : fillEmbed(source, slot, own, known, words, page);
  }
}

function fillEmbed(
  source: string,
  slot: Slot,
  { tag, content }: Own,
  known: Known,
  words: SiteWords,
  page: ShownOn,
): Edit[] {
  const { embed, poster } = known;
  const { link, has } = content;
  const element = tag.name === 'embed-card' ? 'card' : 'media';
  const written = tag.open.attributes.get('relation')?.trim();
  const relation = isRelation(written) ? written : undefined;
  const settings = { ...words, phrasing: tag.phrasing, relation: has.has('words') ? undefined : relation };
  const parts = renderParts(unsaid(embed, has), element, settings);
  const start = tag.open.end;
  const nothingSaid = embed.status === 'gone' && (has.has('words') || has.has('media'));
  const name = link || nothingSaid || has.has('media') ? null : parts.name;
  const details = nothingSaid ? null : parts.details;
  const picture =
    poster && !has.has('picture') && embed.status !== 'gone'
      ? posterMarkup(poster, embed.thumbnail?.alt, element === 'card' ? CARD_SIZES : PLAYER_SIZES)
      : null;
  // a card leads to a page that says this itself
  const data = has.has('json-ld') || element === 'card' ? null : jsonLd(embed, poster, page);
  return [
    ...(element === 'card' && embed.status !== 'gone' && html`${name}${details}`.toString()
      ? cardRoot(source, tag, content, cardClass(relation))
      : []),
    ...insertAt(start, html`${picture}${name}${link ? null : details}`),
    ...(link ? label(slot, link, embed, words) : []),
    ...(link ? insertAt(link.childEnd, html`${details}`) : []),
    ...insertAt(tag.contentEnd, html`${data}`),
  ];
}

/**
 * Without a root of its own, what is said of another page would be said of this one
 * (https://microformats.org/wiki/microformats2-parsing). Where the author gave it another one, that counts.
 */
function cardRoot(source: string, { open }: OwnTag, { link }: OwnContent, names: string): Edit[] {
  if (/(?:^|\s)h-(?!cite)[a-z]/.test(open.attributes.get('class') ?? '')) return [];
  const name = link && !link.open.attributes.has('class') ? addClass(source, link.open, 'u-url p-name') : [];
  return [...addClass(source, open, names), ...name];
}

/** Without what the author has said. */
function unsaid(embed: Embed, has: OwnContent['has']): Embed {
  if (!has.has('credit') && !has.has('date') && !has.has('words')) return embed;
  const { authors, site, published, description, ...rest } = embed;
  return {
    ...rest,
    ...(authors && !has.has('credit') ? { authors } : {}),
    ...(site && !has.has('credit') ? { site } : {}),
    ...(published && !has.has('date') ? { published } : {}),
    ...(description && !has.has('words') ? { description } : {}),
  };
}

/** A link that says nothing, or what we said when nobody could be asked, gets the title. */
function label(
  slot: Slot,
  { inside, label, holdsPicture }: NonNullable<OwnContent['link']>,
  embed: Embed,
  words: SiteWords,
): Edit[] {
  const { messages } = words;
  const isOurs =
    label === '' ||
    /^(?:https?:)?\/\/\S*$/i.test(label) ||
    label === nameOf(slot.told, messages) + startOf(slot.told, messages);
  const title = nameOf(embed, messages) + startOf(embed, messages);
  if (holdsPicture || !isOurs || !embed.title || title === label) return [];
  return [{ from: inside[0], to: inside[1], text: html`${title}`.toString() }];
}

const insertAt = (place: number, markup: SafeHtml): Edit[] => {
  const text = markup.toString();
  return text ? [{ from: place, to: place, text }] : [];
};
