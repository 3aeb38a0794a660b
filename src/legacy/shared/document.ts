/** Reads markup once for all families. */
import { tokenize, type Token } from '../../core/markup/tokens.js';
import { codeRanges } from './code.js';
import type { MarkupDocument } from './family.js';

/** What stands in these is an example, an alternative or already done. */
const VERBATIM = new Set(
  'pre code samp kbd xmp textarea noscript template script style title svg math embed-media embed-card embed-player embed-podcast'.split(
    ' ',
  ),
);

export function readMarkup(source: string): MarkupDocument {
  const tokens = tokenize(source);
  const verbatim = verbatimTokens(tokens);
  const openings = openingsOf(tokens);
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

/** By name. */
function openingsOf(tokens: readonly Token[]): Map<string, number[]> {
  const openings = new Map<string, number[]>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== 'open') continue;
    const known = openings.get(token.name);
    if (known) known.push(i);
    else openings.set(token.name, [i]);
  }
  return openings;
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

/**
 * Marks what lies between an opening and its closing tag, which closes the last one that is open. One that is never closed
 * marks nothing: the rest is a post.
 */
function verbatimTokens(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  const opened = new Map<string, number[]>();
  const ranges: [number, number][] = [];
  tokens.forEach((token, i) => {
    if ((token.type !== 'open' && token.type !== 'close') || !VERBATIM.has(token.name)) return;
    const stack = opened.get(token.name) ?? [];
    opened.set(token.name, stack);
    if (token.type === 'open') stack.push(i);
    else {
      const from = stack.pop();
      if (from !== undefined) ranges.push([from, i]);
    }
  });
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
