/** Text tracks of a media element, as browsers have them. */
import type { Cue } from '../../core/transcript.js';

/** Lets a browser load it, without showing it: none loads what is disabled. */
export function wake(track: TextTrack): void {
  if (track.mode === 'disabled') track.mode = 'hidden';
}

/** The words of a cue; its speaker is in `<v>` (WebVTT 1, section 6.4). */
export function toCue(cue: TextTrackCue): Cue {
  const { startTime: start, endTime: end, text: raw = '' } = cue as TextTrackCue & Partial<VTTCue>;
  const text = (cue as Partial<VTTCue>).getCueAsHTML?.().textContent ?? raw;
  const speaker = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(raw)?.[1]?.trim();
  return { start, ...(end < Infinity && { end }), ...(speaker && { speaker }), text: text.trim() };
}
