/** Where a text begins and ends. */
import type { Token } from '../../core/markup/tokens.js';

/** Elements that end the text before them; those of feeds, which have a prefix, do so too. */
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center datalist dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe label legend li link main meta nav object ol optgroup option p section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

export const isBlock = (token: Token | undefined): boolean =>
  (token?.type === 'open' || token?.type === 'close') && (BLOCKS.has(token.name) || token.name.includes(':'));
