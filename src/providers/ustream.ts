/** Ustream, since 2018 IBM Video: the same numbers under video.ibm.com (yt-dlp ustream.py, streamlink ustreamtv.py). */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://video.ibm.com';
const NUMBER = /^\d{1,12}$/;
const NAME = /^[A-Za-z0-9][\w-]{2,63}$/;
const RESERVED = new Set(
  'about blog channel contact discovery embed everywhere explore flash help jobs login mobile new platform premium press privacy producer recorded search services signup terms upcoming user'.split(
    ' ',
  ),
);

export const provider: Provider = {
  id: 'ustream',
  name: 'IBM Video (Ustream)',
  url: `${PAGE}/`,
  hosts: ['ustream.tv', 'video.ibm.com'],

  match({ host, segments, search }) {
    if (host !== 'ustream.tv' && host !== 'video.ibm.com') return null;
    const [first = '', second, third, fourth] = segments;
    switch (first) {
      case 'recorded':
        return recorded(second);
      case 'embed':
        return second === 'recorded' ? recorded(third) : numbered(second);
      case 'channel':
        return second === 'id' ? numbered(third) : third === undefined ? named(second) : null;
      case 'flash':
        if (second === 'video') return recorded(third);
        if (second === 'live') return numbered(fourth ?? third);
        return second === 'viewer.swf'
          ? (recorded(queryValue(search, 'vid')) ?? numbered(queryValue(search, 'cid')))
          : null;
      default:
        return host === 'ustream.tv' && second === undefined && !RESERVED.has(first.toLowerCase())
          ? named(first)
          : null;
    }
  },

  pageUrl: ({ id }) => `${PAGE}/${id.replace(/^channel\/(?=\d+$)/, 'channel/id/')}`,

  // a channel's name has to be turned into its number first, which only its page tells
  frame({ id }) {
    const [type, name = ''] = partsOf(id);
    if (type === 'channel' && !NUMBER.test(name)) return undefined;
    return {
      src: `${PAGE}/embed/${type === 'channel' ? name : id}`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'autoplay=true',
    };
  },
};

const recorded = (text: string | null | undefined): Match | null =>
  text && NUMBER.test(text) ? { id: `recorded/${text}`, kind: 'video' } : null;

const numbered = (text: string | null | undefined): Match | null =>
  text && NUMBER.test(text) ? { id: `channel/${text}`, kind: 'live' } : null;

const named = (text: string | undefined): Match | null =>
  text && NAME.test(text) ? { id: `channel/${text}`, kind: 'live' } : null;

export const examples: Example[] = [
  { url: 'http://www.ustream.tv/recorded/12345678', id: 'recorded/12345678', kind: 'video' },
  { url: 'http://www.ustream.tv/embed/recorded/12345678?v=3&wmode=direct', id: 'recorded/12345678', kind: 'video' },
  { url: 'https://video.ibm.com/embed/recorded/12345678', id: 'recorded/12345678', kind: 'video' },
  { url: 'http://www.ustream.tv/flash/video/12345678', id: 'recorded/12345678', kind: 'video' },
  {
    url: 'http://www.ustream.tv/flash/viewer.swf?loc=%2F&autoplay=false&vid=12345678',
    id: 'recorded/12345678',
    kind: 'video',
  },
  {
    url: 'http://www.ustream.tv/flash/viewer.swf?autoplay=false&brand=embed&cid=1234567',
    id: 'channel/1234567',
    kind: 'live',
  },
  { url: 'http://www.ustream.tv/flash/live/1/1234567', id: 'channel/1234567', kind: 'live' },
  { url: 'http://www.ustream.tv/flash/live/1234567', id: 'channel/1234567', kind: 'live' },
  { url: 'http://www.ustream.tv/embed/1234567?html5ui', id: 'channel/1234567', kind: 'live' },
  { url: 'http://www.ustream.tv/channel/id/1234567', id: 'channel/1234567', kind: 'live' },
  { url: 'http://www.ustream.tv/channel/1234567', id: 'channel/1234567', kind: 'live' },
  { url: 'http://www.ustream.tv/channel/some-body', id: 'channel/some-body', kind: 'live' },
  { url: 'http://www.ustream.tv/somebody', id: 'channel/somebody', kind: 'live' },
];

export const counterexamples: string[] = [
  'http://www.ustream.tv/',
  'http://www.ustream.tv/explore/all',
  'http://www.ustream.tv/upcoming',
  'http://www.ustream.tv/recorded/',
  'http://www.ustream.tv/user/somebody',
  'http://www.ustream.tv/flash/viewer.swf',
  'https://video.ibm.com/enterprise-video',
  'https://www.ibm.com/recorded/12345678',
];
