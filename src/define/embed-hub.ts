// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-hub>, once per page.
import { EmbedHubElement } from '../elements/embed-hub.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-hub'))
  customElements.define('embed-hub', EmbedHubElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-hub': EmbedHubElement;
  }
}
