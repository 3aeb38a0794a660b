/** Old markup → an element with everything in it that is known. */
import type { Embed } from '../core/embed.js';
import type { Finding } from '../legacy/shared/family.js';
import { renderAround, renderEmbed } from '../render/embed.js';
import type { Edit } from './edit.js';
import type { Known } from './known.js';
import { jsonLd, type ShownOn } from './json-ld.js';
import type { Slot } from './plan.js';
import { CARD_SIZES, PLAYER_SIZES, posterMarkup } from './poster-markup.js';
import type { SiteWords } from './words.js';

/** Only what may stand in a paragraph is put in: the old markup may have stood in one. */
export function replace(source: string, slot: Slot, old: Finding, known: Known, words: SiteWords, page: ShownOn): Edit {
  const [from, to] = slot.range;
  const embed = named(known.embed, slot, old);
  if (old.keep) return { from, to, text: renderAround(embed, source.slice(...old.keep)) };
  const { poster } = known;
  const isCard = embed.kind === 'link' || embed.kind === 'post';
  const picture =
    poster && embed.status !== 'gone'
      ? posterMarkup(poster, embed.thumbnail?.alt, isCard && !embed.frame ? CARD_SIZES : PLAYER_SIZES)
      : null;
  const settings = { ...words, phrasing: true, before: picture, after: jsonLd(embed, poster, page) };
  return { from, to, text: renderEmbed(embed, settings).toString() };
}

/** What the author called it, else what it is called. */
export function named(embed: Embed, { told }: Slot, { title, card }: Finding): Embed {
  const given = title ?? (card && told.title);
  return given ? { ...embed, title: given } : embed;
}
