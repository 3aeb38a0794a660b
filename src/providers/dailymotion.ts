/** Dailymotion. Shapes: yt-dlp dailymotion.py; the player page at geo.dailymotion.com is where the old ones redirect. */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timesIn } from '../core/time.js';
import { firstQueryValue, queryValue, type ParsedUrl } from '../core/url.js';

const PAGE = 'https://www.dailymotion.com';
/** Country domains of its own; dailymotion.de belongs to somebody else. Below them are other sites: api., partner., … */
const SITE = /^(?:(?:games|touch)\.)?dailymotion\.(?:com|co\.uk|es|fr|it)$/;
/** A slug after `_` may be in any script; a Flash address carries its options after `&`. */
const ID = /^([A-Za-z0-9]{2,24})(?:$|[_&])/;
const ITEM =
  /^\/(?:(?:embed|swf|crawler|[a-z]{2}|related\/\d+|cluster\/\w+)\/){0,2}(video|live|playlist)\/([A-Za-z0-9]{2,24})(?![A-Za-z0-9-])/;
const FLASH = /^\/swf\/([A-Za-z0-9]{2,24})(?:$|[_&])/;
const PLAYER = /^\/player(?:\/[A-Za-z0-9]+)?\.html$/;

export const provider: Provider = {
  id: 'dailymotion',
  name: 'Dailymotion',
  url: `${PAGE}/`,
  hosts: ['dailymotion.com', 'dailymotion.co.uk', 'dailymotion.es', 'dailymotion.fr', 'dailymotion.it', 'dai.ly'],
  oembed: { url: `${PAGE}/services/oembed` },

  match(url) {
    if (url.host === 'geo.dailymotion.com') return player(url);
    if (url.host === 'dai.ly') return video(url.pathname.slice(1), url);
    return url.host === 'dailymotion.com' || SITE.test(url.host) ? page(url) : null;
  },

  pageUrl: ({ id, start }) => `${PAGE}/${isList(id) ? id : `video/${id}`}${start ? `?start=${start}` : ''}`,

  // it starts by itself or not as its owner chose in the player's settings; the query has no say
  frame: ({ id, start }) => ({
    src: `https://geo.dailymotion.com/player.html?${isList(id) ? id.replace('/', '=') : `video=${id}`}${start ? `&start=${start}` : ''}`,
    allow: PLAYER_FEATURES,
    aspectRatio: 16 / 9,
  }),

  thumbnail: ({ id }: Item) => (isList(id) ? undefined : { url: `${PAGE}/thumbnail/video/${id}` }),
};

const isList = (id: string): boolean => id.startsWith('playlist/');

function video(text: string | null | undefined, url: ParsedUrl, kind: Match['kind'] = 'video'): Match | null {
  const id = text && ID.exec(text)?.[1];
  if (!id) return null;
  const start = url.pathname.includes('&') ? parseTime(queryValue(url.pathname, 'start')) : undefined;
  return timed({ id, kind }, start ? { start } : timesIn(url.search, ''));
}

function list(text: string | null | undefined): Match | null {
  const id = text && ID.exec(text)?.[1];
  return id ? { id: `playlist/${id}`, kind: 'playlist' } : null;
}

function player(url: ParsedUrl): Match | null {
  if (!PLAYER.test(url.pathname)) return null;
  return video(firstQueryValue(url.search, 'video'), url) ?? list(queryValue(url.search, 'playlist'));
}

/** `/hub/…#video=ID` and `/playlist/…#video=ID` show one video of many. */
function page(url: ParsedUrl): Match | null {
  const inHash = url.hash && video(queryValue(url.hash, 'video'), url);
  if (inHash) return inHash;
  const [, type, id] = ITEM.exec(url.pathname) ?? [];
  if (type === 'playlist') return list(id);
  return video(id ?? FLASH.exec(url.pathname)?.[1], url, type === 'live' ? 'live' : 'video');
}

export const examples: Example[] = [
  { url: 'https://www.dailymotion.com/video/x26m1j4', id: 'x26m1j4', kind: 'video' },
  {
    url: 'https://www.dailymotion.com/video/x26m1j4_a-short-title_news?start=90',
    id: 'x26m1j4',
    kind: 'video',
    start: 90,
  },
  { url: 'https://www.dailymotion.com/fr/video/x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: 'https://dai.ly/x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: '//www.dailymotion.com/embed/video/x26m1j4?start=10', id: 'x26m1j4', kind: 'video', start: 10 },
  { url: 'https://www.dailymotion.com/embed/en/video/x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: 'https://www.dailymotion.com/crawler/video/x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: 'http://www.dailymotion.com/related/2344952/video/x26m1j4_title', id: 'x26m1j4', kind: 'video' },
  { url: 'http://www.dailymotion.com/cluster/tech/video/x26m1j4_title_tech', id: 'x26m1j4', kind: 'video' },
  { url: 'http://www.dailymotion.com/swf/x26m1j4&related=0&start=20', id: 'x26m1j4', kind: 'video', start: 20 },
  { url: 'http://www.dailymotion.com/swf/video/x26m1j4?autoPlay=0', id: 'x26m1j4', kind: 'video' },
  { url: 'http://www.dailymotion.com/hub/x9q_Somebody#video=x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: 'http://www.dailymotion.com/playlist/x5nmbq_talks/1#video=x26m1j4', id: 'x26m1j4', kind: 'video' },
  { url: 'https://geo.dailymotion.com/player.html?video=x26m1j4', id: 'x26m1j4', kind: 'video' },
  {
    url: 'https://geo.dailymotion.com/player/x86gw.html?video=k26m1j4AbCdEfGhIjKl',
    id: 'k26m1j4AbCdEfGhIjKl',
    kind: 'video',
  },
  { url: 'https://games.dailymotion.com/live/x15gjhi', id: 'x15gjhi', kind: 'live' },
  { url: 'https://www.dailymotion.com/playlist/x5nmbq', id: 'playlist/x5nmbq', kind: 'playlist' },
  { url: 'https://www.dailymotion.com/embed/playlist/x5nmbq', id: 'playlist/x5nmbq', kind: 'playlist' },
  { url: 'https://geo.dailymotion.com/player/xf7zn.html?playlist=x5nmbq', id: 'playlist/x5nmbq', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.dailymotion.com/',
  'https://www.dailymotion.com/video/',
  'https://www.dailymotion.com/somebody',
  'https://www.dailymotion.com/search/cats/videos',
  'https://www.dailymotion.com/thumbnail/video/x26m1j4',
  'https://api.dailymotion.com/video/x26m1j4',
  'https://geo.dailymotion.com/player/x86gw.js?video=x26m1j4',
  'https://www.dailymotion.de/video/x26m1j4',
];
