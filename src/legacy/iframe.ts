/** Frames of providers we know: they gain a title, a facade and the reader's consent. Unknown ones stay as they are. */
import type { Family } from './shared/family.js';

export const family: Family = {
  name: 'iframe',
  *find({ tokens, isVerbatim }) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || token.name !== 'iframe' || isVerbatim(i)) continue;
      const { attributes } = token;
      // lazy-loading scripts of many themes keep the address beside an empty `src`
      const addresses = ['src', 'data-src', 'data-lazy-src', 'data-orig-src'].map(
        (name) => attributes.get(name)?.trim() ?? '',
      );
      const close = tokens.slice(i + 1, i + 3).find((next) => next.type === 'close' && next.name === 'iframe');
      const title = attributes.get('title')?.trim();
      yield {
        start: token.start,
        end: close?.end ?? token.end,
        form: 'iframe',
        addresses: addresses.filter(Boolean),
        ...(title ? { title } : {}),
      };
    }
  },
};
