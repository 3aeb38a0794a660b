/** Where "now" is in a live stream: not its last second, which has yet to arrive, but where a player should be. */

const edges = new WeakMap<HTMLMediaElement, () => number | undefined>();

/** Seconds that a browser's own player stays behind (RFC 8216, section 6.3.3: three segments, of six seconds mostly). */
const BEHIND = 18;

/** Who plays the stream knows it better than the media element. @param edge seconds */
export function tellEdge(media: HTMLMediaElement, edge: () => number | undefined): void {
  edges.set(media, edge);
}

/** Seconds of the recording; undefined where nothing can be sought, or nothing is live. */
export function liveEdge(media: HTMLMediaElement): number | undefined {
  const { duration, seekable } = media;
  if (duration !== Infinity || seekable.length === 0) return undefined;
  const told = edges.get(media)?.();
  if (told !== undefined) return told;
  const end = seekable.end(seekable.length - 1);
  // a station's stream says that anything can be sought, to no end, where nothing can
  return Number.isFinite(end) && end > 0 ? Math.max(seekable.start(0), end - BEHIND) : undefined;
}
