/** `embed-hub/render`: an Embed as HTML that needs no script. */
export { renderEmbed, type RenderOptions } from './embed.js';
