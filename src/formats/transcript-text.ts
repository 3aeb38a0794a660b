/** Plain text transcripts: paragraphs, with names and times where somebody wrote them down. */
import type { Transcript } from '../core/transcript.js';
import { readClock } from './shared/clock.js';
import { toCues, type Paragraph } from './shared/paragraphs.js';
import { hasLabel, isName } from './shared/speakers.js';

const TIME = String.raw`[[(]?(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?`;
/** `Ann Lee  0:53`, `[00:53] Ann Lee:` or `0:53` in a line by itself, above the words. */
const HEAD = new RegExp(String.raw`^(?:([^\d\s[(][^\n]{0,60}?)[\s,]+)?${TIME}(?:\s+([^\d\s][^\n]{0,60}?))?\s*:?$`, 'u');
/** `[0:53] Good morning` */
const INLINE = new RegExp(String.raw`^${TIME}\s*[-–—:]?\s+(?=\S)`, 'u');

interface Line {
  readonly start?: number | undefined;
  readonly speaker?: string | undefined;
  readonly text: string;
}

/**
 * Reads paragraphs. Lines that are wrapped by hand are joined; in a text without empty lines every line is a paragraph.
 * Times count only where at least two of them begin lines and they never go back; else they are words like others.
 * @returns cues without times where the text has none
 */
export function readTranscriptText(text: string): Transcript {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const timed = lines.map(readLine);
  const starts = timed.flatMap(({ start }) => (start === undefined ? [] : [start]));
  const goesOn = starts.length > 1 && starts.every((start, i) => start >= (starts[i - 1] ?? 0));
  return { cues: toCues(joinLines(goesOn ? timed : lines.map((line) => ({ text: line })))) };
}

function readLine(line: string): Line {
  if (!/\d:\d\d/.test(line)) return { text: line };
  const head = line.length < 140 ? HEAD.exec(line) : null;
  const names = [head?.[1], head?.[3]].filter((name) => name !== undefined);
  if (head && names.length < 2 && names.every(isName))
    return { start: readClock(head[2]), speaker: names[0], text: '' };
  const inline = INLINE.exec(line);
  return inline ? { start: readClock(inline[1]), text: line.slice(inline[0].length) } : { text: line };
}

function joinLines(lines: readonly Line[]): Paragraph[] {
  const words = lines.slice(0, lines.findLastIndex(({ text }) => text) + 1);
  const wrapped = words
    .slice(words.findIndex(({ text }) => text))
    .some(({ text, start }) => !text && start === undefined);
  const paragraphs: { start: number | undefined; speaker: string | undefined; lines: string[] }[] = [];
  let going = false;
  for (const { start, speaker, text } of words) {
    const last = paragraphs.at(-1);
    if (start !== undefined) {
      paragraphs.push({ start, speaker, lines: text ? [text] : [] });
      going = wrapped || !text;
    } else if (!text) going = last?.lines.length === 0;
    else if (going && last && (wrapped || !last.lines.length) && !(last.lines.length && hasLabel(text))) {
      last.lines.push(text);
      going = wrapped;
    } else {
      paragraphs.push({ start, speaker, lines: [text] });
      going = wrapped;
    }
  }
  return paragraphs
    .filter((paragraph) => paragraph.lines.length)
    .map(({ start, speaker, lines: parts }) => ({ start, speaker, text: parts.join(' ') }));
}
