/** Paragraphs with a time here and there → cues. */
import type { Cue } from '../../core/transcript.js';
import { cueOf } from './cue.js';
import { labelSpeakers } from './speakers.js';

export interface Paragraph {
  /** seconds */
  readonly start?: number | undefined;
  readonly speaker?: string | undefined;
  readonly text: string;
}

/**
 * Where there are times, a paragraph that has neither time nor speaker goes on with the one before, and a part ends where
 * the next one begins. Where there are none, every paragraph is a cue without times.
 */
export function toCues(paragraphs: readonly Paragraph[]): Cue[] {
  const timed = paragraphs.some(({ start }) => start !== undefined);
  const parts: { start: number | undefined; speaker: string | undefined; lines: string[] }[] = [];
  for (const { start, speaker, text } of paragraphs) {
    const last = parts.at(-1);
    if (timed && last && start === undefined && !speaker) last.lines.push(text);
    else parts.push({ start, speaker, lines: [text] });
  }
  const cues = parts.map(({ start, speaker, lines }, i): Cue => {
    const end = parts[i + 1]?.start;
    return cueOf(
      start,
      start === undefined || end === undefined || end < start ? undefined : end,
      speaker,
      lines.join('\n'),
    );
  });
  labelSpeakers(cues);
  return cues;
}
