/** The marked-up text of a cue → plain text, and whose voice it is. */
import { decodeReferences, type Decode } from './references.js';

export interface Spans {
  readonly text: string;
  /** Names from `<v Name>`, each once, joined by a comma and a space; undefined where there is none. */
  readonly voices: string | undefined;
}

/** Tags that are taken for tags even where their `>` is missing (WebVTT 1, section 4.2.2; SubRip's `font`, `s`). */
const KNOWN = /^<\/?(?:[biucs]|v|lang|ruby|rt|font)(?![a-z\d])[^\s<>]*/i;
const KARAOKE = /^<\d+:/;
/** Positions in SubRip files, a habit taken from another format: `{\an8}`. */
const OVERRIDE = /\{\\[^{}]*\}/g;

/**
 * Strips tags and decodes references. A tag without its end loses only itself, not the words behind it; `<3` and `< 5`
 * are words. Linear in the length of `raw`.
 * @param others for references that captions rarely use
 */
export function readSpans(raw: string, others?: Decode): Spans {
  let open = raw.indexOf('<');
  let text = raw;
  let voices: string | undefined;
  if (open >= 0) {
    text = '';
    let from = 0;
    let close = -1;
    while (open >= 0) {
      const next = raw.indexOf('<', open + 1);
      // asked again only behind the one found last, so that many `<` without a `>` stay cheap
      if (close < open) close = orEnd(raw.indexOf('>', open), raw);
      const whole = close < (next < 0 ? raw.length : next);
      const after = whole
        ? endOfTag(raw, open, close)
        : open + (KNOWN.exec(raw.slice(open, open + 40))?.[0].length ?? 0);
      if (after > open) {
        text += raw.slice(from, open);
        from = after;
        if (whole) voices = withVoice(voices, raw, open, close, others);
      }
      open = next;
    }
    text += raw.slice(from);
  }
  text = decodeReferences(text, others);
  if (text.includes('{\\')) text = text.replace(OVERRIDE, '');
  return { text: trimLines(text), voices };
}

const orEnd = (index: number, text: string): number => (index < 0 ? text.length : index);

/** Where the text goes on; `open` for what is no tag: only names, ends, empty ones and times within a cue are. */
function endOfTag(raw: string, open: number, close: number): number {
  const code = raw.charCodeAt(open + 1);
  const letter = code | 32;
  const isTag = (letter >= 97 && letter <= 122) || code === 47 || code === 62;
  return isTag || KARAOKE.test(raw.slice(open, open + 12)) ? close + 1 : open;
}

/** Adds the name in `<v Name>` or `<v.loud Name>`. */
function withVoice(voices: string | undefined, raw: string, open: number, close: number, others?: Decode) {
  if ((raw.charCodeAt(open + 1) | 32) !== 118) return voices;
  const tag = raw.slice(open + 2, close);
  const name = /^(?:\.\S*)?\s/.test(tag) ? decodeReferences(tag.slice(tag.search(/\s/)).trim(), others) : '';
  if (!name || voices === undefined) return name || voices;
  return voices.split(', ').includes(name) ? voices : `${voices}, ${name}`;
}

/** Each line trimmed, lines without words left out. */
export function trimLines(text: string): string {
  const trimmed = text.trim();
  if (!/\s\n|\n\s/.test(trimmed)) return trimmed;
  return trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
