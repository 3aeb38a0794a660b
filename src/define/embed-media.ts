// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-media>, once per page.
import { EmbedMediaElement } from '../elements/embed-media.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-media'))
  customElements.define('embed-media', EmbedMediaElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-media': EmbedMediaElement;
  }
}
