/** Frames of providers we know: they gain a title, a facade and the reader's consent. Unknown ones stay as they are. */
import { slice } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family, MarkupDocument } from './shared/family.js';

/** Written by embed code, the same for every item. */
const NOBODYS_TITLE =
  /^$|^(?:youtube|vimeo|dailymotion)?[\s-]*(?:video)?[\s-]*player$|^embedded (?:content|video)$|^(?:i?frame|video)$/i;

export const family: Family = {
  name: 'iframe',
  elements: ['iframe'],
  *find(document) {
    const { tokens, isVerbatim } = document;
    for (const i of document.opened('iframe')) {
      const token = tokens[i];
      if (token?.type !== 'open' || isVerbatim(i)) continue;
      const { attributes } = token;
      // lazy-loading scripts of many themes keep the address beside an empty `src`
      const addresses = ['src', 'data-src', 'data-lazy-src', 'data-orig-src'].map(
        (name) => attributes.get(name)?.trim() ?? '',
      );
      const closing = closingIndex(tokens, i);
      const last = closing >= 0 && closing <= i + 2 ? closing : i;
      const title = attributes.get('title')?.trim() ?? '';
      yield {
        start: token.start,
        end: tokens[noscriptAfter(document, last, addresses)]?.end ?? token.end,
        form: 'iframe',
        addresses: addresses.filter(Boolean),
        ...(NOBODYS_TITLE.test(title) ? {} : { title }),
      };
    }
  },
};

/**
 * Lazy-loading scripts put the frame a second time behind it, for readers without script.
 * @returns the index of the last token of that, or `last`
 */
function noscriptAfter({ source, tokens }: MarkupDocument, last: number, addresses: readonly string[]): number {
  const next = tokens[last + 1];
  const from = next?.type === 'text' && !slice(source, next).trim() ? last + 2 : last + 1;
  const noscript = tokens[from];
  const to = noscript?.type === 'open' && noscript.name === 'noscript' ? closingIndex(tokens, from) : -1;
  if (to < 0) return last;
  const inside = tokens.slice(from + 1, to).filter((token) => token.type !== 'text' || slice(source, token).trim());
  const [frame, closing] = inside;
  const isCopy =
    inside.length === 2 &&
    frame?.type === 'open' &&
    frame.name === 'iframe' &&
    closing?.type === 'close' &&
    addresses.includes(frame.attributes.get('src')?.trim() ?? '');
  return isCopy ? to : last;
}
