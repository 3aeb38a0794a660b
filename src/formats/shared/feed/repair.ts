/**
 * Tags that are none, or never end: `<title>I <3 you</title>`, `<enclosure url="a.mp3 />`, `<enclosure url="a.mp3"<guid>`;
 * CDATA that never ends.
 */
import type { Tag } from './scan.js';

export interface Edit {
  readonly at: number;
  /** Characters taken out. */
  readonly cut: number;
  readonly insert: string;
}

export const CDATA = '<![CDATA[';
const STARTS_NAME = /^[a-z_:]/;
const STARTS_TAG = /^<(?:\/|!|[a-z][\w:.-]*[\s/>])/i;

/** @param edits in the order of their places */
export function apply(markup: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const { at, cut, insert } of edits) {
    text += markup.slice(from, at) + insert;
    from = at + cut;
  }
  return text + markup.slice(from);
}

/** @returns what is wrong with a tag; undefined for nearly all of them */
export function tagRepair(markup: string, { name, start, end }: Tag): Edit | undefined {
  const escape: Edit = { at: start, cut: 1, insert: '&lt;' };
  if (!STARTS_NAME.test(name)) return escape;
  const inner = markup.indexOf('<', start + 1);
  // XML allows no `<` in a tag, quoted or not
  if (inner < 0 || inner >= end) return undefined;
  const close = markup.indexOf('>', start);
  const begun = markup.slice(start, Math.min(inner, close));
  if (!begun.includes('=')) return close < inner ? undefined : escape;
  const quote = openQuote(begun);
  if (close < inner) {
    // a `>` in quotes, then a tag: the quotes were never closed
    const at = markup[close - 1] === '/' ? close - 1 : close;
    return quote && STARTS_TAG.test(markup.slice(inner, inner + 40)) ? { at, cut: 0, insert: quote } : undefined;
  }
  return quote ? undefined : { at: inner, cut: 0, insert: begun.trimEnd().endsWith('/') ? '>' : '/>' };
}

/** Without an end, everything up to the end of the feed would be one text: then it is read as if it were not there. */
export function textRepair(markup: string, start: number, end: number): Edit | undefined {
  const at = start - CDATA.length;
  const open = end === markup.length && markup.startsWith(CDATA, at);
  return open ? { at, cut: CDATA.length, insert: '' } : undefined;
}

/** The quote that is still open at the end, or `''`. */
function openQuote(text: string): string {
  let quote = '';
  for (const character of text) {
    if (quote ? character === quote : character === '"' || character === "'") quote = quote ? '' : character;
  }
  return quote;
}
