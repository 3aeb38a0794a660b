/** Cues, which fit a screen, made paragraphs, which can be read. */
import type { Cue } from '../../core/transcript.js';

/** Seconds of silence that end a paragraph. */
const SILENCE = 3;
/** Characters after which a paragraph ends with its sentence, and at which it ends anyhow. */
const LONG = 280;
const TOO_LONG = 700;
const SENTENCE_END = /[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u;
/** Scripts that are written without spaces. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;

/**
 * Joins what one person says. What has times is put in their order; what was said twice at once is said once. A speaker
 * stands only where another one begins.
 */
export function toParagraphs(cues: readonly Cue[]): Cue[] {
  const timed = cues.every(({ start }) => start !== undefined);
  const ordered = timed ? [...cues].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) : cues;
  const paragraphs: Cue[] = [];
  let speaker: string | undefined;
  let before: Cue | undefined;
  for (const cue of ordered) {
    const text = cue.text.replaceAll(/\s*\n\s*/g, (_, at: number) => (DENSE.test(cue.text.slice(0, at)) ? '' : ' '));
    if (!text || (before?.text === cue.text && before.start === cue.start)) continue;
    before = cue;
    const last = paragraphs.at(-1);
    const changes = cue.speaker !== undefined && cue.speaker !== speaker;
    speaker = cue.speaker ?? speaker;
    if (last && !changes && isOpen(last, cue)) {
      last.text += DENSE.test(last.text) ? text : ` ${text}`;
      if (cue.end !== undefined) last.end = Math.max(last.end ?? 0, cue.end);
    } else paragraphs.push({ ...withTimes(cue), ...(changes && { speaker: cue.speaker as string }), text });
  }
  return paragraphs;
}

/** Whether a cue goes on with a paragraph. Without times, every part that the file has is one. */
function isOpen(last: Cue, { start }: Cue): boolean {
  if (start === undefined || last.start === undefined) return false;
  if (last.end !== undefined && start - last.end > SILENCE) return false;
  return last.text.length < (SENTENCE_END.test(last.text) ? LONG : TOO_LONG);
}

function withTimes({ start, end }: Cue): Pick<Cue, 'start' | 'end'> {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
