/** An address alone in its paragraph or on its line: what WordPress and others turn into a player (class-wp-embed.php). */
import { decodeText } from '../core/markup/entities.js';
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { isBlock } from './shared/blocks.js';
import type { Family, Finding, MarkupDocument } from './shared/family.js';
import { flashMedia, mediaSource } from './shared/flash-media.js';

const ADDRESS = /^(?:https?:)?\/\/[^\s<>"]{4,2000}$/i;
const ENCODED_SLASH = /&(?:#0*47|#x0*2f|sol)/i;
const REFERENCE_END = ';';
/** Around an address alone in these, nothing else is meant than to show what it points at. */
const HOLDERS = new Set('p div figure article section main body center'.split(' '));

export const family: Family = {
  name: 'bare-url',
  find: (document) => (hasEncodedSlash(document.source) ? inAll(document) : atSlashes(document)),
};

// cheap questions first: most pages have no reference by number
const hasEncodedSlash = (source: string): boolean =>
  (source.includes('&#') || source.includes('&sol')) && ENCODED_SLASH.test(source);

/** Looks at every segment: what stands between two blocks. */
function* inAll(document: MarkupDocument): Iterable<Finding> {
  const { tokens } = document;
  let holder = '';
  for (let i = 0; i < tokens.length;) {
    const from = i;
    while (i < tokens.length && !isBlock(tokens[i])) i++;
    if (i > from) yield* inSegment(document, from, i, holder);
    holder = holderAfter(tokens[i], holder);
    i++;
  }
}

/** Looks only where an address may be: at two slashes in a text, or in a link that may name itself. */
function* atSlashes(document: MarkupDocument): Iterable<Finding> {
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
      yield* inSegment(document, from, to, holder);
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
  const tagEnd = source.indexOf('>', source.indexOf(quote, at));
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

function* inSegment(document: MarkupDocument, from: number, to: number, holder: string): Iterable<Finding> {
  if ((holder !== '' && !HOLDERS.has(holder)) || isProse(document, from, to, holder)) return;
  const parts = document.tokens
    .slice(from, to)
    .filter((token) => token.type !== 'comment' && !isBlank(document, token));
  const [first, second, third] = parts;
  const isShown = first && !document.isVerbatimAt(first.start);
  const isLink = first?.type === 'open' && first.name === 'a' && third?.type === 'close' && third.name === 'a';
  if (parts.length === 3 && isLink && second?.type === 'text') {
    if (isShown) yield* linked(document, first, second, third);
    return;
  }
  if (holder === 'p') {
    if (isShown && parts.length === 1 && first.type === 'text') yield* line(document.source, first.start, first.end);
    return;
  }
  for (let i = from; i < to; i++) {
    const text = document.tokens[i];
    if (text?.type === 'text' && !document.isVerbatim(i))
      yield* ownLines(document, text, isInline(document.tokens[i - 1]), isInline(document.tokens[i + 1]));
  }
}

/**
 * What most segments are, told without looking closely: a paragraph of more than a link to itself, or a text without an
 * address in it.
 */
function isProse({ source, tokens }: MarkupDocument, from: number, to: number, holder: string): boolean {
  let parts = 0;
  let mayBe = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.type === 'comment' || (token.type === 'text' && isBlankText(source, token))) continue;
    parts++;
    if (token.type === 'text' && !mayBe) {
      const text = source.slice(token.start, token.end);
      mayBe = text.includes('//') || text.includes('&');
    }
    if (holder === 'p' && parts > 3) return true;
  }
  return parts !== 3 && (!mayBe || (holder === 'p' && parts !== 1));
}

function isBlankText(source: string, { start, end }: Token): boolean {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13)) continue;
    return code < 128 ? false : !source.slice(i, end).trim();
  }
  return true;
}

const isInline = (token: Token | undefined): boolean =>
  token !== undefined && token.type !== 'comment' && !isBlock(token);
const isBlank = ({ source }: MarkupDocument, token: Token): boolean =>
  token.type === 'text' && isBlankText(source, token);

/** An address that an editor linked to itself. */
function* linked({ source }: MarkupDocument, open: OpenToken, text: Token, close: Token): Iterable<Finding> {
  const href = open.attributes.get('href')?.trim() ?? '';
  if (!ADDRESS.test(href)) return;
  const label = decodeText(source.slice(text.start, text.end)).text.trim();
  if (label !== href && label !== href.replace(/^https?:\/\//, '')) return;
  yield { start: open.start, end: close.end, form: 'bare-url', addresses: [href], ...playable(href) };
}

/** Lines of page text; a first or last line that goes on in an inline element is no line of its own. */
function* ownLines({ source }: MarkupDocument, text: Token, glued: boolean, goesOn: boolean): Iterable<Finding> {
  for (let start = text.start; start < text.end;) {
    // within this text only: a page may be one line of a million tags
    const feed = source.slice(start, text.end).indexOf('\n');
    const end = feed < 0 ? text.end : start + feed;
    const cut = (glued && start === text.start) || (goesOn && end === text.end);
    if (!cut) yield* line(source, start, end);
    start = end + 1;
  }
}

function* line(source: string, start: number, end: number): Iterable<Finding> {
  if (end - start > 4000) return;
  const raw = source.slice(start, end);
  // most lines are words
  if (!/^\s*(?:[/&]|http)/i.test(raw)) return;
  const address = decodeText(raw.trim()).text;
  if (!ADDRESS.test(address)) return;
  const from = start + raw.length - raw.trimStart().length;
  yield { start: from, end: from + raw.trim().length, form: 'bare-url', addresses: [address], ...playable(address) };
}

/** A file's own address, or that of a Flash player that was told to play one. */
function playable(address: string): Pick<Finding, 'media'> {
  const file = mediaSource(address);
  const media = file ? [file] : /\.swf\?/i.test(address) ? flashMedia([address], []) : [];
  return media.length ? { media } : {};
}
