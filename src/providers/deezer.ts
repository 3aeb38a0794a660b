/**
 * Deezer. Ids are numbers, each type with its own space. The widget is the only player left: `plugins/player` shows "Page
 * not found" for every id, and the Flash players' numbers are those of today.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { firstQueryValue, queryValue, type ParsedUrl } from '../core/url.js';

const ITEM = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(track|album|playlist|show|episode)\/(\d{1,15})\/?$/;
const WIDGET = /^\/widget\/\w+\/(track|album|playlist|show|episode)\/(\d{1,15})\/?$/;
const TRACK_SWF = /\/(?:small-widget(?:-v2)?|singlePlayer)\.swf$/;
const LIST_PLAYER = /^\/(?:\w+\/widget\.swf|embed\/player)$/;
const TYPE = /^(track|album|playlist|show|episode)s?$/;
const NUMBER = /^\d{1,15}$/;
const PAGE = 'https://www.deezer.com';

export const provider: Provider = {
  id: 'deezer',
  name: 'Deezer',
  url: `${PAGE}/`,
  hosts: ['deezer.com'],
  // Deezer's oEmbed documentation; not in the registry
  oembed: { url: 'https://api.deezer.com/oembed?format=json' },

  match(url) {
    if (url.host === 'widget.deezer.com') return parsed(WIDGET.exec(url.pathname));
    return url.host === 'deezer.com' ? (parsed(ITEM.exec(url.pathname)) ?? legacy(url)) : null;
  },

  pageUrl: ({ id }) => `${PAGE}/${id}`,

  frame: ({ id }) => ({
    // the widget's theme `auto` follows the reader's colours
    src: `https://widget.deezer.com/widget/auto/${id}`,
    allow: ['autoplay', 'encrypted-media', 'fullscreen', 'clipboard-write'],
    height: id.startsWith('track/') ? 150 : 300,
    // `true` is ignored
    autoplay: 'autoplay=1',
  }),
};

const parsed = (parts: RegExpExecArray | null): Match | null => item(parts?.[1], parts?.[2]);

function item(type: string | undefined, id: string | null | undefined): Match | null {
  if (!type || !id || !NUMBER.test(id)) return null;
  return { id: `${type}/${id}`, kind: type === 'track' || type === 'episode' ? 'audio' : 'playlist' };
}

function legacy({ pathname, search }: ParsedUrl): Match | null {
  if (!search) return null;
  if (pathname === '/plugins/player') {
    const type = queryValue(search, 'type') ?? '';
    return item(type === 'podcast' ? 'show' : TYPE.exec(type)?.[1], queryValue(search, 'id'));
  }
  if (TRACK_SWF.test(pathname)) return item('track', queryValue(search, 'idSong'));
  return LIST_PLAYER.test(pathname) ? item('playlist', firstQueryValue(search, 'path', 'pid')) : null;
}

export const examples: Example[] = [
  { url: 'https://www.deezer.com/track/3135556', id: 'track/3135556', kind: 'audio' },
  { url: 'https://www.deezer.com/en/album/302127?utm_source=x', id: 'album/302127', kind: 'playlist' },
  { url: 'http://www.deezer.com/playlist/1234567', id: 'playlist/1234567', kind: 'playlist' },
  { url: 'https://www.deezer.com/fr/show/12345', id: 'show/12345', kind: 'playlist' },
  { url: 'https://www.deezer.com/episode/123456789', id: 'episode/123456789', kind: 'audio' },
  { url: 'https://widget.deezer.com/widget/dark/album/302127?tracklist=true', id: 'album/302127', kind: 'playlist' },
  { url: 'https://www.deezer.com/plugins/player?type=podcast&id=12345', id: 'show/12345', kind: 'playlist' },
  {
    url: 'https://www.deezer.com/plugins/player?format=classic&type=tracks&id=3135556',
    id: 'track/3135556',
    kind: 'audio',
  },
  {
    url: 'http://www.deezer.com/embedded/small-widget-v2.swf?idSong=3135556&autoplay=0',
    id: 'track/3135556',
    kind: 'audio',
  },
  { url: 'http://www.deezer.com/embedded/widget.swf?path=1234567&lang=FR', id: 'playlist/1234567', kind: 'playlist' },
  { url: 'http://www.deezer.com/embed/player?pid=1234567', id: 'playlist/1234567', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.deezer.com/',
  'https://www.deezer.com/en/search/council',
  // its widget answers, and shows nothing
  'https://www.deezer.com/en/artist/27',
  'https://www.deezer.com/en/profile/123',
  'https://www.deezer.com/plugins/player?type=radio&id=12345',
  'https://api.deezer.com/track/3135556',
  'https://widget.deezer.com/widget/dark/artist/27',
];
