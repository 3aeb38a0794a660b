// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-consent>, once per page.
import { EmbedConsentElement } from '../elements/embed-consent.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-consent'))
  customElements.define('embed-consent', EmbedConsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-consent': EmbedConsentElement;
  }
}
