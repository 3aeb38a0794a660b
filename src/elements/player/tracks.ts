/** Text tracks of a media element, as browsers have them. */
import type { Cue } from '../../core/transcript.js';

/** Replaced by one that was read another way: see `captions-mend.ts`. */
const replaced = new WeakSet<TextTrack>();

/** Leaves a track out of every choice. */
export const replace = (track: TextTrack): WeakSet<TextTrack> => replaced.add(track);

/** The tracks of some kinds, in the order of the page. */
export function tracksOf(media: HTMLMediaElement | null, ...kinds: readonly TextTrackKind[]): TextTrack[] {
  return [...(media?.textTracks ?? [])].filter((track) => kinds.includes(track.kind) && !replaced.has(track));
}

/** The element of a track that the author wrote. */
export function elementOf(media: HTMLMediaElement, track: TextTrack): HTMLTrackElement | undefined {
  return [...media.querySelectorAll('track')].find((element) => element.track === track);
}

/** Lets a browser load it, without showing it: none loads what is disabled. */
export function wake(track: TextTrack): void {
  if (track.mode === 'disabled') track.mode = 'hidden';
}

/** The words of a cue; its speaker is in `<v>` (WebVTT 1, section 6.4). */
export function toCue(cue: TextTrackCue): Cue {
  const raw = (cue as Partial<VTTCue>).text ?? '';
  const text = (cue as Partial<VTTCue>).getCueAsHTML?.().textContent ?? raw;
  const speaker = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(raw)?.[1]?.trim();
  const { startTime: start, endTime: end } = cue;
  return { start, ...(Number.isFinite(end) && { end }), ...(speaker && { speaker }), text: text.trim() };
}

/**
 * Waits for a track's file.
 * @returns false where it could not be loaded or read
 */
export function loaded(media: HTMLMediaElement, track: TextTrack, signal: AbortSignal): Promise<boolean> {
  wake(track);
  const element = elementOf(media, track);
  // a track that a script or the stream made has what it has
  if (!element || element.readyState >= HTMLTrackElement.LOADED)
    return Promise.resolve(element?.readyState !== HTMLTrackElement.ERROR);
  return new Promise((resolve) => {
    for (const [type, fine] of [
      ['load', true],
      ['error', false],
    ] as const)
      element.addEventListener(type, () => resolve(fine), { once: true, signal });
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}

/**
 * What has begun last.
 * @param entries in order of time
 * @returns -1 before the first, and where there are no times
 */
export function indexAt(entries: readonly { readonly start?: number }[], seconds: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // a player that is sent to a time may stop a little before it
    if ((entries[middle]?.start ?? Infinity) <= seconds + 0.05) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
