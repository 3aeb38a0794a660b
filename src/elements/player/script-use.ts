/** Whether there is use for captions, transcript, chapters, descriptions and signs. Asked at each draw, so that it is little. */
import type { PlayerHost } from './host.js';

/** Replaced by one that was read another way: see `captions-mend.ts`. */
const replaced = new WeakSet<TextTrack>();

/** Leaves a track out of every choice. */
export const replace = (track: TextTrack): void => void replaced.add(track);

/** The tracks of some kinds, in the order of the page. */
export const tracksOf = (media: HTMLMediaElement | null, kinds: RegExp): TextTrack[] =>
  [...(media?.textTracks ?? [])].filter((track) => kinds.test(track.kind) && !replaced.has(track));

/** The element of a track that the author wrote. @param around it stands in it */
export const elementOf = (around: Element, track: TextTrack): HTMLTrackElement | undefined =>
  [...around.querySelectorAll('track')].find((element) => element.track === track);

export const hasCaptions = ({ media }: PlayerHost): boolean => Boolean(tracksOf(media, /captions|subtitles/)[0]);

/** A transcript, or chapters. */
export const hasScript = (host: PlayerHost): boolean => {
  const { transcripts, chapters, chaptersUrl } = host.embed?.media ?? {};
  return Boolean(
    tracksOf(host.media, /captions|subtitles|metadata|chapters/)[0] ||
    host.querySelector('a[href]:is([rel~="transcript"], [rel~="chapters"])') ||
    transcripts?.[0] ||
    chapters?.[0] ||
    chaptersUrl,
  );
};

/** A version of the recording that its author named: `data-described-src`, `data-signed-src`, or a source so marked. */
export const hasVersion = ({ media, embed }: PlayerHost, name: 'described' | 'signed'): boolean =>
  Boolean(media?.hasAttribute(`data-${name}-src`)) ||
  Boolean(media?.querySelector(`source[data-${name}]`)) ||
  Boolean(embed?.media?.[name]?.[0]);

export const hasDescription = (host: PlayerHost): boolean =>
  Boolean(tracksOf(host.media, /descriptions/)[0]) || hasVersion(host, 'described');
