/** Which of a media element's addresses is an HLS stream. */

const PLAYLIST = /^[^?#]*\.m3u8(?:[?#]|$)/i;
/** Content types under which playlists are served (RFC 8216, section 4, and older habits). */
const TYPE = /^(?:application|audio)\/(?:vnd\.apple\.|x-)?mpegurl\b/i;

const isPlaylist = (address: string): boolean => PLAYLIST.test(address);

interface Stream {
  /** Absolute. */
  readonly url: string;
  /** What the author wrote; null where addresses are in `<source>`. */
  readonly src: string | null;
}

/** What is played through a `blob:` of ours, by the element. */
const streams = new WeakMap<HTMLMediaElement, Stream>();

/** Remembers the address while something else stands in `src`. @param stream undefined where it stands there again */
export function standIn(media: HTMLMediaElement, stream: Stream | undefined): void {
  if (stream) streams.set(media, stream);
  else streams.delete(media);
}

/** The `src` attribute as the author wrote it, whatever of ours stands in its place. */
export const writtenSource = (media: HTMLMediaElement): string | null =>
  (streams.get(media) ?? { src: media.getAttribute('src') }).src;

/** The address of the stream, absolute: the `src`, else the first `<source>` that is one; undefined where there is none. */
export function hlsSource(media: HTMLMediaElement | null): string | undefined {
  if (!media) return undefined;
  const known = streams.get(media);
  if (known) return known.url;
  const src = media.getAttribute('src');
  if (src) return isPlaylist(media.src) ? media.src : undefined;
  const sources = [...media.querySelectorAll('source')];
  return sources.find((source) => TYPE.test(source.type) || isPlaylist(source.src))?.src || undefined;
}
