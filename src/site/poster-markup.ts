/** A poster as markup that needs no script and no style: for pages with the strictest policy. */
import { attributes, html, type SafeHtml } from '../core/html.js';
import type { Poster } from './poster.js';

/** How wide a player is: a column of text, or a phone. */
export const PLAYER_SIZES = '(min-width: 45rem) 45rem, 100vw';
/** How wide the picture of a card is at most. */
export const CARD_SIZES = '14em';

/**
 * `<img>`, in a `<picture>` where there are other formats; either is what `<embed-media>` and `<embed-card>` show as the
 * author's own picture.
 * @param alt empty where a title beside it says what it shows
 * @param shown how wide it will be, for the browser's choice
 */
export function posterMarkup(poster: Poster, alt = '', shown = PLAYER_SIZES): SafeHtml {
  const { src, srcset, width, height, alternatives = [] } = poster;
  const sizes = srcset ? shown : null;
  const img = html`<img${attributes({ src, srcset, sizes, width, height, alt, loading: 'lazy', decoding: 'async' })} />`;
  if (!alternatives.length) return img;
  const sources = alternatives.map(
    (one) => html`<source${attributes({ type: one.type, srcset: one.srcset, sizes: shown })} />`,
  );
  return html`<picture>${sources}${img}</picture>`;
}
