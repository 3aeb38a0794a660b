/** Wistia. Media pages belong to accounts, which most addresses do not name: the bare player stands for the item. */
import { PLAYER_FEATURES, type Frame } from '../core/embed.js';
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange } from '../core/time.js';
import { firstQueryValue, type ParsedUrl, partsOf } from '../core/url.js';

/** Media, channels and playlists share one shape of id (yt-dlp wistia.py). */
const ID = /^[a-z0-9]{10}$/;
const PATH = /^\/(?:embed\/)?(iframe|medias|channels?|playlists)\/([a-z0-9]{10})(?:\.jsonp?)?\/?$/;

export const provider: Provider = {
  id: 'wistia',
  name: 'Wistia',
  url: 'https://wistia.com/',
  hosts: ['wistia.com', 'wistia.net', 'wi.st'],
  oembed: { url: 'https://fast.wistia.com/oembed.json' },

  match(url) {
    const inQuery = url.search ? firstQueryValue(url.search, 'wmediaid', 'wvideo') : null;
    if (inQuery && ID.test(inQuery)) return media(inQuery, url);
    const [, route = '', id = ''] = PATH.exec(url.pathname) ?? [];
    if (!id) return null;
    if (route === 'iframe' || route === 'medias') return media(id, url);
    return { id: `${route === 'playlists' ? 'playlist' : 'channel'}/${id}`, kind: 'playlist' };
  },

  // the form the oEmbed registry lists
  pageUrl: (item) => address('https://fast.wistia.com', item),

  frame(item) {
    const frame: Frame = {
      src: withoutTracking(address('https://fast.wistia.net', item)),
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'autoPlay=true',
    };
    if (item.kind === 'video') frame.protocol = 'wistia';
    return frame;
  },
};

/** `time` of the player and `wtime` of the pages around it are unverified. */
function media(id: string, { search }: ParsedUrl): Match {
  const start = search ? parseTime(firstQueryValue(search, 'time', 'wtime')) : undefined;
  return timed({ id, kind: 'video' }, timeRange(start));
}

function address(origin: string, { id, start }: Item): string {
  const [type = '', other] = partsOf(id);
  const path = other ? `${type === 'playlist' ? 'playlists' : type}/${other}` : `iframe/${id}`;
  return `${origin}/embed/${path}${start ? `?time=${start}` : ''}`;
}

/** `doNotTrack` is unverified; a player that does not know it passes over it. */
const withoutTracking = (src: string): string => `${src}${src.includes('?') ? '&' : '?'}doNotTrack=true`;

export const examples: Example[] = [
  { url: 'https://somebody.wistia.com/medias/e4a27b971d', id: 'e4a27b971d', kind: 'video' },
  { url: 'https://fast.wistia.net/embed/iframe/e4a27b971d?videoFoam=true', id: 'e4a27b971d', kind: 'video' },
  { url: 'https://fast.wistia.com/embed/iframe/e4a27b971d?time=1m30s', id: 'e4a27b971d', kind: 'video', start: 90 },
  { url: 'https://fast.wistia.com/embed/medias/e4a27b971d.jsonp', id: 'e4a27b971d', kind: 'video' },
  { url: 'http://fast.wistia.net/embed/medias/e4a27b971d.json', id: 'e4a27b971d', kind: 'video' },
  { url: 'https://wi.st/medias/e4a27b971d', id: 'e4a27b971d', kind: 'video' },
  { url: 'https://wistia.com/solutions/sales?wvideo=e4a27b971d', id: 'e4a27b971d', kind: 'video' },
  {
    url: 'https://fast.wistia.net/embed/channel/3b02ac1zzz?wchannelid=3b02ac1zzz&wmediaid=e4a27b971d',
    id: 'e4a27b971d',
    kind: 'video',
  },
  { url: 'https://fast.wistia.net/embed/channel/3b02ac1zzz', id: 'channel/3b02ac1zzz', kind: 'playlist' },
  { url: 'https://somebody.wistia.com/channels/3b02ac1zzz', id: 'channel/3b02ac1zzz', kind: 'playlist' },
  { url: 'https://fast.wistia.net/embed/playlists/3b02ac1zzz', id: 'playlist/3b02ac1zzz', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://wistia.com/',
  'https://wistia.com/product',
  'https://fast.wistia.com/assets/external/E-v1.js',
  'https://fast.wistia.com/embed/medias/e4a27b971d/swatch',
  'https://somebody.wistia.com/medias/',
  'https://somebody.wistia.com/projects/e4a27b971d',
];
