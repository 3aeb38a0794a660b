/** `<embed-player>`: the browser's own player where its author wrote a link, its chapters, and what is said in it. */
import type { Embed } from '../core/embed.js';
import { attributes, html, type SafeHtml } from '../core/html.js';
import { webAddress } from '../core/url.js';
import { playerParts } from '../render/player.js';
import { nameOfFile } from '../render/sentences.js';
import type { Edit } from './edit.js';
import { jsonLd, type ShownOn } from './json-ld.js';
import type { Known } from './known.js';
import type { Slot } from './plan.js';
import type { SiteWords } from './words.js';

export function fillPlayer(
  { tag, content }: NonNullable<Slot['own']>,
  { embed, chapters = [], transcript }: Known,
  { podcastMessages }: SiteWords,
  page: ShownOn,
): Edit[] {
  const { has, link } = content;
  const { open, contentEnd } = tag;
  const id = open.attributes.get('id');
  const sources = embed.media?.sources ?? [];
  const known = { ...embed, media: { sources, chapters: [...chapters] } };
  const parts = playerParts(known, {
    podcastMessages,
    ...(id === undefined ? {} : { id }),
    ...(transcript ? { transcript } : {}),
  });
  const media = has.has('media') ? html`` : nativePlayer(sources[0]?.src ?? '', embed.kind === 'video', link?.label);
  const behind = html`${has.has('chapters') ? null : parts.chapters}${has.has('transcript') ? null : parts.transcript}`;
  const data = has.has('json-ld') ? null : jsonLd(told(embed, known.media, page), undefined, page);
  return [
    { from: open.end, to: open.end, text: media.toString() },
    { from: contentEnd, to: contentEnd, text: html`${behind}${data}`.toString() },
  ].filter(({ text }) => text);
}

/** As others are told of it: with whole addresses; the name of a file is no title. */
function told(embed: Embed, media: NonNullable<Embed['media']>, { url }: ShownOn): Embed {
  const { title, ...rest } = embed;
  const sources = media.sources.map((one) => ({ ...one, src: webAddress(one.src, url) ?? one.src }));
  const isName = title !== undefined && !media.sources.some(({ src }) => title === nameOfFile(src));
  return { ...rest, ...(isName ? { title } : {}), media: { ...media, sources } };
}

/** The address stays as its author wrote it, which may be relative. Without an author's link there is one in the player. */
function nativePlayer(src: string, isVideo: boolean, label: string | undefined): SafeHtml {
  if (!src) return html``;
  const settings = attributes({ src, controls: true, preload: 'none', 'aria-label': label || null });
  const inside = label === undefined ? html`<a${attributes({ href: src })}>${nameOfFile(src)}</a>` : null;
  return isVideo ? html`<video${settings}>${inside}</video>` : html`<audio${settings}>${inside}</audio>`;
}
