/** An address alone in its paragraph or on its line: what WordPress and others turn into a player (class-wp-embed.php). */
import { decodeText } from '../core/markup/entities.js';
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { segmentsWithAddress, type Segment } from './shared/address-segments.js';
import { isBlock } from './shared/blocks.js';
import type { Family, Finding, MarkupDocument } from './shared/family.js';
import { flashMedia, mediaSource } from './shared/flash-media.js';

const ADDRESS = /^(?:https?:)?\/\/[^\s<>"]{4,2000}$/i;
/** Around an address alone in these, nothing else is meant than to show what it points at. */
const HOLDERS = new Set('p div figure article section main body center'.split(' '));

export const family: Family = {
  name: 'bare-url',
  *find(document) {
    for (const segment of segmentsWithAddress(document)) yield* inSegment(document, segment);
  },
};

function* inSegment(document: MarkupDocument, { from, to, holder }: Segment): Iterable<Finding> {
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
