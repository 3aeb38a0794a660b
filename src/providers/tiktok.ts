/**
 * TikTok. The number alone finds a video: its author may be left out of the address. The bare player and its parameters:
 * developers.tiktok.com/doc/embed-player.
 */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';

const OWNED = /^\/(?:@([\w.-]*)|share)\/(video|photo)\/(\d{5,24})\/?$/;
/** `/v/N.html` was the mobile site's. */
const PLAYER = /^\/(?:embed|embed\/v2|player\/v1|v)\/(\d{5,24})(?:\.html|\/)?$/;
const SHORT_HOST = /^v[mt]\.tiktok\.com$/;
const SHORT = /^\/(t\/)?(\w{6,16})\/?$/;
const PAGE = 'https://www.tiktok.com';

export const provider: Provider = {
  id: 'tiktok',
  name: 'TikTok',
  url: `${PAGE}/`,
  hosts: ['tiktok.com'],
  oembed: { url: `${PAGE}/oembed`, cors: true },

  match({ host, pathname }) {
    const short = SHORT.exec(pathname);
    // a short code is no number; only TikTok knows what is behind it
    if (short?.[2] && (SHORT_HOST.test(host) || short[1])) return { id: `short/${short[2]}`, kind: 'video' };
    if (host !== 'tiktok.com' && host !== 'm.tiktok.com') return null;
    const [, name, space, number] = OWNED.exec(pathname) ?? [];
    if (number) {
      const match: Match = { id: number, kind: space === 'photo' ? 'photo' : 'video' };
      if (name) match.author = { name: `@${name}`, url: `${PAGE}/@${name}` };
      return match;
    }
    const played = PLAYER.exec(pathname)?.[1];
    return played ? { id: played, kind: 'video' } : null;
  },

  pageUrl: ({ id, kind }) => (id.includes('/') ? undefined : `${PAGE}/@/${kind === 'photo' ? 'photo' : 'video'}/${id}`),

  frame({ id, kind }) {
    if (id.includes('/')) return undefined;
    // the card is as high at any width; the bare player is not known to show photos
    if (kind === 'photo') return { src: `${PAGE}/embed/v2/${id}`, allow: PLAYER_FEATURES, height: 738 };
    return {
      src: `${PAGE}/player/v1/${id}?rel=0`,
      allow: PLAYER_FEATURES,
      aspectRatio: 9 / 16,
      protocol: 'tiktok',
      autoplay: 'autoplay=1',
    };
  },
};

const ID = '6718335390845095173';

export const examples: Example[] = [
  { url: `https://www.tiktok.com/@some.body/video/${ID}?lang=en`, id: ID, kind: 'video' },
  { url: `https://www.tiktok.com/@/video/${ID}/`, id: ID, kind: 'video' },
  { url: `https://www.tiktok.com/@some.body/photo/${ID}`, id: ID, kind: 'photo' },
  { url: `https://www.tiktok.com/share/video/${ID}`, id: ID, kind: 'video' },
  { url: `https://www.tiktok.com/embed/${ID}`, id: ID, kind: 'video' },
  { url: `https://www.tiktok.com/embed/v2/${ID}?lang=en`, id: ID, kind: 'video' },
  { url: `https://www.tiktok.com/player/v1/${ID}?controls=1`, id: ID, kind: 'video' },
  { url: `https://m.tiktok.com/v/${ID}.html`, id: ID, kind: 'video' },
  { url: 'https://vm.tiktok.com/ZAbCdEfGh/', id: 'short/ZAbCdEfGh', kind: 'video' },
  { url: 'https://vt.tiktok.com/ZAbCdEfGh', id: 'short/ZAbCdEfGh', kind: 'video' },
  { url: 'https://www.tiktok.com/t/ZAbCdEfGh/', id: 'short/ZAbCdEfGh', kind: 'video' },
];

export const counterexamples: string[] = [
  'https://www.tiktok.com/@some.body',
  'https://www.tiktok.com/@6718335390845095173',
  'https://www.tiktok.com/foryou',
  'https://www.tiktok.com/tag/council',
  'https://www.tiktok.com/legal/page/us/terms-of-service/en',
  'https://m.tiktok.com/share/live/6718335390845095173/',
  'https://vm.tiktok.com/',
  'https://ads.tiktok.com/@some.body/video/6718335390845095173',
];
