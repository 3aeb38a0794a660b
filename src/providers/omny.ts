/** Omny. Customers' own domains serve the same paths, but nothing in such an address tells. */
import type { Frame } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { parseTime } from '../core/time.js';
import { queryValue } from '../core/url.js';

const PAGE = 'https://omny.fm';
const ITEM = /^\/shows\/([\w%-]+\/(?:playlists\/[\w%-]+|(?!playlists(?:\/|$))[\w%-]+))(?:\/embed)?\/?$/;

export const provider: Provider = {
  id: 'omny',
  name: 'Omny',
  url: `${PAGE}/`,
  hosts: ['omny.fm'],
  oembed: { url: `${PAGE}/oembed` },

  match(url) {
    const id = url.host === 'omny.fm' && ITEM.exec(url.pathname)?.[1];
    if (!id) return null;
    if (id.includes('/playlists/')) return { id, kind: 'playlist' };
    const match: Match = { id, kind: 'audio' };
    if (!url.search) return match;
    // players read the value in any case
    if (queryValue(url.search, 'media')?.toLowerCase() === 'video') match.kind = 'video';
    const start = parseTime(queryValue(url.search, 't'));
    if (start) match.start = start;
    return match;
  },

  pageUrl: ({ id, start }) => `${PAGE}/shows/${id}${start ? `?t=${start}` : ''}`,

  frame({ id, kind, start }) {
    const query = [kind === 'video' && 'media=Video', start && `t=${start}`].filter(Boolean).join('&');
    const frame: Frame = {
      src: `${PAGE}/shows/${id}/embed${query && `?${query}`}`,
      allow: ['autoplay', 'fullscreen'],
      autoplay: 'autoplay=1',
    };
    // a playlist's player grows with its list; 500 px show some five clips
    if (kind === 'video') frame.aspectRatio = 16 / 9;
    else frame.height = kind === 'playlist' ? 500 : 180;
    return frame;
  },
};

export const examples: Example[] = [
  { url: `${PAGE}/shows/some-show/an-hour-on-councils`, id: 'some-show/an-hour-on-councils', kind: 'audio' },
  { url: `${PAGE}/shows/some-show/a-clip/embed?style=artwork`, id: 'some-show/a-clip', kind: 'audio' },
  { url: `${PAGE}/shows/some-show/a-clip/embed?t=90`, id: 'some-show/a-clip', kind: 'audio', start: 90 },
  { url: `${PAGE}/shows/some-show/a-clip/embed?media=Video&size=Wide`, id: 'some-show/a-clip', kind: 'video' },
  { url: `${PAGE}/shows/some-show/playlists/podcast`, id: 'some-show/playlists/podcast', kind: 'playlist' },
  { url: `${PAGE}/shows/some-show/playlists/podcast/embed`, id: 'some-show/playlists/podcast', kind: 'playlist' },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/shows/some-show`,
  `${PAGE}/shows/some-show/playlists`,
  `${PAGE}/shows/some-show/playlists/podcast.rss`,
  `${PAGE}/d/clips/0/0/0/audio.mp3`,
  'https://traffic.omny.fm/d/clips/0/0/0/audio.mp3',
];
