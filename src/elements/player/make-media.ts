/** A media element for an author who wrote only an address. */
import type { Embed } from '../../core/embed.js';
import { linkTarget } from '../shared/link-target.js';
import { mainLink } from './naming.js';

const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv|m3u8|mpd)(?:$|[?#])/i;
const FILE = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac|weba)(?:$|[?#])/i;

/** What is known of an item. */
export interface Known {
  /** `src` of the element. */
  readonly src: string | null;
  readonly embed: Embed | null;
}

/**
 * A media element for `src`, for the sources of an embed, or for a link to a file. It comes to stand in the light DOM, where
 * the page's scripts and styles find it.
 * @returns null where there is no such address
 */
export function makeMedia(host: Element, { src, embed }: Known): HTMLMediaElement | null {
  const link = mainLink(host)?.href ?? '';
  const given = src ? [{ src }] : (embed?.media?.sources ?? []);
  const wanted = given.length || !(VIDEO.test(link) || FILE.test(link)) ? given : [{ src: link }];
  const sources = wanted.flatMap((source) => {
    const address = linkTarget(source.src);
    return address ? [{ ...source, src: address }] : [];
  });
  if (!sources.length) return null;
  const isVideo = sources.some(
    (source) => VIDEO.test(source.src) || ('type' in source && /^video/.test(source.type ?? '')),
  );
  const media = document.createElement(isVideo && embed?.kind !== 'audio' ? 'video' : 'audio');
  media.preload = 'none';
  media.controls = true;
  media.append(...sources.map((source) => Object.assign(document.createElement('source'), source)));
  host.prepend(media);
  return media;
}
