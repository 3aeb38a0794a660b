/**
 * Instagram. Photos answer 404 under `/reel/`, so the frame keeps its kind; the captioned one holds the post's text. The
 * frame reports its height; the one given here is a beginning.
 */
import type { Example, Match, Provider } from '../core/provider.js';

const POST = /^\/(?:([\w.]{1,30})\/)?(p|reels?|tv)\/(?!audio(?:\/|$))([\w-]{5,44})(?=\/|$)/;
/** Where an account's name would stand. `share/p/CODE` holds a redirect's code, not a post's. */
const NOT_ACCOUNTS = /^(?:about|accounts|api|challenge|developer|direct|explore|legal|share|stories|web)$/;
const PAGE = 'https://www.instagram.com';

export const provider: Provider = {
  id: 'instagram',
  name: 'Instagram',
  url: `${PAGE}/`,
  hosts: ['instagram.com', 'instagr.am'],
  // needs no token since the middle of 2026 (php-embed/Embed#577)
  oembed: { url: 'https://graph.facebook.com/v25.0/instagram_oembed' },

  match({ host, pathname }) {
    if (host !== 'instagram.com' && host !== 'instagr.am' && host !== 'm.instagram.com') return null;
    const [, name, space, code] = POST.exec(pathname) ?? [];
    if (!code || (name && NOT_ACCOUNTS.test(name))) return null;
    const match: Match = { id: code, kind: space === 'p' ? 'post' : 'video' };
    if (name) match.author = { name: `@${name}`, url: `${PAGE}/${name}/` };
    return match;
  },

  pageUrl: ({ id }) => `${PAGE}/p/${id}/`,

  frame: ({ id, kind }) => ({
    src: `${PAGE}/${kind === 'video' ? 'reel' : 'p'}/${id}/embed/captioned/`,
    allow: ['encrypted-media', 'fullscreen', 'picture-in-picture'],
    height: 800,
    protocol: 'instagram',
  }),
};

export const examples: Example[] = [
  { url: 'https://www.instagram.com/p/AbCdEf-h_jK/', id: 'AbCdEf-h_jK', kind: 'post' },
  { url: 'https://www.instagram.com/somebody.else/p/AbCdEf-h_jK/?img_index=2', id: 'AbCdEf-h_jK', kind: 'post' },
  { url: 'http://instagr.am/p/AbCdEfGhIj/', id: 'AbCdEfGhIj', kind: 'post' },
  { url: 'http://instagram.com/p/AbCdEfGhIj/embed/', id: 'AbCdEfGhIj', kind: 'post' },
  { url: '//instagram.com/p/AbCdEfGhIj/embed/captioned/?cr=1', id: 'AbCdEfGhIj', kind: 'post' },
  { url: 'https://www.instagram.com/reel/AbCdEfGhIjK/', id: 'AbCdEfGhIjK', kind: 'video' },
  { url: 'https://www.instagram.com/reels/AbCdEfGhIjK/', id: 'AbCdEfGhIjK', kind: 'video' },
  { url: 'https://www.instagram.com/somebody/reel/AbCdEfGhIjK/', id: 'AbCdEfGhIjK', kind: 'video' },
  { url: 'https://www.instagram.com/tv/AbCdEfGhIjK/', id: 'AbCdEfGhIjK', kind: 'video' },
];

export const counterexamples: string[] = [
  'https://www.instagram.com/somebody/',
  'https://www.instagram.com/explore/tags/council/',
  'https://www.instagram.com/stories/somebody/1234567890123456789/',
  'https://www.instagram.com/reels/audio/1234567890123456/',
  'https://www.instagram.com/share/p/AbCdEfGhIj',
  'https://www.instagram.com/p/',
  'https://help.instagram.com/p/AbCdEfGhIj',
];
