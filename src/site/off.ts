/** What the author wants left alone: `data-embed-hub="off"` on an element, or everything between two comments. */
import type { Token } from '../core/markup/tokens.js';

/** UTF-16 units, end exclusive. */
type Range = readonly [from: number, to: number];

const COMMENT = /^<!--\s*embed-hub:\s*(off|on)\s*-->$/i;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * - `<html data-embed-hub="off">`: the page; on any other element: the element;
 * - `<!-- embed-hub: off -->` until `<!-- embed-hub: on -->`, or the end.
 * @returns in document order, none in another
 */
export function offRanges(source: string, tokens: readonly Token[]): Range[] {
  // a hyphen is rarer than a letter, and found many times faster
  if (!/-hub\s*[=:]/i.test(source)) return [];
  const ranges: Range[] = [];
  let from: number | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type === 'comment') {
      const word = COMMENT.exec(source.slice(token.start, token.end))?.[1]?.toLowerCase();
      if (word === 'off') from ??= token.start;
      else if (word === 'on' && from !== undefined) {
        ranges.push([from, token.end]);
        from = undefined;
      }
    } else if (
      from === undefined &&
      token?.type === 'open' &&
      token.attributes.get('data-embed-hub')?.trim().toLowerCase() === 'off'
    ) {
      const last = lastOf(tokens, i);
      ranges.push([token.start, tokens[last]?.end ?? source.length]);
      i = last;
    }
  }
  if (from !== undefined) ranges.push([from, source.length]);
  return ranges;
}

/** The last token of an element; the last of all where it is never closed, as `<html>` need not be. */
function lastOf(tokens: readonly Token[], first: number): number {
  const open = tokens[first];
  if (open?.type !== 'open' || VOID.has(open.name)) return first;
  let depth = 0;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    if ((token?.type !== 'open' && token?.type !== 'close') || token.name !== open.name) continue;
    depth += token.type === 'open' ? 1 : -1;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** Whether a piece lies in one of them, in whole or in part. @param ranges as `offRanges` gives them */
export function isOff(ranges: readonly Range[], [start, end]: Range): boolean {
  // the first that ends after the piece begins
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && end > range[0];
}
