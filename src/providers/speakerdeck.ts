/**
 * Speaker Deck. The player's number is only in the page and in oEmbed, so a page alone has no frame. Numbers of 24 digits
 * are from the first years, when the player lived at `/embed/` (a script with `.js`).
 */
import type { Example, Provider } from '../core/provider.js';
import { decode } from '../core/url.js';

const PLAYER = /^\/(?:player|embed)\/([\da-f]{32}|[\da-f]{24})(?:\.js|\/)?$/;
/** `/u/NAME/p/SLUG` until 2012. */
const PAGE_PATH = /^\/(?:u\/([\w-]{1,64})\/p|([\w-]{1,64}))\/([\w%.-]{1,200})\/?$/;
/** Words of the site where an owner's name would stand. */
const NOT_OWNERS =
  /^(?:about|api|assets|c|categories|embed|features|help|login|p|player|presentations|search|settings|sessions|sign-?(?:in|out|up)|u|uploads|users)$/;
const PAGE = 'https://speakerdeck.com';

export const provider: Provider = {
  id: 'speakerdeck',
  name: 'Speaker Deck',
  url: `${PAGE}/`,
  hosts: ['speakerdeck.com'],
  oembed: { url: `${PAGE}/oembed.json` },

  match({ host, pathname }) {
    if (host !== 'speakerdeck.com') return null;
    const number = PLAYER.exec(pathname)?.[1];
    if (number) return { id: `player/${number}`, kind: 'slides' };
    const [, formerly, owner = formerly, slug] = PAGE_PATH.exec(pathname) ?? [];
    if (!owner || !slug || NOT_OWNERS.test(owner) || slug === 'stars') return null;
    return {
      id: `${owner}/${slug}`,
      kind: 'slides',
      title: decode(slug).replaceAll('-', ' '),
      author: { name: owner, url: `${PAGE}/${owner}` },
    };
  },

  pageUrl: ({ id }) => (id.startsWith('player/') ? undefined : `${PAGE}/${id}`),

  frame({ id }) {
    if (!id.startsWith('player/')) return undefined;
    return { src: `${PAGE}/${id}`, allow: ['fullscreen'], aspectRatio: 16 / 9 };
  },
};

const NUMBER = '0123456789abcdef0123456789abcdef';

export const examples: Example[] = [
  { url: 'https://speakerdeck.com/somebody/a-short-talk', id: 'somebody/a-short-talk', kind: 'slides' },
  { url: 'https://speakerdeck.com/somebody/a-short-talk?slide=3', id: 'somebody/a-short-talk', kind: 'slides' },
  { url: 'http://speakerdeck.com/u/somebody/p/a-short-talk', id: 'somebody/a-short-talk', kind: 'slides' },
  { url: `//speakerdeck.com/player/${NUMBER}`, id: `player/${NUMBER}`, kind: 'slides' },
  { url: `http://speakerdeck.com/embed/${NUMBER}`, id: `player/${NUMBER}`, kind: 'slides' },
  {
    url: 'http://speakerdeck.com/embed/0123456789abcdef01234567.js',
    id: 'player/0123456789abcdef01234567',
    kind: 'slides',
  },
];

export const counterexamples: string[] = [
  'https://speakerdeck.com/somebody',
  'https://speakerdeck.com/p/popular',
  'https://speakerdeck.com/c/technology',
  'https://speakerdeck.com/u/somebody',
  'https://speakerdeck.com/assets/embed.js',
  'https://speakerdeck.com/player/short',
  'https://speakerdeck.com/somebody/a-short-talk/extra',
];
