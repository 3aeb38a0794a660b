/** Cues, which fit a screen, made paragraphs, which can be read. */
import type { Cue } from '../../core/transcript.js';

/** Seconds of silence that end a paragraph. */
const SILENCE = 3;
/** Characters after which a paragraph ends with its sentence, and at which it ends anyhow. */
const LONG = 280;
const TOO_LONG = 700;
const SENTENCE_END = /[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u;
/** Scripts that are written without spaces. */
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff60]$/u;

const join = (before: string, after: string): string => `${before}${DENSE.test(before) ? '' : ' '}${after}`;

/**
 * Joins what one person says. What has times is put in their order; what was said twice at once is said once. A speaker
 * stands only where another one begins. Words are in NFC.
 */
export function toParagraphs(cues: readonly Cue[]): Cue[] {
  const paragraphs: Cue[] = [];
  const isTimed = cues.every(({ start }) => start !== undefined);
  const ordered = isTimed ? [...cues].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) : cues;
  let speaker: string | undefined;
  let before: Cue | undefined;
  for (const { ...cue } of ordered) {
    if (!cue.text || (isTimed && before?.text === cue.text && before.start === cue.start)) continue;
    before = { ...cue };
    cue.text = cue.text
      .split(/\s*\n\s*/)
      .reduce(join)
      .normalize();
    const last = paragraphs.at(-1);
    if (cue.speaker === speaker) delete cue.speaker;
    speaker = cue.speaker ?? speaker;
    if (last && !cue.speaker && goesOn(last, cue)) {
      last.text = join(last.text, cue.text);
      if (cue.end !== undefined) last.end = Math.max(last.end ?? 0, cue.end);
    } else paragraphs.push(cue);
  }
  return paragraphs;
}

/** Whether a cue goes on with a paragraph. Without times, every part that the file has is one. */
function goesOn(last: Cue, { start }: Cue): boolean {
  if (start === undefined || last.start === undefined) return false;
  if (last.end !== undefined && start - last.end > SILENCE) return false;
  return last.text.length < (SENTENCE_END.test(last.text) ? LONG : TOO_LONG);
}
