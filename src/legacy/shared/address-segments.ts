/** Where in a page an address may stand alone, told without looking at most of its tokens. */
import type { Token } from '../../core/markup/tokens.js';
import { isBlock } from './blocks.js';
import type { MarkupDocument } from './family.js';

/** What stands between two blocks. */
export interface Segment {
  /** Of its tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The element that it stands in, as far as tags tell; empty for the page itself. */
  readonly holder: string;
}

const ENCODED_SLASH = /&(?:#0*47|#x0*2f|sol)/i;
const REFERENCE_END = ';';
/** UTF-16 units: a tag goes on no further after its address. Looking no further keeps a million of them linear. */
const FAR = 3000;

/** In document order; an address is in none but these. */
export const segmentsWithAddress = (document: MarkupDocument): Iterable<Segment> =>
  hasEncodedSlash(document.source) ? all(document) : atSlashes(document);

// cheap questions first: most pages have no reference by number
const hasEncodedSlash = (source: string): boolean =>
  (source.includes('&#') || source.includes('&sol')) && ENCODED_SLASH.test(source);

/** Every segment. */
function* all({ tokens }: MarkupDocument): Iterable<Segment> {
  let holder = '';
  for (let i = 0; i < tokens.length;) {
    const from = i;
    while (i < tokens.length && !isBlock(tokens[i])) i++;
    if (i > from) yield { from, to: i, holder };
    holder = holderAfter(tokens[i], holder);
    i++;
  }
}

/** Those with two slashes in a text, or in a link that may name itself. */
function* atSlashes(document: MarkupDocument): Iterable<Segment> {
  const { source, tokens } = document;
  // what has been looked at, and what the next segment stands in where no block begins or ends before it
  let [done, known] = [0, ''];
  for (let at = source.indexOf('//'); at >= 0;) {
    if (isInQuotes(source, at)) {
      at = source.indexOf('//', at + 2);
      continue;
    }
    const index = document.indexAt(at);
    const token = tokens[index];
    let next = Math.max(token?.end ?? 0, at + 1);
    if (token && at < token.end && index >= done && mayNameAddress(document, index, token)) {
      let from = index;
      while (from > done && !isBlock(tokens[from - 1])) from--;
      let to = index;
      while (to < tokens.length && !isBlock(tokens[to])) to++;
      const holder = holderBefore(tokens, from, done, known);
      yield { from, to, holder };
      known = holderAfter(tokens[to], holder);
      done = to + 1;
      next = tokens[done]?.start ?? source.length;
    }
    at = source.indexOf('//', next);
  }
}

/**
 * Whether an address is the whole of an attribute, or quoted in a text, and no link that names itself: told from the
 * characters around it, as that is what most addresses of a page are.
 */
function isInQuotes(source: string, at: number): boolean {
  const scheme = source.startsWith('https:', at - 6) ? 6 : source.startsWith('http:', at - 5) ? 5 : 0;
  const quote = source[at - scheme - 1];
  if (quote !== '"' && quote !== "'") return false;
  if (scheme === 0) return true;
  const near = source.slice(at, at + FAR);
  const tagEnd = at + near.indexOf('>', near.indexOf(quote));
  // an attribute may hold a bracket: only one after a quotation mark ends the tag for certain
  const last = source[tagEnd - 1];
  if (last !== '"' && last !== "'") return false;
  const label = source[tagEnd + 1];
  if (label === '<') return source[tagEnd + 2] !== '!';
  // a label is the address without its scheme, and begins as that does; with one it is found itself
  return label !== undefined && label !== source[at + 2] && label !== '&' && label.trim() !== '';
}

/** A text, or a link with a label that its address ends with. */
function mayNameAddress({ source, tokens }: MarkupDocument, index: number, token: Token): boolean {
  if (token.type === 'text') return true;
  if (token.type !== 'open' || token.name !== 'a') return false;
  const [text, close] = [tokens[index + 1], tokens[index + 2]];
  if (text?.type !== 'text' || close?.type !== 'close') return true;
  const href = token.attributes.get('href') ?? '';
  const last = source[text.end - 1] ?? '';
  if (last !== REFERENCE_END && !href.endsWith(last) && last.trim() !== '' && href.trimEnd() === href) return false;
  const label = source.slice(text.start, text.end).trim();
  return label.includes('&') || href.trim().endsWith(label);
}

/**
 * What a segment stands in: the last block before it.
 * @param done where looking further back ends: what is before stands in `known`
 */
function holderBefore(tokens: readonly Token[], from: number, done: number, known: string): string {
  for (let i = from - 1; i >= done; i--) {
    const token = tokens[i];
    if (isBlock(token) && !isLineBreak(token)) return holderAfter(token, known);
  }
  return known;
}

/** After a closing tag nobody knows what text belongs to without a tree: it counts as text of the page itself. */
function holderAfter(block: Token | undefined, before: string): string {
  if (block?.type === 'close') return '';
  return block?.type === 'open' && !isLineBreak(block) ? block.name : before;
}

const isLineBreak = (token: Token | undefined): boolean => token?.type === 'open' && token.name === 'br';
