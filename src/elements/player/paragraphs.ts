/** Cues, which fit a screen, made paragraphs, which can be read. */
import type { Cue } from '../../core/transcript.js';

/** Seconds of silence that end a paragraph. */
const SILENCE = 3;
/** Characters after which a paragraph ends with its sentence, and at which it ends anyhow. */
const LONG = 280;
const TOO_LONG = 700;
const SENTENCE_END = /[.!?…。！？؟][^\p{L}\d]*$/u;
/** Scripts that are written without spaces: kana, Han, and their punctuation. */
const DENSE = /[\u3000-\u9fff\uff01-\uff60]$/;

const join = (before: string, after: string): string => `${before}${DENSE.test(before) ? '' : ' '}${after}`;

/**
 * Joins what one person says. What has times is put in their order; what was said twice at once is said once. A speaker
 * stands only where another one begins.
 */
export function toParagraphs(cues: readonly Cue[]): Cue[] {
  const paragraphs: Cue[] = [];
  let before: Cue | undefined;
  let speaker: string | undefined;
  // without times they stay as they are
  for (const { ...cue } of [...cues].sort((a, b) => (a.start ?? NaN) - (b.start ?? NaN))) {
    const { start = NaN, end = 0 } = cue;
    cue.text = cue.text.split(/\s*\n\s*/).reduce(join).normalize();
    if (!cue.text || (before?.text === cue.text && before.start === start)) continue;
    before = { ...cue };
    const last = paragraphs.at(-1);
    if (cue.speaker === speaker) delete cue.speaker;
    speaker = cue.speaker ?? speaker;
    if (last && !cue.speaker && goesOn(last, start)) {
      last.text = join(last.text, cue.text);
      last.end = Math.max(last.end ?? 0, end);
    } else paragraphs.push(cue);
  }
  return paragraphs;
}

/** Whether a cue goes on with a paragraph. Without times, every part that the file has is one. */
const goesOn = ({ start: from = NaN, end = NaN, text }: Cue, start: number): boolean =>
  from + start >= 0 && !(start - end > SILENCE) && text.length < (SENTENCE_END.test(text) ? LONG : TOO_LONG);
