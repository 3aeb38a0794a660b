/** `embed-hub/render`: an Embed as HTML that needs no script. */
export { renderEmbed, type RenderOptions } from './embed.js';
export type { StaticMessages } from '../locales/shared/static-table.js';
