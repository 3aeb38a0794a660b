/** `<embed-player>`: the browser's own player where its author wrote a link, its chapters, and what is said in it. */
import { attributes, html, type SafeHtml } from '../core/html.js';
import { playerParts } from '../render/player.js';
import { nameOfFile } from '../render/sentences.js';
import type { Edit } from './edit.js';
import type { Known } from './known.js';
import type { Slot } from './plan.js';
import type { SiteWords } from './words.js';

export function fillPlayer(
  { tag, content }: NonNullable<Slot['own']>,
  { embed, chapters = [], transcript }: Known,
  { podcastMessages }: SiteWords,
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
  return [
    { from: open.end, to: open.end, text: media.toString() },
    { from: contentEnd, to: contentEnd, text: behind.toString() },
  ].filter(({ text }) => text);
}

/** The address stays as its author wrote it, which may be relative. Without an author's link there is one in the player. */
function nativePlayer(src: string, isVideo: boolean, label: string | undefined): SafeHtml {
  if (!src) return html``;
  const settings = attributes({ src, controls: true, preload: 'none', 'aria-label': label || null });
  const inside = label === undefined ? html`<a${attributes({ href: src })}>${nameOfFile(src)}</a>` : null;
  return isVideo ? html`<video${settings}>${inside}</video>` : html`<audio${settings}>${inside}</audio>`;
}
