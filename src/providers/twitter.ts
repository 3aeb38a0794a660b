/**
 * X, formerly Twitter. A status number is enough to find a post, whoever wrote it: `i` may stand for the author. The frame
 * reports its height; the one given here is a beginning. Mirrors republish a post at the same path.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { partsOf, queryValue } from '../core/url.js';

/** Below these domains there are other sites, for instance help.x.com. */
const HOST = /^(?:(?:m|mobile|platform)\.)?(?:twitter|x)\.com$/;
const MIRRORS = [
  'fxtwitter.com',
  'vxtwitter.com',
  'fixupx.com',
  'fixvx.com',
  'twittpr.com',
  'xcancel.com',
  'nitter.net',
];
const STATUS = /^\/(?:i\/web\/status|(?:(\w{1,20})\/status(?:es)?)|statuses)\/(\d{1,20})(?=\/|$)/;
/** Frames of the years 2013 to 2017, dead now; the number is the post's. */
const PLAYER = /^\/i\/(?:cards\/tfw\/v\d+|videos(?:\/tweet)?)\/(\d{1,20})(?=\/|$)/;
const SPOKEN = /^\/i\/(broadcast|space)s\/(\w{8,24})(?=\/|$)/;
const FRAME = /^\/embed\/(?:Tweet|index)\.html$/;
const NUMBER = /^\d{1,20}$/;
const PAGE = 'https://x.com';

export const provider: Provider = {
  id: 'twitter',
  name: 'X',
  url: `${PAGE}/`,
  hosts: ['twitter.com', 'x.com', ...MIRRORS],
  oembed: { url: 'https://publish.twitter.com/oembed?omit_script=1&dnt=1' },

  match({ host, pathname, search, hash }) {
    if (host !== 'twitter.com' && host !== 'x.com' && !HOST.test(host) && !MIRRORS.includes(host)) return null;
    // `/#!/NAME/status/N`: addresses of the years before the history API
    const path = hash.startsWith('!/') ? hash.slice(1) : pathname;
    const status = STATUS.exec(path);
    if (status?.[2]) return post(status[2], status[1]);
    const number = FRAME.test(path) ? queryValue(search, 'id') : null;
    if (number) return NUMBER.test(number) ? { id: number, kind: 'post' } : null;
    return special(path);
  },

  pageUrl({ id }) {
    const [space, code] = partsOf(id);
    return code ? `${PAGE}/i/${space}s/${code}` : `${PAGE}/i/status/${id}`;
  },

  frame({ id }) {
    if (id.includes('/')) return undefined;
    return {
      // `dnt`: do not track; unverified for this frame, documented for the script that makes it
      src: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
      allow: ['fullscreen', 'picture-in-picture'],
      height: 600,
      protocol: 'twitter',
    };
  },
};

function special(path: string): Match | null {
  const player = PLAYER.exec(path)?.[1];
  if (player) return { id: player, kind: 'video' };
  const [, space, code] = SPOKEN.exec(path) ?? [];
  return code ? { id: `${space}/${code}`, kind: space === 'space' ? 'audio' : 'live' } : null;
}

function post(id: string, name?: string): Match {
  const match: Match = { id, kind: 'post' };
  if (name && name !== 'i') match.author = { name: `@${name}`, url: `${PAGE}/${name}` };
  return match;
}

export const examples: Example[] = [
  { url: 'https://x.com/somebody/status/1234567890123456789', id: '1234567890123456789', kind: 'post' },
  { url: 'https://twitter.com/somebody/status/20?lang=en', id: '20', kind: 'post' },
  { url: 'https://twitter.com/somebody/statuses/20', id: '20', kind: 'post' },
  { url: 'http://twitter.com/statuses/20', id: '20', kind: 'post' },
  { url: 'http://twitter.com/#!/somebody/status/20', id: '20', kind: 'post' },
  { url: 'https://mobile.twitter.com/somebody/status/20/photo/1', id: '20', kind: 'post' },
  { url: 'https://twitter.com/i/web/status/20', id: '20', kind: 'post' },
  { url: 'https://x.com/i/status/20', id: '20', kind: 'post' },
  { url: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20', id: '20', kind: 'post' },
  { url: 'https://platform.twitter.com/embed/index.html?id=20', id: '20', kind: 'post' },
  { url: 'https://fxtwitter.com/somebody/status/20', id: '20', kind: 'post' },
  { url: 'https://xcancel.com/somebody/status/20#m', id: '20', kind: 'post' },
  { url: 'https://twitter.com/i/videos/tweet/1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://twitter.com/i/videos/1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://twitter.com/i/cards/tfw/v1/1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://twitter.com/i/broadcasts/1AbCdEfGhIjKl', id: 'broadcast/1AbCdEfGhIjKl', kind: 'live' },
  { url: 'https://x.com/i/spaces/1AbCdEfGhIjKl', id: 'space/1AbCdEfGhIjKl', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://x.com/somebody',
  'https://twitter.com/search?q=status/20',
  'https://twitter.com/somebody/status/20abc',
  'https://twitter.com/somebody/lists/20',
  'https://help.x.com/somebody/status/20',
  'https://platform.twitter.com/widgets.js',
  'https://platform.twitter.com/embed/Tweet.html?id=abc',
];
