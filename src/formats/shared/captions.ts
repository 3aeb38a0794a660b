/** Caption files → cues. */
import type { Cue } from '../../core/transcript.js';
import { readBlocks } from './cue-blocks.js';
import { cueOf } from './cue.js';
import type { Decode } from './references.js';
import { labelSpeakers } from './speakers.js';
import { readSpans } from './spans.js';

export interface CaptionOptions {
  /** Asked for names of character references that captions rarely use. Default: they stay as they are. */
  readonly decode?: Decode;
}

/** @param keepBlankLines see `readBlocks` */
export function readCaptions(text: string, { decode }: CaptionOptions, keepBlankLines = false): Cue[] {
  const cues = readBlocks(text, keepBlankLines).map(({ start, end, raw }): Cue => {
    const spans = readSpans(raw, decode);
    return cueOf(start, end, spans.voices, spans.text);
  });
  labelSpeakers(cues);
  return cues;
}
