// Written by scripts/gen.mjs ("npm run gen"). Defines <embed-podcast>, once per page.
import { EmbedPodcastElement } from '../elements/embed-podcast.js';

if (typeof customElements !== 'undefined' && !customElements.get('embed-podcast'))
  customElements.define('embed-podcast', EmbedPodcastElement);

declare global {
  interface HTMLElementTagNameMap {
    'embed-podcast': EmbedPodcastElement;
  }
}
