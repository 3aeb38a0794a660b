/** Our own elements in their short form: filled, so that they say something without script. */
import { slice } from '../core/markup/tokens.js';
import type { Family } from './shared/family.js';

export const family: Family = {
  name: 'own-element',
  elements: ['embed-media'],
  *find({ source, tokens }) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || token.name !== 'embed-media') continue;
      const next = tokens[i + 1];
      const blank = next?.type === 'text' && !slice(source, next).trim();
      const close = blank ? tokens[i + 2] : next;
      const address = token.attributes.get('src')?.trim();
      if (!address || close?.type !== 'close' || close.name !== 'embed-media') continue;
      yield {
        start: token.start,
        end: close.end,
        form: 'own-element',
        addresses: [address],
        wrap: [slice(source, token), slice(source, close)],
      };
    }
  },
};
