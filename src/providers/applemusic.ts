/** Apple Music. A song is named by its album and its own number; storefronts other than `us` stay in the id. */
import type { Frame } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { type ParsedUrl, partsOf, queryValue } from '../core/url.js';

/** iTunes wrote `id` before the number; lists are `pl.…`, stations `ra.…`. */
const ITEM =
  /^\/(?:([a-z]{2})\/)?(album|playlist|song|station|music-video)\/(?:[^/]+\/)?(?:(?:id)?(\d{5,12})|((?:pl|ra)\.[\w-]{3,64}))\/?$/;
/** `tools.applemusic.com/embed/v1/TYPE/ID?country=us`, Apple's first frame. */
const TOOLS = '/embed/v1';
const HOST = /^(?:(?:embed|geo|beta)\.)?music\.apple\.com$/;
const COUNTRY = /^[a-z]{2}$/;
const NUMBER = /^\d{5,12}$/;
const PAGE = 'https://music.apple.com';

export const provider: Provider = {
  id: 'applemusic',
  name: 'Apple Music',
  url: `${PAGE}/`,
  hosts: ['music.apple.com', 'tools.applemusic.com'],
  // not in the oEmbed registry; it answers for every type
  oembed: { url: `${PAGE}/api/oembed` },

  match(url) {
    if (url.host === 'music.apple.com' || HOST.test(url.host)) return item(url.pathname, url);
    if (url.host !== 'tools.applemusic.com' || !url.pathname.startsWith(TOOLS)) return null;
    const country = queryValue(url.search, 'country') ?? '';
    return item((COUNTRY.test(country) ? `/${country}` : '') + url.pathname.slice(TOOLS.length), url);
  },

  pageUrl: ({ id }) => PAGE + path(id),

  frame({ id, kind }) {
    const frame: Frame = {
      src: `https://embed.music.apple.com${path(id)}`,
      // Apple's own snippet: its player signs listeners in on another origin
      allow: ['autoplay *', 'encrypted-media *', 'fullscreen *', 'clipboard-write'],
      sandbox:
        'allow-forms allow-popups allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation',
    };
    if (kind === 'video') frame.aspectRatio = 16 / 9;
    else frame.height = kind === 'audio' ? 175 : 450;
    return frame;
  },
};

function item(pathname: string, { search }: ParsedUrl): Match | null {
  const [, country, type = '', number, list] = ITEM.exec(pathname) ?? [];
  const key = (type === 'playlist' || type === 'station' ? list : number) ?? '';
  if (!key) return null;
  const id = `${country && country !== 'us' ? `${country}/` : ''}${type}/${key}`;
  if (type === 'music-video') return { id, kind: 'video' };
  const song = type === 'album' && search ? (queryValue(search, 'i') ?? '') : '';
  if (NUMBER.test(song)) return { id: `${id}/${song}`, kind: 'audio' };
  return { id, kind: type === 'song' ? 'audio' : 'playlist' };
}

function path(id: string): string {
  const whole = id[2] === '/' ? id : `us/${id}`;
  const [country, type, key, song] = partsOf(whole);
  return `/${country}/${type}/${key}${song ? `?i=${song}` : ''}`;
}

export const examples: Example[] = [
  { url: 'https://music.apple.com/us/album/an-album/1234567890', id: 'album/1234567890', kind: 'playlist' },
  {
    url: 'https://music.apple.com/gb/album/an-album/1234567890?i=1234567899&uo=4',
    id: 'gb/album/1234567890/1234567899',
    kind: 'audio',
  },
  { url: 'https://music.apple.com/us/song/a-song/1234567899', id: 'song/1234567899', kind: 'audio' },
  {
    url: 'https://music.apple.com/de/playlist/a-list/pl.u-aBcDeFgHi',
    id: 'de/playlist/pl.u-aBcDeFgHi',
    kind: 'playlist',
  },
  { url: 'https://music.apple.com/us/station/a-station/ra.1234567890', id: 'station/ra.1234567890', kind: 'playlist' },
  { url: 'https://music.apple.com/us/music-video/a-film/1234567898', id: 'music-video/1234567898', kind: 'video' },
  { url: 'https://embed.music.apple.com/us/album/1234567890?theme=auto', id: 'album/1234567890', kind: 'playlist' },
  { url: '//tools.applemusic.com/embed/v1/album/1234567890?country=us', id: 'album/1234567890', kind: 'playlist' },
  { url: 'https://tools.applemusic.com/embed/v1/song/1234567899?country=ch', id: 'ch/song/1234567899', kind: 'audio' },
  { url: 'https://geo.music.apple.com/us/album/_/1234567890?app=music', id: 'album/1234567890', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://music.apple.com/us/browse',
  'https://music.apple.com/us/artist/somebody/123456789',
  'https://music.apple.com/us/album/an-album',
  'https://music.apple.com/us/playlist/a-list/1234567890',
  'https://music.apple.com/library/playlist/p.aBcDeFgHi',
  'https://tools.applemusic.com/embed/v1/app-icon.svg',
];
