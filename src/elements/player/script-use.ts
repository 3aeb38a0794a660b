/** Whether there is use for captions, transcript, chapters, descriptions and signs. Asked at each draw, so that it is little. */
import type { PlayerHost } from './host.js';

/** Of the keyboard: to the next chapter, and to the one before. The system's keys do the same. */
export const KEYS = { 1: 'n', [-1]: 'b' } as const satisfies Record<1 | -1, string>;

const hasTrack = ({ media }: PlayerHost, kinds: RegExp): boolean =>
  [...(media?.textTracks ?? [])].some(({ kind }) => kinds.test(kind));
const hasLink = (host: PlayerHost, rel: string): boolean => host.querySelector(`a[rel~="${rel}"][href]`) !== null;

export const hasCaptions = (host: PlayerHost): boolean => hasTrack(host, /^(?:captions|subtitles)$/);

export const hasTranscript = (host: PlayerHost): boolean =>
  hasTrack(host, /^(?:captions|subtitles|metadata)$/) ||
  hasLink(host, 'transcript') ||
  Boolean(host.embed?.media?.transcripts?.length);

export const hasChapters = (host: PlayerHost): boolean => {
  const { chapters, chaptersUrl } = host.embed?.media ?? {};
  return hasTrack(host, /^chapters$/) || hasLink(host, 'chapters') || Boolean(chaptersUrl ?? chapters?.length);
};

/** A version of the recording that its author named: `data-described-src`, `data-signed-src`, or a source so marked. */
export const hasVersion = ({ media, embed }: PlayerHost, name: 'described' | 'signed'): boolean =>
  Boolean(media?.hasAttribute(`data-${name}-src`)) ||
  Boolean(media?.querySelector(`source[data-${name}]`)) ||
  Boolean(embed?.media?.[name]?.length);

export const hasDescription = (host: PlayerHost): boolean =>
  hasTrack(host, /^descriptions$/) || hasVersion(host, 'described');
