/** WebVTT (W3C WebVTT 1). Lenient: no header, any line ends, commas in times, missing blank lines. */
import type { Transcript } from '../core/transcript.js';
import { readCaptions, type CaptionOptions } from './shared/captions.js';

/** Not of the standard any more; players that write it are still around. */
const LANGUAGE = /^Language:[ \t]*([a-z]{2,3}(?:-[a-z\d]{1,8})*)[ \t]*$/im;

/**
 * Reads the cues of a WebVTT file. Comments, styles, regions, settings and cues without readable times are left out.
 * Speakers come from `<v Name>`, or from names before the words.
 * @param text decoded, with or without byte order mark
 */
export function readWebVtt(text: string, options: CaptionOptions = {}): Transcript {
  const header = text.slice(0, 2048).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const language = LANGUAGE.exec(header)?.[1];
  return { ...(language ? { language } : {}), cues: readCaptions(text, options) };
}
