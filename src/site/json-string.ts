/** The inside of a JSON string (RFC 8259, section 7), with the way back from places in it to places in the source. */
import { shift, type DecodedText } from '../core/markup/entities.js';

const ESCAPE = /\\(?:u[\da-f]{4}|.)/gi;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** @param offset where `raw` stands in the source */
export function decodeJsonString(raw: string, offset: number): DecodedText {
  const at: number[] = [];
  const behind: number[] = [];
  let text = '';
  let from = 0;
  for (const escape of raw.matchAll(ESCAPE)) {
    const [whole] = escape;
    const letter = whole[1] ?? '';
    text += raw.slice(from, escape.index);
    text += whole.length === 6 ? String.fromCharCode(Number.parseInt(whole.slice(2), 16)) : (LETTERS[letter] ?? letter);
    from = escape.index + whole.length;
    at.push(text.length);
    behind.push(from - text.length);
  }
  text += raw.slice(from);
  return { text, sourceIndex: (index) => offset + index + shift(at, behind, index) };
}
