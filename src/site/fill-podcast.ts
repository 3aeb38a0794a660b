/** `<embed-podcast>`: the show and its episodes from its feed. */
import { html, type SafeHtml } from '../core/html.js';
import { webAddress } from '../core/url.js';
import { link } from '../render/parts.js';
import { podcastParts } from '../render/podcast.js';
import type { Edit } from './edit.js';
import { feedJsonLd, type ShownOn } from './json-ld.js';
import type { Known } from './known.js';
import type { Slot } from './plan.js';
import { addClass } from './tag-class.js';
import type { SiteWords } from './words.js';

export function fillPodcast(
  source: string,
  { tag, content }: NonNullable<Slot['own']>,
  { embed, feed, poster }: Known,
  { podcastMessages }: SiteWords,
  page: ShownOn,
): Edit[] {
  const { has, link: given } = content;
  const start = tag.open.end;
  if (!feed) {
    const address = webAddress(embed.url);
    return given || has.has('words') ? [] : insertAt(start, link(address, embed.title ?? address ?? embed.url));
  }
  const guid = tag.open.attributes.get('guid');
  const shown = poster ? { ...feed, image: poster.src } : feed;
  const parts = podcastParts(shown, { podcastMessages, ...(guid === undefined ? {} : { guid }) });
  const hasHead = given !== undefined || has.has('words');
  const told = has.has('json-ld') ? null : feedJsonLd(feed, poster, page);
  const behind = html`${has.has('list') ? null : parts.episodes}${has.has('data') ? null : parts.data}${told}`;
  return [
    ...(has.has('list') ? [] : addClass(source, tag.open, 'h-feed')),
    ...insertAt(start, hasHead ? html`` : parts.head),
    ...insertAt(tag.contentEnd, behind),
  ];
}

function insertAt(place: number, markup: SafeHtml): Edit[] {
  const text = markup.toString();
  return text ? [{ from: place, to: place, text }] : [];
}
