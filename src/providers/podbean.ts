/**
 * Podbean. An episode's share code (`pb-X-Y`) is the player's `i=X-Y-pb` (iframely podbean.com.js; the old
 * `/media/player/X-Y` redirects there). Only a show's page knows the code of its episode. The player speaks player.js and
 * drops messages where it was sent no referrer.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { type ParsedUrl, partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://www.podbean.com';
const SHARED = /^\/(?:ew|eu|eas|media\/share)\/(?:pb-)?([a-z0-9]{3,8}-[0-9a-f]{4,10})(?:-pb)?\/?$/;
const OLD_PLAYER = /^\/media\/player\/([a-z0-9]{3,8}-[0-9a-f]{4,10})(?:-pb)?(?:[/&]|$)/;
const PLAYER = /^([a-z0-9]{3,8}-[0-9a-f]{4,10})-pb(blog-playlist)?$/;
const EPISODE = /^\/e\/([\w%-]{2,})\/?$/;
const SHOW = /^([a-z0-9-]+)\.podbean\.com$/;

export const provider: Provider = {
  id: 'podbean',
  name: 'Podbean',
  url: `${PAGE}/`,
  hosts: ['podbean.com'],
  oembed: { url: 'https://api.podbean.com/v1/oembed' },

  match(url) {
    if (url.host === 'podbean.com') return player(url);
    const show = SHOW.exec(url.host)?.[1];
    const slug = show && EPISODE.exec(url.pathname)?.[1];
    return slug ? { id: `${show}/${slug}`, kind: 'audio' } : null;
  },

  pageUrl({ id, kind }) {
    if (kind === 'playlist') return undefined;
    const [show, slug] = partsOf(id);
    return slug ? `https://${show}.podbean.com/e/${slug}/` : `${PAGE}/ew/${id}`;
  },

  frame({ id, kind }) {
    if (kind === 'audio' && id.includes('/')) return undefined;
    const list = kind === 'playlist';
    return {
      src: `${PAGE}/player-v2/?i=${id.replace(/^(?:playlist\/|pb-)/, '')}-pb${list ? 'blog-playlist' : ''}`,
      allow: ['autoplay'],
      // the height of a playlist is unverified
      height: list ? 315 : 150,
      protocol: 'playerjs',
    };
  },
};

function player(url: ParsedUrl): Match | null {
  if (url.pathname === '/player-v2/' || url.pathname === '/player-v2') {
    const found = PLAYER.exec(queryValue(url.search, 'i') ?? '');
    if (found?.[2]) return { id: `playlist/${found[1]}`, kind: 'playlist' };
    return found && { id: `pb-${found[1]}`, kind: 'audio' };
  }
  const code = (SHARED.exec(url.pathname) ?? OLD_PLAYER.exec(url.pathname))?.[1];
  return code ? { id: `pb-${code}`, kind: 'audio' } : null;
}

export const examples: Example[] = [
  { url: `${PAGE}/ew/pb-abcde-123456`, id: 'pb-abcde-123456', kind: 'audio' },
  { url: `${PAGE}/eas/pb-abcde-123456`, id: 'pb-abcde-123456', kind: 'audio' },
  { url: 'http://www.podbean.com/media/share/pb-abcde-123456', id: 'pb-abcde-123456', kind: 'audio' },
  { url: `${PAGE}/player-v2/?i=abcde-123456-pb&from=embed&size=240`, id: 'pb-abcde-123456', kind: 'audio' },
  { url: `${PAGE}/media/player/abcde-123456?from=yiiadmin&skin=1`, id: 'pb-abcde-123456', kind: 'audio' },
  { url: `${PAGE}/media/player/abcde-123456&?from=usersite`, id: 'pb-abcde-123456', kind: 'audio' },
  { url: `${PAGE}/player-v2/?i=abcde-123456-pbblog-playlist`, id: 'playlist/abcde-123456', kind: 'playlist' },
  { url: 'https://someshow.podbean.com/e/an-hour/', id: 'someshow/an-hour', kind: 'audio' },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/podcast-hosting`,
  `${PAGE}/player-v2/`,
  `${PAGE}/player-v2/?i=PLAYLIST_ID`,
  `${PAGE}/media/player/multi?playlist=http%3A%2F%2Fplaylist.podbean.com%2F1%2Fplaylist_multi.xml`,
  'https://someshow.podbean.com/',
  'https://someshow.podbean.com/page/2/',
  'https://mcdn.podbean.com/mf/web/abc/episode.mp3',
  'https://feed.podbean.com/someshow/feed.xml',
];
