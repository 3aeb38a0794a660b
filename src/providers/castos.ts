/**
 * Castos. Every show's host answers for the player under the same number; a page's address has only a slug, with the
 * podcast's number before it where one host has several.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { partsOf } from '../core/url.js';

const HOST = /^([a-z\d][a-z\d-]{0,62})\.castos\.com$/;
const PLAYER = /^\/player\/(\d{1,12})\/?$/;
const PAGE = /^\/(?:podcasts\/(\d{1,12})\/)?episodes\/([\w-]{1,200})\/?$/;
const NUMBER = /^\d+$/;

export const provider: Provider = {
  id: 'castos',
  name: 'Castos',
  url: 'https://castos.com/',
  hosts: ['castos.com'],

  match({ host, pathname }): Match | null {
    const show = HOST.exec(host)?.[1];
    if (!show) return null;
    const id = PLAYER.exec(pathname)?.[1];
    if (id) return { id, kind: 'audio' };
    const [, podcast, slug] = (show !== 'player' && PAGE.exec(pathname)) || [];
    if (!slug) return null;
    const title = slug.replaceAll('-', ' ');
    return { id: `${podcast ? `${podcast}/` : ''}${show}/${slug}`, kind: 'audio', title };
  },

  pageUrl({ id }) {
    if (NUMBER.test(id)) return undefined;
    const [slug, show, podcast] = partsOf(id).reverse();
    return `https://${show}.castos.com/${podcast ? `podcasts/${podcast}/` : ''}episodes/${slug}`;
  },

  frame({ id }) {
    if (!NUMBER.test(id)) return undefined;
    return { src: `https://player.castos.com/player/${id}`, allow: ['autoplay'], height: 150 };
  },
};

export const examples: Example[] = [
  { url: 'https://player.castos.com/player/123456', id: '123456', kind: 'audio' },
  { url: 'https://some-show.castos.com/player/123456', id: '123456', kind: 'audio' },
  { url: 'https://some-show.castos.com/episodes/an-hour', id: 'some-show/an-hour', kind: 'audio' },
  { url: 'https://some-show.castos.com/podcasts/12345/episodes/an-hour', id: '12345/some-show/an-hour', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://castos.com/',
  'https://castos.com/episodes/an-hour',
  'https://some-show.castos.com/',
  'https://some-show.castos.com/episodes',
  'https://player.castos.com/player/an-hour',
  'https://episodes.castos.com/some-show/an-hour.mp3',
  'https://feeds.castos.com/abc12',
];
