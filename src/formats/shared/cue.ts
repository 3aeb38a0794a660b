/** Cues are made here, so that their members have one order wherever they come from. */
import type { Cue } from '../../core/transcript.js';

/** A cue with what there is. */
export function cueOf(
  start: number | undefined,
  end: number | undefined,
  speaker: string | undefined,
  text: string,
): Cue {
  // objects of few shapes, made without copying: a file has as many as a book has lines
  if (start !== undefined && end !== undefined) return speaker ? { start, end, speaker, text } : { start, end, text };
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(speaker ? { speaker } : {}),
    text,
  };
}
