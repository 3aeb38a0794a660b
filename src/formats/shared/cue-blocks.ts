/** What WebVTT and SubRip share: `time --> time`, then lines of text. Found by the arrows, so no header can be wrong. */

/** A cue with its text still marked up. */
export interface Block {
  /** seconds */
  readonly start: number;
  /** seconds */
  readonly end: number;
  readonly raw: string;
}

const ARROW = '-->';
const NUMBER_LINE = /^\d+[^\S\n]*$/;

/**
 * Every cue of the text, in order; lines whose times cannot be read are left out with their text. Linear in the length.
 * A number by itself right above the next cue's times is that cue's number, even where the blank line is missing.
 * @param text with any line ends
 * @param keepBlankLines a blank line ends a cue only before the next cue's number, for SubRip, whose writers put empty
 * lines into texts
 */
export function readBlocks(text: string, keepBlankLines = false): Block[] {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const blocks: Block[] = [];
  let blank = -1;
  let arrow = source.indexOf(ARROW);
  while (arrow >= 0) {
    const lineEnd = orEnd(source.indexOf('\n', arrow), source);
    const next = source.indexOf(ARROW, lineEnd);
    // where the next cue's times begin
    const limit = next < 0 ? source.length : source.lastIndexOf('\n', next) + 1;
    const start = timeBefore(source, arrow);
    const end = start < 0 ? -1 : timeAfter(source, arrow + ARROW.length, lineEnd);
    if (end >= 0) {
      // asked again only behind the one found last, so that a file without blank lines stays linear
      if (blank < lineEnd) blank = orEnd(source.indexOf('\n\n', lineEnd), source);
      let to = blank;
      while (keepBlankLines && to < limit) {
        const line = skipLineEnds(source, to);
        if (startsWithNumber(source, line)) break;
        to = orEnd(source.indexOf('\n\n', line), source);
      }
      blank = Math.max(blank, to);
      const raw = source.slice(lineEnd + 1, Math.min(to, limit));
      blocks.push({ start: start / 1000, end: end / 1000, raw: to < limit || next < 0 ? raw : withoutNumber(raw) });
    }
    arrow = next;
  }
  return blocks;
}

const orEnd = (index: number, text: string): number => (index < 0 ? text.length : index);

function skipLineEnds(source: string, at: number): number {
  let from = at;
  while (source.charCodeAt(from) === 10) from += 1;
  return from;
}

/** Whether a number stands alone in the line that begins here. */
function startsWithNumber(source: string, from: number): boolean {
  return NUMBER_LINE.test(source.slice(from, Math.min(from + 24, orEnd(source.indexOf('\n', from), source))));
}

function withoutNumber(raw: string): string {
  const text = raw.trimEnd();
  const line = text.lastIndexOf('\n') + 1;
  return NUMBER_LINE.test(text.slice(line)) ? text.slice(0, line) : text;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Colon, full stop or comma. */
const isMark = (code: number): boolean => code === 58 || code === 46 || code === 44;

/** Milliseconds; -1 where there is no time. */
function timeBefore(source: string, arrow: number): number {
  let to = arrow;
  while (to > 0 && isSpace(source.charCodeAt(to - 1))) to -= 1;
  let from = to;
  for (let code = source.charCodeAt(from - 1); from > 0 && (isDigit(code) || isMark(code));) {
    from -= 1;
    code = source.charCodeAt(from - 1);
  }
  const before = from > 0 ? source.charCodeAt(from - 1) : 10;
  return before === 10 || isSpace(before) || before === 0xfeff ? milliseconds(source, from, to) : -1;
}

function timeAfter(source: string, arrow: number, lineEnd: number): number {
  let from = arrow;
  while (from < lineEnd && isSpace(source.charCodeAt(from))) from += 1;
  let to = from;
  for (let code = source.charCodeAt(to); to < lineEnd && (isDigit(code) || isMark(code));) {
    to += 1;
    code = source.charCodeAt(to);
  }
  return milliseconds(source, from, to);
}

/** `h:mm:ss.mmm`, with or without hours and fraction; comma or full stop; any number of digits. -1 for anything else. */
function milliseconds(source: string, from: number, to: number): number {
  let [seconds, number, colons, digits] = [0, 0, 0, 0];
  let at = from;
  for (; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (isDigit(code)) {
      number = number * 10 + code - 48;
      digits += 1;
    } else if (code === 58 && digits && colons < 2) {
      seconds = (seconds + number) * 60;
      number = digits = 0;
      colons += 1;
    } else break;
  }
  if (!colons || !digits || seconds + number > MAX_SECONDS) return -1;
  const whole = (seconds + number) * 1000;
  return at === to ? whole : fraction(source, at + 1, to, whole);
}

/** No recording is longer; larger numbers are no times. */
const MAX_SECONDS = 1000 * 3600;

function fraction(source: string, from: number, to: number, whole: number): number {
  let [sum, unit] = [whole, 100];
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (!isDigit(code)) return -1;
    sum += (code - 48) * unit;
    unit = unit > 1 ? unit / 10 : 0;
  }
  return from < to ? sum : -1;
}
