/** YouTube. Shapes: yt-dlp youtube/_video.py; player parameters: developers.google.com/youtube/player_parameters. */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';
import { firstQueryValue, queryValue, splitPath } from '../core/url.js';

/** Below youtube.com there are other sites, for instance studio.youtube.com. */
const OTHER_SITE = /^(?!m\.|music\.|gaming\.).+\.youtube/;
const VIDEO = /^(?!videoseries|live_stream)[\w-]{11}$/;
/** `watch`, `watch.php`, `watch_popup`, `ytscreeningroom`, `attribution_link`, or nothing. */
const WATCH = /^(?:watch|ytscreen|attribution_|$)/;
const VIDEO_SPACE = /^(?:embed|watch|shorts|live|vi?|e|video)$/;
const LIST = /^[A-Z]{2}[\w-]{8,}$/;
/** `#!v=ID`, `#p/u/1/ID`: addresses of the years before the history API. */
const FRAGMENT = /^(?:!v=|p\/(?:\w+\/)*)([\w-]{11})(?![\w-])/;
const LIVE = /^\/((?:(?:channel|user|c)\/|@)[\w.-]+)\/live$/;
const PAGE = 'https://www.youtube.com';

export const provider: Provider = {
  id: 'youtube',
  name: 'YouTube',
  url: PAGE,
  hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtube.googleapis.com'],
  oembed: { url: `${PAGE}/oembed` },

  match({ host, pathname, search, hash }) {
    if (OTHER_SITE.test(host)) return null;
    // Flash addresses carry their options without a question mark: `/v/ID&hl=en&start=90`
    const cut = pathname.indexOf('&');
    const path = cut < 0 ? pathname : pathname.slice(0, cut);
    const query = cut < 0 ? search : `${search}${pathname.slice(cut)}`;
    const [first = '', second = ''] = splitPath(path);
    const inPath = host === 'youtu.be' ? first : VIDEO_SPACE.test(first) && second;
    const source = first === 'attribution_link' ? (queryValue(query, 'u') ?? '').replace('/watch?', '') : query;
    const inQuery = WATCH.test(first) && firstQueryValue(source, 'v', 'vi');
    const candidate = inPath || inQuery || FRAGMENT.exec(hash)?.[1];
    return candidate && VIDEO.test(candidate)
      ? item(candidate, first, query, hash)
      : collection(path, first, second, query);
  },

  pageUrl({ id, kind, start }) {
    if (kind === 'playlist') return `${PAGE}/playlist?list=${id}`;
    if (VIDEO.test(id)) return `${PAGE}/watch?v=${id}${start ? `&t=${start}s` : ''}`;
    return `${PAGE}/${id}${kind === 'live' ? '/live' : ''}`;
  },

  frame({ id, kind, start, end, aspectRatio = 16 / 9 }) {
    const source = frameSource(id, kind);
    if (!source) return undefined;
    const times = (start ? `start=${Math.floor(start)}&` : '') + (end ? `end=${Math.ceil(end)}&` : '');
    return {
      src: `https://www.youtube-nocookie.com/embed/${source}${times}playsinline=1&rel=0`,
      allow: PLAYER_FEATURES,
      aspectRatio,
      protocol: 'youtube',
      autoplay: 'autoplay=1',
    };
  },

  thumbnail({ id }) {
    // hqdefault always exists; larger ones answer 404 with a 120×90 picture
    return VIDEO.test(id) ? { url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg` } : undefined;
  },
};

function item(id: string, space: string, query: string, hash: string): Match {
  const match = timed({ id, kind: space === 'live' ? 'live' : 'video' }, timesIn(query, hash));
  if (space === 'shorts') match.aspectRatio = 9 / 16;
  return match;
}

/** Path and the beginning of the query. A clip's frame needs a token from its page; a name's live stream, the channel's id. */
function frameSource(id: string, kind: string): string | undefined {
  if (kind === 'playlist') return `videoseries?list=${id}&`;
  if (VIDEO.test(id)) return `${id}?`;
  return id.startsWith('channel/') ? `live_stream?channel=${id.slice(8)}&` : undefined;
}

function collection(path: string, first: string, second: string, query: string): Match | null {
  const list =
    first === 'p' ? `PL${second}` : query && /^(?:watch|playlist|embed)$/.test(first) && queryValue(query, 'list');
  if (list && LIST.test(list)) return { id: list, kind: 'playlist' };
  if (first === 'clip') return /^Ugk[\w-]+$/.test(second) ? { id: `clip/${second}`, kind: 'video' } : null;
  const channel = second === 'live_stream' && queryValue(query, 'channel');
  const id = channel ? `channel/${channel}` : LIVE.exec(path)?.[1];
  return id && !/^channel\/(?!UC[\w-]{22}$)/.test(id) ? { id, kind: 'live' } : null;
}

export const examples: Example[] = [
  { url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  {
    url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=1m30s&end=2m',
    id: 'M7lc1UVf-VE',
    kind: 'video',
    start: 90,
    end: 120,
  },
  {
    url: 'http://www.youtube.com/watch?v=M7lc1UVf-VE&amp;feature=share#t=10,20',
    id: 'M7lc1UVf-VE',
    kind: 'video',
    start: 10,
    end: 20,
  },
  { url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE&v=AAAAAAAAAAA', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'https://youtu.be/M7lc1UVf-VE?t=1h2m3s', id: 'M7lc1UVf-VE', kind: 'video', start: 3723 },
  { url: 'https://m.youtube.com/watch/M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'https://music.youtube.com/watch?v=M7lc1UVf-VE&list=PL46F0A159EC02DF82', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'https://www.youtube.com/shorts/M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'https://www.youtube.com/live/M7lc1UVf-VE?si=x', id: 'M7lc1UVf-VE', kind: 'live' },
  { url: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?start=90', id: 'M7lc1UVf-VE', kind: 'video', start: 90 },
  { url: 'http://www.youtube.com/v/M7lc1UVf-VE&hl=en&fs=1&start=90', id: 'M7lc1UVf-VE', kind: 'video', start: 90 },
  { url: 'http://youtube.com/vi/M7lc1UVf-VE&feature=share', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'http://youtube.googleapis.com/v/M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'http://www.youtube.com/user/somebody#p/u/1/M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'http://www.youtube.com/watch#!v=M7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  { url: 'https://www.youtube.com/attribution_link?u=%2Fwatch%3Fv%3DM7lc1UVf-VE', id: 'M7lc1UVf-VE', kind: 'video' },
  {
    url: 'http://web.archive.org/web/20060527081937/http://www.youtube.com:80/watch.php?v=M7lc1UVf-VE',
    id: 'M7lc1UVf-VE',
    kind: 'video',
  },
  { url: 'https://www.youtube.com/playlist?list=PL46F0A159EC02DF82', id: 'PL46F0A159EC02DF82', kind: 'playlist' },
  {
    url: 'https://www.youtube.com/embed/videoseries?list=PL46F0A159EC02DF82',
    id: 'PL46F0A159EC02DF82',
    kind: 'playlist',
  },
  { url: 'http://www.youtube.com/p/46F0A159EC02DF82', id: 'PL46F0A159EC02DF82', kind: 'playlist' },
  {
    url: 'https://www.youtube.com/channel/UCAAAAAAAAAAAAAAAAAAAAAA/live',
    id: 'channel/UCAAAAAAAAAAAAAAAAAAAAAA',
    kind: 'live',
  },
  { url: 'https://www.youtube.com/@somebody/live', id: '@somebody', kind: 'live' },
  {
    url: 'https://www.youtube.com/clip/UgkxAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    id: 'clip/UgkxAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    kind: 'video',
  },
];

export const counterexamples: string[] = [
  'https://www.youtube.com/',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=M7lc1UVf<Q',
  'https://www.youtube.com/playlist',
  'https://www.youtube.com/feed/subscriptions',
  'https://www.youtube.com/somebody/videos',
  'https://www.youtube.com/embed?listType=search&list=cats',
  'https://studio.youtube.com/video/M7lc1UVf-VE/edit',
];
