// Written by scripts/gen.mjs ("npm run gen"). All languages of players, by the name that stands in an `Embed`; a page loads the one it needs.
import type { Protocol } from '../core/playback.js';

export const protocols: ReadonlyMap<string, () => Promise<{ protocol: Protocol }>> = new Map([
  ['bluesky', () => import('./bluesky.js')],
  ['captivate', () => import('./captivate.js')],
  ['facebook', () => import('./facebook.js')],
  ['iframe-resize', () => import('./iframe-resize.js')],
  ['instagram', () => import('./instagram.js')],
  ['mastodon', () => import('./mastodon.js')],
  ['peertube', () => import('./peertube.js')],
  ['playerjs', () => import('./playerjs.js')],
  ['soundcloud', () => import('./soundcloud.js')],
  ['spotify', () => import('./spotify.js')],
  ['tiktok', () => import('./tiktok.js')],
  ['twitch', () => import('./twitch.js')],
  ['twitter', () => import('./twitter.js')],
  ['vimeo', () => import('./vimeo.js')],
  ['wistia', () => import('./wistia.js')],
  ['youtube', () => import('./youtube.js')],
]);
