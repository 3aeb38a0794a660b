/** Reads markup once for all families. */
import { tokenize, type Token } from '../../core/markup/tokens.js';
import { codeRanges } from './code.js';
import type { MarkupDocument } from './family.js';

/** What stands in these is an example, an alternative or already done. */
const VERBATIM =
  'pre code samp kbd xmp textarea noscript template script style title svg math embed-media embed-card embed-player embed-podcast'.split(
    ' ',
  );

export function readMarkup(source: string): MarkupDocument {
  const tokens = tokenize(source);
  const { openings, closings } = placesOf(tokens);
  const verbatim = verbatimTokens(tokens.length, (name) => pairs(openings.get(name), closings.get(name)));
  const isVerbatim = (index: number): boolean => verbatim[index] === 1;
  const isVerbatimAt = (place: number): boolean => isVerbatim(tokenAt(tokens, place));
  const code = codeRanges(source, isVerbatimAt);
  const codeStarts = code.map(([from]) => from);
  return {
    source,
    tokens,
    opened(...names) {
      const [name = '', ...more] = names;
      const found = openings.get(name) ?? [];
      if (more.length === 0) return found;
      return names.flatMap((one) => openings.get(one) ?? []).sort((a, b) => a - b);
    },
    pairs(name, isLeftOut) {
      const opened = openings.get(name);
      return pairs(isLeftOut ? opened?.filter((i) => !isLeftOut(i)) : opened, closings.get(name));
    },
    indexAt: (place) => tokenAt(tokens, place),
    isVerbatim,
    isVerbatimAt,
    isCodeAt: (place) => place < (code[indexAt(codeStarts, place)]?.[1] ?? 0),
    kindAt(place) {
      const token = tokens[tokenAt(tokens, place)];
      return token && place < token.end ? token.type : undefined;
    },
  };
}

/** The indexes of tags, by name. */
function placesOf(tokens: readonly Token[]): Record<'openings' | 'closings', Map<string, number[]>> {
  const [openings, closings] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== 'open' && token?.type !== 'close') continue;
    const places = token.type === 'open' ? openings : closings;
    const known = places.get(token.name);
    if (known) known.push(i);
    else places.set(token.name, [i]);
  }
  return { openings, closings };
}

/** A closing tag closes the last one that is open. In the order of the closing tags. */
function pairs(openings: readonly number[] = [], closings: readonly number[] = []): [from: number, to: number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  let next = 0;
  for (const to of closings) {
    for (let from = openings[next]; from !== undefined && from < to; from = openings[(next += 1)]) open.push(from);
    const from = open.pop();
    if (from !== undefined) found.push([from, to]);
  }
  return found;
}

/** The last of these places that is at or before `place`; -1 before the first. */
function indexAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The same of tokens. */
function tokenAt(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Marks what lies between an opening and its closing tag. One that is never closed marks nothing: the rest is a post. */
function verbatimTokens(count: number, pairsOf: MarkupDocument['pairs']): Uint8Array {
  const marks = new Uint8Array(count);
  const ranges: (readonly [number, number])[] = [];
  for (const name of VERBATIM) ranges.push(...pairsOf(name));
  // only outermost ranges are kept, so that nested ones cannot make this quadratic
  let done = 0;
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    if (to < done) continue;
    marks.fill(1, Math.max(from, done), to + 1);
    done = to + 1;
  }
  return marks;
}

/** No player's markup has more parts. Looking no further keeps a million unclosed tags linear. */
export const MOST_TOKENS = 400;

/** The index of the tag that closes the one at `from`, nesting counted; -1 where it is not closed nearby. */
export function closingIndex(tokens: readonly Token[], from: number): number {
  const name = nameAt(tokens, from);
  let depth = 0;
  for (let i = from; i < tokens.length && i - from < MOST_TOKENS; i++) {
    const token = tokens[i];
    if (!token || (token.type !== 'open' && token.type !== 'close') || token.name !== name) continue;
    depth += token.type === 'open' ? 1 : -1;
    if (depth === 0) return i;
  }
  return -1;
}

function nameAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.type === 'open' ? token.name : '';
}
