/** An embed for feed readers: a picture and a link, the words around them, no element of ours, no script. */
import { attributes, html, type SafeHtml } from '../core/html.js';
import { tokenize, type Token } from '../core/markup/tokens.js';
import { webAddress } from '../core/url.js';
import { renderEmbed, renderParts } from '../render/embed.js';
import type { Edit } from './edit.js';
import type { Known } from './known.js';
import type { OwnTag } from './own-tags.js';
import type { Slot } from './plan.js';
import { named } from './replace.js';
import type { SiteWords } from './words.js';

/** @param base the site's address: a feed is read elsewhere, where a picture needs its whole address */
export function writeForFeed(
  source: string,
  slot: Slot,
  known: Known,
  words: SiteWords,
  base: string | undefined,
): Edit[] {
  const { own, old, range } = slot;
  if (own) return writeOwn(slot, own, known, words, base);
  const embed = old ? named(known.embed, slot, old) : known.embed;
  const text = old?.keep ? source.slice(...old.keep) : fresh({ ...known, embed }, words, base).toString();
  return [{ from: range[0], to: range[1], text }];
}

/** The author's words without the tags around them; ours where there are none. */
function writeOwn(
  { url, told }: Slot,
  { tag, content }: NonNullable<Slot['own']>,
  known: Known,
  words: SiteWords,
  base: string | undefined,
): Edit[] {
  const { link, has } = content;
  const isEmpty = !link && !has.has('media') && !has.has('words');
  const before = has.has('picture') || has.has('media') ? null : pictureLink(known, base);
  const embed = tag.name === 'embed-podcast' ? { ...told, title: known.feed?.title ?? url } : known.embed;
  const inside = isEmpty ? fresh({ ...known, embed }, words, base) : html`${before}`;
  return [
    { from: tag.open.start, to: tag.open.end, text: inside.toString() },
    ...scripts(tag),
    ...(tag.contentEnd < tag.end ? [{ from: tag.contentEnd, to: tag.end, text: '' }] : []),
  ];
}

/** Data that a page's script reads, and elements of ours in this one: a feed reader would drop them, or show them as text. */
function scripts({ inside }: OwnTag): Edit[] {
  const edits: Edit[] = [];
  let from: number | undefined;
  for (const token of inside) {
    if (isOurs(token)) edits.push({ from: token.start, to: token.end, text: '' });
    if (!isScript(token)) continue;
    if (token.type === 'open') from ??= token.start;
    else if (from !== undefined) {
      edits.push({ from, to: token.end, text: '' });
      from = undefined;
    }
  }
  return edits;
}

const isOurs = (token: Token): boolean => 'name' in token && token.name.startsWith('embed-');

/** Elements of ours around embeds: a feed reader gets what stands in them. */
export function withoutFrames(html: string, slots: readonly Slot[]): Edit[] {
  if (!/<embed-/i.test(html)) return [];
  return tokenize(html)
    .filter((token) => isFrame(token) && !slots.some(({ range }) => token.start >= range[0] && token.end <= range[1]))
    .map(({ start, end }) => ({ from: start, to: end, text: '' }));
}

const isFrame = (token: Token): boolean =>
  'name' in token && (token.name === 'embed-hub' || token.name === 'embed-consent');

const isScript = (token: Token): boolean => 'name' in token && token.name === 'script';

function fresh(known: Known, words: SiteWords, base: string | undefined): SafeHtml {
  const { embed } = known;
  const settings = { ...words, phrasing: true };
  if (embed.media?.sources.length && !embed.frame && embed.kind !== 'photo') return renderEmbed(embed, settings);
  const { name, details } = renderParts(embed, embed.kind === 'link' ? 'card' : 'media', settings);
  return html`${pictureLink(known, base)}${name}${details}`;
}

/** The picture leads to the item, and its address is a whole one. */
function pictureLink({ embed, poster }: Known, base: string | undefined): SafeHtml | null {
  const src = poster && webAddress(poster.src, base);
  if (!poster || !src || embed.status === 'gone') return null;
  const { width, height } = poster;
  const picture = html`<img${attributes({ src, alt: embed.thumbnail?.alt ?? '', width, height })} />`;
  const href = webAddress(embed.canonicalUrl ?? embed.url);
  return href ? html`<a${attributes({ href })}>${picture}</a><br />` : html`${picture}<br />`;
}
