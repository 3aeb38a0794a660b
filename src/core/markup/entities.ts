/** Character references decoded, with a way back from places in the decoded text to places in the source. */
import { decodeHTML } from 'entities';

export interface DecodedText {
  readonly text: string;
  /** The place in the source of a place in `text`, both in UTF-16 units; the end of `text` maps to the end of the source. */
  sourceIndex(index: number): number;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Decodes complete references and leaves every other ampersand. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replaceAll(REFERENCE, (reference) => decodeHTML(reference)) : text;
}

/** @param offset what is added to every source index: where `source` stands in a larger text */
export function decodeText(source: string, offset = 0): DecodedText {
  // after each reference: how far the decoded text has fallen behind the source
  const at: number[] = [];
  const behind: number[] = [];
  let text = '';
  let from = 0;
  for (const reference of source.matchAll(REFERENCE)) {
    text += source.slice(from, reference.index) + decodeHTML(reference[0]);
    from = reference.index + reference[0].length;
    at.push(text.length);
    behind.push(from - text.length);
  }
  text += source.slice(from);
  return { text, sourceIndex: (index) => offset + index + shift(at, behind, index) };
}

/** The value that belongs to the last of the sorted `at` that is not above `index`. */
export function shift(at: readonly number[], behind: readonly number[], index: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return behind[low - 1] ?? 0;
}
