/** Vimeo. Player parameters: @vimeo/player src/lib/embed.js; the hash of unlisted videos goes into `h=` only. */
import { PLAYER_FEATURES, type Frame } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timesIn } from '../core/time.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const NUMBER = /^\d{1,12}$/;
const HASH = /^[0-9a-f]{8,12}$/;
const PAGE = 'https://vimeo.com';

export const provider: Provider = {
  id: 'vimeo',
  name: 'Vimeo',
  url: `${PAGE}/`,
  hosts: ['vimeo.com'],
  oembed: { url: `${PAGE}/api/oembed.json`, cors: true },

  match(url) {
    if (url.host !== 'vimeo.com' && url.host !== 'player.vimeo.com') return null;
    const [first = '', second = '', third = '', fourth = ''] = url.segments;
    if (NUMBER.test(first)) return video(first, url, second);
    switch (first) {
      case 'video':
        return video(second, url, third);
      case 'moogaloop.swf':
      case 'moogaloop_local.swf':
        return video(queryValue(url.search, 'clip_id') ?? '', url);
      case 'channels':
      case 'ondemand':
        return third === 'videos' ? video(fourth, url) : video(third, url);
      case 'groups':
        return third === 'videos' ? video(fourth, url) : null;
      case 'album':
      case 'showcase':
        if (!NUMBER.test(second)) return null;
        return third === 'video' ? video(fourth, url) : { id: `showcase/${second}`, kind: 'playlist' };
      case 'event':
        if (!NUMBER.test(second)) return null;
        return third === 'videos' ? video(fourth, url) : { id: `event/${second}`, kind: 'live' };
      default:
        return null;
    }
  },

  pageUrl: ({ id, start }) => `${PAGE}/${id}${start ? `#t=${start}s` : ''}`,

  frame({ id, kind, start }) {
    const isVideo = kind === 'video';
    const path = id.includes('/') ? id.replace('/', '?dnt=1&h=') : `${id}?dnt=1`;
    const time = start ? `#t=${start}s` : '';
    const frame: Frame = {
      src: isVideo ? `https://player.vimeo.com/video/${path}${time}` : `${PAGE}/${id}/embed?dnt=1`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'autoplay=1',
    };
    if (isVideo) frame.protocol = 'vimeo';
    return frame;
  },
};

/** An unlisted video's id is `number/hash`: without the hash it cannot be played. */
function video(number: string, url: ParsedUrl, next = ''): Match | null {
  if (!NUMBER.test(number)) return null;
  const hash = (url.search && queryValue(url.search, 'h')) || next;
  const match: Match = { id: hash && HASH.test(hash) ? `${number}/${hash}` : number, kind: 'video' };
  if (!url.search && !url.hash) return match;
  const start = parseTime(queryValue(url.search, 'start_time'));
  return timed(match, start ? { start } : timesIn(url.search, url.hash));
}

export const examples: Example[] = [
  { url: 'https://vimeo.com/76979871', id: '76979871', kind: 'video' },
  { url: 'https://vimeo.com/76979871#t=1m2s', id: '76979871', kind: 'video', start: 62 },
  { url: 'https://vimeo.com/76979871/abcdef0123', id: '76979871/abcdef0123', kind: 'video' },
  { url: '//player.vimeo.com/video/76979871?h=abcdef0123', id: '76979871/abcdef0123', kind: 'video' },
  { url: 'https://player.vimeo.com/video/76979871?dnt=1#t=62s', id: '76979871', kind: 'video', start: 62 },
  { url: 'https://vimeo.com/channels/staffpicks/76979871', id: '76979871', kind: 'video' },
  { url: 'https://vimeo.com/groups/name/videos/76979871', id: '76979871', kind: 'video' },
  { url: 'https://vimeo.com/ondemand/film/76979871', id: '76979871', kind: 'video' },
  { url: 'https://vimeo.com/showcase/3253534/video/76979871', id: '76979871', kind: 'video' },
  { url: 'http://vimeo.com/moogaloop.swf?clip_id=76979871&server=vimeo.com', id: '76979871', kind: 'video' },
  { url: 'https://vimeo.com/album/3253534', id: 'showcase/3253534', kind: 'playlist' },
  { url: 'https://vimeo.com/showcase/3253534/embed', id: 'showcase/3253534', kind: 'playlist' },
  { url: 'https://vimeo.com/event/12345/embed?muted=1', id: 'event/12345', kind: 'live' },
];

export const counterexamples: string[] = [
  'https://vimeo.com/about',
  'https://vimeo.com/42video',
  'https://vimeo.com/users/152184',
  'https://vimeo.com/channels/927',
  'https://vimeo.com/manage/folders/123456',
  'https://vimeo.com/album/album_id/video/1234567',
  'https://player.vimeo.com/video/',
  'https://developer.vimeo.com/76979871',
];
