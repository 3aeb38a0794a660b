/** Captivate. The player knows shows and episodes by UUID, which a show's own pages do not have in their addresses. */
import type { Example, Match, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';

const PLAYER = /^\/((?:episode|show)\/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?:\/latest)?\/?$/i;
const SITE = /^([a-z\d][a-z\d-]{0,62})\.captivate\.fm$/;
const EPISODE = /^\/episode\/([\w-]{1,200})\/?$/;

export const provider: Provider = {
  id: 'captivate',
  name: 'Captivate',
  url: 'https://www.captivate.fm/',
  hosts: ['captivate.fm'],

  match({ host, pathname, search, hash }): Match | null {
    if (host === 'player.captivate.fm') {
      const id = PLAYER.exec(pathname)?.[1]?.toLowerCase();
      if (!id) return null;
      return id.startsWith('e') ? timed({ id, kind: 'audio' }, timesIn(search, hash)) : { id, kind: 'playlist' };
    }
    const show = SITE.exec(host)?.[1];
    const slug = show && EPISODE.exec(pathname)?.[1];
    return slug ? { id: `${show}/${slug}`, kind: 'audio', title: slug.replaceAll('-', ' ') } : null;
  },

  pageUrl({ id }) {
    return isPlayer(id) ? undefined : `https://${id.replace('/', '.captivate.fm/episode/')}`;
  },

  frame({ id, start }) {
    if (!isPlayer(id)) return undefined;
    return {
      src: `https://player.captivate.fm/${id}${start ? `?t=${Math.floor(start)}` : ''}`,
      allow: ['autoplay', 'clipboard-write'],
      height: 200,
      protocol: 'captivate',
    };
  },
};

const PLAYER_ID = /^(?:episode|show)\/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const isPlayer = (id: string): boolean => PLAYER_ID.test(id);

const UUID = '01234567-89ab-4cde-8f01-23456789abcd';

export const examples: Example[] = [
  { url: `https://player.captivate.fm/episode/${UUID}`, id: `episode/${UUID}`, kind: 'audio' },
  { url: `https://player.captivate.fm/episode/${UUID}?t=90`, id: `episode/${UUID}`, kind: 'audio', start: 90 },
  { url: `https://player.captivate.fm/show/${UUID}/latest/`, id: `show/${UUID}`, kind: 'playlist' },
  { url: 'https://some-show.captivate.fm/episode/an-hour', id: 'some-show/an-hour', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://www.captivate.fm/',
  'https://www.captivate.fm/episode/an-hour',
  'https://player.captivate.fm/episode/an-hour',
  'https://player.captivate.fm/',
  'https://feeds.captivate.fm/some-show/',
  `https://podcasts.captivate.fm/media/${UUID}/an-hour.mp3`,
];
