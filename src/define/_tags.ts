// Written by scripts/gen.mjs ("npm run gen"). Tag → the module that defines it.

export const tags: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ['embed-card', () => import('./embed-card.js')],
  ['embed-consent', () => import('./embed-consent.js')],
  ['embed-hub', () => import('./embed-hub.js')],
  ['embed-media', () => import('./embed-media.js')],
  ['embed-player', () => import('./embed-player.js')],
  ['embed-podcast', () => import('./embed-podcast.js')],
]);
