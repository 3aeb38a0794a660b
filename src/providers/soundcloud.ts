/** SoundCloud. The widget plays page addresses and API addresses alike; its own pages refuse to be framed. */
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';
import { decode, type ParsedUrl, parseUrl, partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://soundcloud.com';
/** `USER/SLUG`, `USER/sets/SLUG`, each with the secret of a private item behind it. */
const PATH = /^\/+([\w-]{1,128})\/+(?:(sets)\/+)?([\w-]{1,128})(?:\/+(s-\w{3,}))?\/*$/;
const SECRET = /^s-\w{3,}$/;
const API_KIND = /^(?:tracks|playlists|users)$/;
const API_ID = /^(?:soundcloud:(?:tracks|playlists|users):)?(\d+)$/;
const RESERVED = new Set(
  'charts connect discover feed for help imprint jobs logout mobile notifications pages people popular press pro search settings signin stations stream tags terms-of-use upload you'.split(
    ' ',
  ),
);
const RESERVED_UNDER_USER = new Set(
  'albums comments followers following groups likes popular-tracks reposts sets spotlight toptracks tracks'.split(' '),
);

export const provider: Provider = {
  id: 'soundcloud',
  name: 'SoundCloud',
  url: `${PAGE}/`,
  hosts: ['soundcloud.com'],
  oembed: { url: `${PAGE}/oembed?format=json`, cors: true },

  match(url) {
    switch (url.host) {
      case 'soundcloud.com':
      case 'm.soundcloud.com':
        return page(url);
      case 'api.soundcloud.com':
      case 'api-v2.soundcloud.com':
        return api(url);
      case 'w.soundcloud.com':
      case 'player.soundcloud.com':
        return widget(url);
      case 'on.soundcloud.com':
        return short(url);
      default:
        return null;
    }
  },

  pageUrl: (item) => (isApi(item) ? undefined : `${PAGE}/${item.id}${item.start ? `#t=${item.start}` : ''}`),

  frame(item) {
    if (item.id.startsWith('on/')) return undefined;
    return {
      src: `https://w.soundcloud.com/player/?url=${target(item)}`,
      allow: ['autoplay', 'encrypted-media'],
      height: item.kind === 'audio' ? 166 : 450,
      protocol: 'soundcloud',
      autoplay: 'auto_play=true',
    };
  },
};

const API_ITEM = /^(?:tracks|playlists|users)\/\d/;
const isApi = ({ id }: Item): boolean => API_ITEM.test(id);
/** The address the widget is told to play, encoded. API ids keep their secret as a query, page ids as a last segment. */
function target(item: Item): string {
  // an id holds no other character to encode
  if (!isApi(item)) return `https%3A%2F%2Fsoundcloud.com%2F${item.id.replaceAll('/', '%2F')}`;
  const [space, number, secret] = partsOf(item.id);
  return `https%3A%2F%2Fapi.soundcloud.com%2F${space}%2F${number}${secret ? `%3Fsecret_token%3D${secret}` : ''}`;
}

function page(url: ParsedUrl): Match | null {
  const [, user, list, name = '', secret = ''] = PATH.exec(decode(url.pathname)) ?? [];
  if (!user || RESERVED.has(user)) return null;
  if (list) return { id: `${user}/sets/${name}${secret && `/${secret}`}`, kind: 'playlist' };
  if (RESERVED_UNDER_USER.has(name)) return null;
  const match: Match = { id: `${user}/${name}${secret && `/${secret}`}`, kind: 'audio' };
  return url.hash ? timed(match, timesIn('', url.hash)) : match;
}

function api(url: ParsedUrl): Match | null {
  const [space = '', item = ''] = url.segments;
  const number = API_ID.exec(item.replace(/\.json$/, ''))?.[1];
  if (!API_KIND.test(space) || !number) return null;
  const secret = queryValue(url.search, 'secret_token') ?? '';
  return {
    id: `${space}/${number}${SECRET.test(secret) ? `/${secret}` : ''}`,
    kind: space === 'tracks' ? 'audio' : 'playlist',
  };
}

/** `w.soundcloud.com/player/?url=…` and the Flash player's `player.swf?url=…`, whose host is gone while the item is not. */
function widget(url: ParsedUrl): Match | null {
  const inner = parseUrl(queryValue(url.search, 'url') ?? '');
  if (!inner) return null;
  if (inner.host === 'api.soundcloud.com') return api(inner);
  return inner.host === 'soundcloud.com' || inner.host === 'm.soundcloud.com' ? page(inner) : null;
}

/** A short link: only its own server knows what it stands for. */
function short(url: ParsedUrl): Match | null {
  const [code = '', next] = url.segments;
  return /^[A-Za-z0-9]{4,}$/.test(code) && next === undefined ? { id: `on/${code}`, kind: 'audio' } : null;
}

export const examples: Example[] = [
  { url: 'https://soundcloud.com/somebody/a-talk', id: 'somebody/a-talk', kind: 'audio' },
  {
    url: 'https://soundcloud.com/somebody/a-talk?in=somebody/sets/talks#t=1:30',
    id: 'somebody/a-talk',
    kind: 'audio',
    start: 90,
  },
  { url: 'https://soundcloud.com/somebody/a-talk/s-8Pjrp', id: 'somebody/a-talk/s-8Pjrp', kind: 'audio' },
  { url: 'https://m.soundcloud.com/somebody/sets/talks/', id: 'somebody/sets/talks', kind: 'playlist' },
  {
    url: 'https://api.soundcloud.com/tracks/123998367?secret_token=s-8Pjrp',
    id: 'tracks/123998367/s-8Pjrp',
    kind: 'audio',
  },
  { url: 'https://api.soundcloud.com/tracks/soundcloud%3Atracks%3A1083788353', id: 'tracks/1083788353', kind: 'audio' },
  {
    url: 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/430366544&color=00cc11',
    id: 'playlists/430366544',
    kind: 'playlist',
  },
  {
    url: 'http://player.soundcloud.com/player.swf?url=http%3A%2F%2Fsoundcloud.com%2Fsomebody%2Fa-talk',
    id: 'somebody/a-talk',
    kind: 'audio',
  },
];

export const counterexamples: string[] = [
  'https://soundcloud.com/',
  'https://soundcloud.com/somebody',
  'https://soundcloud.com/somebody/sets',
  'https://soundcloud.com/somebody/reposts',
  'https://soundcloud.com/discover/sets/charts-top:all-music:de',
  'https://soundcloud.com/search?q=x',
  'https://w.soundcloud.com/player/',
  'https://w.soundcloud.com/player/?url=https%3A%2F%2Fevil.example%2Ftracks%2F1',
];
