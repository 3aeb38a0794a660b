/** `embed-hub/render`: an Embed as HTML that needs no script. */
export { renderEmbed, type RenderOptions } from './embed.js';
export { renderPlayer, type PlayerOptions } from './player.js';
export { renderPodcast, type PodcastOptions } from './podcast.js';
export type { PodcastMessages } from '../locales/shared/podcast-table.js';
export type { StaticMessages } from '../locales/shared/static-table.js';
