/** Tidal. Addresses of old apps begin with `browse`, shared ones may end in `/u`; the frame's types are in the plural. */
import type { Frame } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';

const ITEM = /^\/(?:browse\/)?(track|album|playlist|video)(s?)\/([\da-f-]{4,36})(?:\/u)?\/?$/;
const NUMBER = /^\d{4,15}$/;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const HOST = /^(?:listen\.|embed\.)?tidal\.com$/;
const PAGE = 'https://tidal.com';

export const provider: Provider = {
  id: 'tidal',
  name: 'TIDAL',
  url: `${PAGE}/`,
  hosts: ['tidal.com'],
  // what other software asks; not in the registry
  oembed: { url: 'https://oembed.tidal.com/' },

  match({ host, pathname }): Match | null {
    const [, type, plural, id = ''] = ((host === 'tidal.com' || HOST.test(host)) && ITEM.exec(pathname)) || [];
    if (!type || Boolean(plural) !== (host === 'embed.tidal.com')) return null;
    if (!(type === 'playlist' ? UUID : NUMBER).test(id)) return null;
    return { id: `${type}/${id}`, kind: type === 'track' ? 'audio' : type === 'video' ? 'video' : 'playlist' };
  },

  pageUrl: ({ id }) => `${PAGE}/browse/${id}`,

  frame({ id, kind }) {
    const frame: Frame = {
      src: `https://embed.tidal.com/${id.replace('/', 's/')}?disableAnalytics=true`,
      allow: ['encrypted-media', 'fullscreen', 'clipboard-write', 'web-share'],
      sandbox: 'allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
    };
    // heights of Tidal's snippets
    if (kind === 'video') frame.aspectRatio = 16 / 9;
    else frame.height = kind === 'audio' ? 120 : 400;
    return frame;
  },
};

const LIST = '01234567-89ab-4cde-8f01-23456789abcd';

export const examples: Example[] = [
  { url: 'https://tidal.com/browse/track/12345678', id: 'track/12345678', kind: 'audio' },
  { url: 'https://tidal.com/track/12345678/u', id: 'track/12345678', kind: 'audio' },
  { url: 'https://tidal.com/album/1234567/', id: 'album/1234567', kind: 'playlist' },
  { url: `https://tidal.com/browse/playlist/${LIST}`, id: `playlist/${LIST}`, kind: 'playlist' },
  { url: 'https://listen.tidal.com/video/12345678', id: 'video/12345678', kind: 'video' },
  { url: 'https://embed.tidal.com/albums/1234567?layout=gridify', id: 'album/1234567', kind: 'playlist' },
  { url: `https://embed.tidal.com/playlists/${LIST}`, id: `playlist/${LIST}`, kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://tidal.com/',
  'https://tidal.com/pricing',
  'https://tidal.com/browse/artist/12345',
  'https://tidal.com/browse/track/abc',
  'https://tidal.com/browse/playlist/12345678',
  'https://support.tidal.com/track/12345678',
];
