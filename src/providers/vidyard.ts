/** Vidyard. Shapes: yt-dlp vidyard.py. Videos and playlists share one shape of id, 22 characters. */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange } from '../core/time.js';
import { firstQueryValue } from '../core/url.js';

const PLAYER = /^\/([\w-]{22})(?:\.html|\.js|\/type\/\w+)?\/?$/;
const SHARED = /^\/(?:watch|share)\/([\w-]{22})\/?$/;

export const provider: Provider = {
  id: 'vidyard',
  name: 'Vidyard',
  url: 'https://www.vidyard.com/',
  hosts: ['vidyard.com'],
  oembed: { url: 'https://api.vidyard.com/dashboard/v1.1/oembed' },

  match({ host, pathname, search }) {
    if (host === 'vidyard.com') return null;
    const id = (host === 'play.vidyard.com' ? PLAYER : SHARED).exec(pathname)?.[1];
    if (!id) return null;
    const start = search ? parseTime(firstQueryValue(search, 'second', 't')) : undefined;
    return timed({ id, kind: 'video' }, timeRange(start));
  },

  // hubs belong to accounts, which a player's address does not name
  pageUrl: ({ id, start }) => `https://share.vidyard.com/watch/${id}${seconds(start)}`,

  frame: ({ id, start }) => ({
    src: `https://play.vidyard.com/${id}.html${seconds(start)}`,
    allow: PLAYER_FEATURES,
    aspectRatio: 16 / 9,
    autoplay: 'autoplay=1',
  }),

  // the picture in the embed code Vidyard hands out
  thumbnail: ({ id }) => ({ url: `https://play.vidyard.com/${id}.jpg` }),
};

/** `second` is unverified; a player that does not know it begins at the beginning. */
const seconds = (start?: number): string => (start ? `?second=${start}` : '');

const ID = 'aBcDeFgHiJkLmNoPqR--_1';

export const examples: Example[] = [
  { url: `https://play.vidyard.com/${ID}.html?v=4.2&type=inline`, id: ID, kind: 'video' },
  { url: `//play.vidyard.com/${ID}?second=90`, id: ID, kind: 'video', start: 90 },
  { url: `https://play.vidyard.com/${ID}/type/standalone`, id: ID, kind: 'video' },
  { url: `//play.vidyard.com/${ID}.js?v=3.1.1&type=inline`, id: ID, kind: 'video' },
  { url: `https://somebody.hubs.vidyard.com/watch/${ID}`, id: ID, kind: 'video' },
  { url: `https://somebody.vidyard.com/watch/${ID}`, id: ID, kind: 'video' },
  { url: `https://share.vidyard.com/watch/${ID}?`, id: ID, kind: 'video' },
  { url: `http://embed.vidyard.com/share/${ID}`, id: ID, kind: 'video' },
];

export const counterexamples: string[] = [
  'https://www.vidyard.com/',
  'https://www.vidyard.com/about/',
  `https://www.vidyard.com/watch/${ID}`,
  'https://play.vidyard.com/embed/v4.js',
  `https://play.vidyard.com/${ID}.jpg`,
  'https://share.vidyard.com/watch/',
];
