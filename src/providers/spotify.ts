/**
 * Spotify. Types have their own id spaces, so an id is `type/ID`. Heights: 152 px for a track, an episode or a show, 352 for
 * lists; Spotify's snippet for a podcast with pictures (`/video`) is 624×351.
 */
import { PLAYER_FEATURES, type Frame } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';
import { parseUrl, queryValue, type ParsedUrl } from '../core/url.js';

/** Locales, `embed`, its podcast-only twin, and playlists under their owner's name. */
const ITEM =
  /^\/(?:intl-[a-z-]{2,5}\/)?(?:embed(?:-podcast)?\/)?(?:intl-[a-z-]{2,5}\/)?(?:user\/[^/]+\/)?((track|album|playlist|artist|show|episode)\/[A-Za-z0-9]{22})(\/video)?\/?$/;
const SHORT = /^\/(\w{4,32})\/?$/;
const PAGE = 'https://open.spotify.com';

export const provider: Provider = {
  id: 'spotify',
  name: 'Spotify',
  url: `${PAGE}/`,
  hosts: ['spotify.com', 'spotify.link', 'link.tospotify.com'],
  oembed: { url: `${PAGE}/oembed` },

  match(url) {
    switch (url.host) {
      case 'open.spotify.com':
      case 'play.spotify.com':
      case 'embed.spotify.com':
        return item(url.pathname, url) ?? (url.search ? legacy(url) : null);
      case 'spotify.link':
      case 'link.tospotify.com': {
        // a short link: only its own server knows what it stands for
        const code = SHORT.exec(url.pathname)?.[1];
        return code ? { id: `${url.host}/${code}`, kind: 'audio' } : null;
      }
      default:
        return null;
    }
  },

  pageUrl: ({ id, start }) => (isShort(id) ? `https://${id}` : `${PAGE}/${id}${start ? `?t=${start}` : ''}`),

  frame({ id, kind, start }) {
    if (isShort(id)) return undefined;
    const isVideo = kind === 'video';
    const frame: Frame = {
      src: `${PAGE}/embed/${id}${isVideo ? '/video' : ''}${start ? `?t=${Math.floor(start)}` : ''}`,
      allow: PLAYER_FEATURES,
      protocol: 'spotify',
    };
    if (isVideo) frame.aspectRatio = 16 / 9;
    else frame.height = kind === 'audio' || id.startsWith('show/') ? 152 : 352;
    return frame;
  },
};

/** The id of a short link is its host and code; nothing else has a dot. */
const isShort = (id: string): boolean => id.includes('.');

function item(path: string, { search, hash }: ParsedUrl): Match | null {
  const [, id, type = '', video] = ITEM.exec(path) ?? [];
  if (!id) return null;
  const isOne = type === 'track' || type === 'episode';
  if (video && (type === 'episode' || type === 'show')) return timed({ id, kind: 'video' }, timesIn(search, hash));
  return isOne ? timed({ id, kind: 'audio' }, timesIn(search, hash)) : { id, kind: 'playlist' };
}

/** `?uri=spotify:track:ID`, `?uri=spotify:user:NAME:playlist:ID`, `?uri=https://open.spotify.com/…`: snippets before 2017. */
function legacy(url: ParsedUrl): Match | null {
  const uri = queryValue(url.search, 'uri');
  if (!uri) return null;
  if (uri.startsWith('spotify:')) return item(`/${uri.slice(8).replaceAll(':', '/')}`, url);
  const inner = parseUrl(uri);
  return inner?.host === 'open.spotify.com' ? item(inner.pathname, inner) : null;
}

const ID = '5ZBeIaB2pKsKlP9vZ4mQ0a';

export const examples: Example[] = [
  { url: `https://open.spotify.com/track/${ID}?si=1a2b3c`, id: `track/${ID}`, kind: 'audio' },
  { url: `https://open.spotify.com/intl-de/album/${ID}`, id: `album/${ID}`, kind: 'playlist' },
  { url: `https://open.spotify.com/episode/${ID}?t=90`, id: `episode/${ID}`, kind: 'audio', start: 90 },
  { url: `https://open.spotify.com/show/${ID}`, id: `show/${ID}`, kind: 'playlist' },
  { url: `https://open.spotify.com/artist/${ID}`, id: `artist/${ID}`, kind: 'playlist' },
  { url: `https://open.spotify.com/embed/playlist/${ID}?theme=0`, id: `playlist/${ID}`, kind: 'playlist' },
  { url: `https://open.spotify.com/embed-podcast/episode/${ID}`, id: `episode/${ID}`, kind: 'audio' },
  { url: `https://open.spotify.com/embed/episode/${ID}/video?t=12`, id: `episode/${ID}`, kind: 'video', start: 12 },
  { url: `http://open.spotify.com/user/somebody/playlist/${ID}`, id: `playlist/${ID}`, kind: 'playlist' },
  { url: `https://play.spotify.com/track/${ID}`, id: `track/${ID}`, kind: 'audio' },
  { url: `https://embed.spotify.com/?uri=spotify:track:${ID}`, id: `track/${ID}`, kind: 'audio' },
  {
    url: `https://embed.spotify.com/?uri=spotify%3Auser%3Asomebody%3Aplaylist%3A${ID}&theme=white`,
    id: `playlist/${ID}`,
    kind: 'playlist',
  },
  {
    url: `https://embed.spotify.com/?uri=https%3A%2F%2Fopen.spotify.com%2Falbum%2F${ID}`,
    id: `album/${ID}`,
    kind: 'playlist',
  },
  { url: 'https://spotify.link/aBcDeFgHiJ', id: 'spotify.link/aBcDeFgHiJ', kind: 'audio' },
  { url: 'https://link.tospotify.com/aBcDeFgHiJ', id: 'link.tospotify.com/aBcDeFgHiJ', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://www.spotify.com/us/premium/',
  'https://open.spotify.com/search/council',
  'https://open.spotify.com/user/somebody',
  'https://open.spotify.com/track/short',
  `https://open.spotify.com/track/${ID}x`,
  `https://embed.spotify.com/?uri=https%3A%2F%2Fevil.example%2Ftrack%2F${ID}`,
  `https://support.spotify.com/track/${ID}`,
  'https://spotify.link/',
];
