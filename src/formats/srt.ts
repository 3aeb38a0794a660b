/** SubRip, the format that most podcast hosts publish. It has no standard; this reads what programs write. */
import type { Transcript } from '../core/transcript.js';
import { readCaptions, type CaptionOptions } from './shared/captions.js';

/**
 * Reads the cues of a SubRip file. Numbers are not needed and not believed; a cue without readable times is left out; an
 * empty line within a text does not end it; `<i>`, `<font …>` and `{\an8}` are stripped. Speakers come from names before
 * the words.
 * @param text decoded, with or without byte order mark
 */
export function readSrt(text: string, options: CaptionOptions = {}): Transcript {
  return { cues: readCaptions(text, options, true) };
}
