/** Our own elements in a page: where they stand, and where their content does. */
import type { OpenToken, Token } from '../core/markup/tokens.js';
import { isBlock } from '../legacy/shared/blocks.js';
import type { MarkupDocument } from '../legacy/shared/family.js';

export type OwnName = 'embed-media' | 'embed-card' | 'embed-player' | 'embed-podcast';

export interface OwnTag {
  readonly name: OwnName;
  readonly open: OpenToken;
  /** What stands in it, in document order. */
  readonly inside: readonly Token[];
  /** UTF-16 units: where the content ends and the closing tag begins. */
  readonly contentEnd: number;
  /** Exclusive, of the closing tag. */
  readonly end: number;
  /** It stands in a paragraph, which any block would end. */
  readonly phrasing: boolean;
}

const OWN: ReadonlySet<string> = new Set<OwnName>(['embed-media', 'embed-card', 'embed-player', 'embed-podcast']);
/** What stands in these is an example, or not part of the page. */
const VERBATIM = 'pre code samp kbd xmp textarea noscript template script style title svg math'.split(' ');

const NAMES = [...OWN, ...VERBATIM];
/** Tokens: no paragraph has more before an embed. Looking no further keeps a million of them linear. */
const FAR = 400;

/**
 * The outermost ones that are closed, in document order; those in code are examples. A closing tag closes the last one that
 * is open. One that is never closed is left out: a browser would put the rest of the page into it.
 * @param options.xml `<embed-media/>` is closed, as in an Atom feed
 */
export function ownTags({ tokens, opened, pairs }: MarkupDocument, options: { xml?: boolean } = {}): OwnTag[] {
  const found: OwnTag[] = [];
  const ranges: [first: number, last: number, name: string][] = [];
  for (const name of NAMES) {
    const isClosed = (i: number): boolean => isSelfClosing(tokens[i]);
    if (options.xml) for (const i of opened(name).filter(isClosed)) ranges.push([i, i, name]);
    for (const [first, last] of pairs(name, options.xml ? isClosed : undefined)) ranges.push([first, last, name]);
  }
  let done = -1;
  for (const [first, last, name] of ranges.sort((a, b) => a[0] - b[0])) {
    const [open, close] = [tokens[first], tokens[last]];
    if (first <= done || open?.type !== 'open' || !close) continue;
    done = last;
    if (!isOwn(name)) continue;
    const contentEnd = first === last ? open.end : close.start;
    const inside = tokens.slice(first + 1, last);
    found.push({ name, open, inside, contentEnd, end: close.end, phrasing: isInParagraph(tokens, first) });
  }
  return found;
}

const isSelfClosing = (token: Token | undefined): boolean => token?.type === 'open' && token.selfClosing;
const isOwn = (name: string): name is OwnName => OWN.has(name);

/** Whether a paragraph is open before a token: the last block that began or ended is the beginning of one. */
function isInParagraph(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < FAR; i--) {
    const token = tokens[i];
    if (isBlock(token) && !(token && 'name' in token && token.name === 'br')) {
      return token?.type === 'open' && token.name === 'p';
    }
  }
  return false;
}
