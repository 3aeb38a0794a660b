/** YouTube. Shapes: yt-dlp youtube/_video.py; player parameters: developers.google.com/youtube/player_parameters. */
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { parseTime, parseTimeRange, timeRange, type TimeRange } from '../core/time.js';
import { decode, firstQueryValue, queryValue, type ParsedUrl } from '../core/url.js';

const VIDEO = /^(?!videoseries$|live_stream$)[\w-]{11}$/;
const LIST = /^(?:PL|UU|UULF|FL|LL|RD|OL|TL|EC|SP|LP)[\w-]{8,}$/;
const CHANNEL = /^UC[\w-]{22}$/;
const NAME = /^@?[\w.-]{2,}$/;
const HOSTS = new Set(['youtube.com', 'm.youtube.com', 'music.youtube.com', 'gaming.youtube.com']);
const PAGE = 'https://www.youtube.com';
const PLAYER = 'https://www.youtube-nocookie.com/embed';

export const provider: Provider = {
  id: 'youtube',
  name: 'YouTube',
  url: `${PAGE}/`,
  hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtube.googleapis.com'],
  oembed: { url: `${PAGE}/oembed?format=json` },

  match(url) {
    const [first = '', second = ''] = url.segments;
    if (url.host === 'youtu.be') return video(first, url);
    if (url.host.endsWith('youtube.com') && !HOSTS.has(url.host)) return null;
    switch (first) {
      case 'watch':
      case 'watch.php':
      case 'watch_popup':
      case 'ytscreeningroom':
        return second ? video(second, url) : (fromQuery(url) ?? fromFragment(url) ?? list(url));
      case '':
        return fromQuery(url) ?? fromFragment(url);
      case 'shorts':
        return video(second, url, { aspectRatio: 9 / 16 });
      case 'live':
        return video(second, url, { kind: 'live' });
      case 'embed':
        return embedded(second, url);
      case 'v':
      case 'vi':
      case 'e':
      case 'video':
        return video(second, url);
      case 'p':
        return /^[0-9A-F]{16}$/.test(bare(second)) ? { id: `PL${bare(second)}`, kind: 'playlist' } : null;
      case 'playlist':
        return list(url);
      case 'clip':
        return /^Ugk[\w-]{20,}$/.test(second) ? { id: `clip/${second}`, kind: 'video' } : null;
      case 'attribution_link':
        return attributed(url);
      default:
        return fromFragment(url) ?? channelLive(url);
    }
  },

  pageUrl({ id, kind, start }) {
    if (kind === 'playlist') return `${PAGE}/playlist?list=${id}`;
    if (VIDEO.test(id)) return `${PAGE}/watch?v=${id}${start ? `&t=${start}s` : ''}`;
    return `${PAGE}/${id}${kind === 'live' ? '/live' : ''}`;
  },

  frame({ id, kind, start, end, aspectRatio }) {
    const src = frameSource({ id, kind });
    if (!src) return undefined;
    const query = [
      src.query,
      start && `start=${Math.floor(start)}`,
      end && `end=${Math.ceil(end)}`,
      'playsinline=1',
      'rel=0',
    ];
    return {
      src: `${PLAYER}/${src.path}?${query.filter(Boolean).join('&')}`,
      allow: [
        'accelerometer',
        'autoplay',
        'encrypted-media',
        'fullscreen',
        'gyroscope',
        'picture-in-picture',
        'web-share',
      ],
      aspectRatio: aspectRatio ?? 16 / 9,
      protocol: 'youtube',
      autoplay: 'autoplay=1',
    };
  },

  thumbnail({ id, kind }) {
    // hqdefault always exists; larger ones answer 404 with a 120×90 picture
    return kind !== 'playlist' && VIDEO.test(id)
      ? { url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`, width: 480, height: 360 }
      : undefined;
  },
};

function frameSource({ id, kind }: Item): { path: string; query?: string } | undefined {
  if (kind === 'playlist') return { path: 'videoseries', query: `list=${id}` };
  if (VIDEO.test(id)) return { path: id };
  // a clip's frame needs a token from its page; a name's live stream needs the channel's id
  return id.startsWith('channel/') ? { path: 'live_stream', query: `channel=${id.slice(8)}` } : undefined;
}

/** Flash addresses carry their options without a question mark: `ID&hl=en&start=90`. */
const bare = (segment: string): string => segment.split(/[&?]/, 1)[0] ?? '';

function video(segment: string, url: ParsedUrl, extra: Partial<Match> = {}): Match | null {
  const id = bare(segment);
  if (!VIDEO.test(id)) return null;
  return { id, kind: 'video', ...times(url, segment.slice(id.length + 1)), ...extra };
}

function fromQuery(url: ParsedUrl): Match | null {
  const id = firstQueryValue(url.search, 'v', 'vi');
  return id ? video(id, url) : null;
}

/** `#!v=ID`, `#p/u/1/ID`, `#p/a/u/1/ID`: addresses of the years before the history API. */
function fromFragment(url: ParsedUrl): Match | null {
  if (url.hash.startsWith('!')) return video(queryValue(url.hash.slice(1), 'v') ?? '', url);
  return url.hash.startsWith('p/') ? video(url.hash.slice(url.hash.lastIndexOf('/') + 1), url) : null;
}

function embedded(segment: string, url: ParsedUrl): Match | null {
  const id = bare(segment);
  if (id === '' || id === 'videoseries') return list(url);
  if (id !== 'live_stream') return video(segment, url);
  const channel = queryValue(url.search, 'channel') ?? '';
  return CHANNEL.test(channel) ? { id: `channel/${channel}`, kind: 'live' } : null;
}

function list(url: ParsedUrl): Match | null {
  const id = queryValue(url.search, 'list') ?? '';
  return LIST.test(id) ? { id, kind: 'playlist' } : null;
}

function attributed(url: ParsedUrl): Match | null {
  const target = queryValue(url.search, 'u') ?? '';
  const question = target.indexOf('?');
  if (question < 0 || decode(target.slice(0, question)) !== '/watch') return null;
  return video(queryValue(target.slice(question), 'v') ?? '', { ...url, hash: '', search: target.slice(question) });
}

function channelLive(url: ParsedUrl): Match | null {
  const path = url.segments;
  if (path.at(-1) !== 'live' || path.length > 3) return null;
  const [space = '', name = ''] = path;
  if (path.length === 2) return space.startsWith('@') && NAME.test(space) ? { id: space, kind: 'live' } : null;
  const known = space === 'channel' ? CHANNEL.test(name) : (space === 'user' || space === 'c') && NAME.test(name);
  return known ? { id: `${space}/${name}`, kind: 'live' } : null;
}

function times(url: ParsedUrl, tail: string): TimeRange {
  const value = (...names: string[]): string | null =>
    (url.search && firstQueryValue(url.search, ...names)) || (tail && firstQueryValue(tail, ...names)) || null;
  const fragment = url.hash ? parseTimeRange(firstQueryValue(url.hash, 't', 'start')) : {};
  if (!url.search && !tail) return fragment;
  return timeRange(
    parseTime(value('t', 'start', 'time_continue')) ?? fragment.start,
    parseTime(value('end')) ?? fragment.end,
  );
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
