// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-card>, once per page.
import { EmbedCardElement } from '../elements/embed-card.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-card'))
  customElements.define('embed-card', EmbedCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-card': EmbedCardElement;
  }
}
