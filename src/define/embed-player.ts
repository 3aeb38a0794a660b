// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-player>, once per page.
import { EmbedPlayerElement } from '../elements/embed-player.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-player'))
  customElements.define('embed-player', EmbedPlayerElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-player': EmbedPlayerElement;
  }
}
