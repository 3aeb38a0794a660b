/** Captions that a browser does not load, because their server lets only scripts read them, or their file is broken. */
import { linkTarget } from '../shared/link-target.js';
import { replace } from './script-use.js';

/** Each is tried once, however often its player is moved. */
const mended = new WeakMap<HTMLTrackElement, Promise<TextTrack>>();

/**
 * Reads the file in the way of transcripts, and makes a track of it.
 * @throws where that fails as well
 */
export function mendTrack(media: HTMLMediaElement, element: HTMLTrackElement): Promise<TextTrack> {
  let track = mended.get(element);
  if (!track) mended.set(element, (track = read(media, element)));
  return track;
}

async function read(media: HTMLMediaElement, element: HTMLTrackElement): Promise<TextTrack> {
  const url = linkTarget(element.src);
  if (!url) throw new Error('no address');
  const { fetchScript } = await import('./read-script.js');
  const { cues } = await fetchScript('transcript', [{ url, type: 'text/vtt' }], new AbortController().signal);
  const timed = cues.filter(({ start, end }) => start !== undefined && end !== undefined);
  if (!timed.length) throw new Error('no cues');
  const track = media.addTextTrack(element.track.kind, element.label, element.srclang);
  for (const { start, end, text } of timed) track.addCue(new VTTCue(start ?? 0, end ?? 0, text ?? ''));
  replace(element.track);
  return track;
}
