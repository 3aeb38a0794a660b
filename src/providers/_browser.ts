// Written by scripts/gen.mjs ("npm run gen"). Host → the one module a page needs for it.
import type { Provider } from '../core/provider.js';

/** One provider, or the family that the host's own one is in. */
type Loader = () => Promise<Provider | readonly Provider[]>;

const entries: readonly (readonly [readonly string[], Loader])[] = [
  [['blogtalkradio.com', 'cinchcast.com', 'tobtr.com'], async () => (await import('./blogtalkradio.js')).provider],
  [
    ['players.brightcove.net', 'brightcove.com', 'bcove.video', 'bcove.me'],
    async () => (await import('./brightcove.js')).provider,
  ],
  [['flickr.com', 'flic.kr'], async () => (await import('./flickr.js')).provider],
  [['soundcloud.com'], async () => (await import('./soundcloud.js')).provider],
  [['vimeo.com'], async () => (await import('./vimeo.js')).provider],
  [
    ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtube.googleapis.com'],
    async () => (await import('./youtube.js')).provider,
  ],
];

export const loaders: ReadonlyMap<string, Loader> = new Map(
  entries.flatMap(([hosts, load]) => hosts.map((host) => [host, load] as const)),
);
