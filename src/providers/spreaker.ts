/**
 * Spreaker. Addresses end in `--N` where N is the number; older ones have a name only, and only the page knows the number.
 * The player speaks player.js; its documented `autoplay` does nothing.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { type ParsedUrl, partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://www.spreaker.com';
const NUMBER = /^\d{1,12}$/;
const ITEM = /^\/(episode|show|podcast)\/(?:[^/]+--)?(\d{1,12})\/?$/;
const API = /^\/(?:v2\/)?(episode|show)s?\/(\d{1,12})\/?$/;
const NAMED_SHOW = /^\/(show\/(?!\d+\/?$)[\w%-]{2,})\/?$/;
const NAMED_EPISODE =
  /^\/(user\/[\w%.-]+\/(?!(?:episodes|favorites|followers|followings?|podcasts|shows)\/?$)[\w%-]{2,})\/?$/;

export const provider: Provider = {
  id: 'spreaker',
  name: 'Spreaker',
  url: `${PAGE}/`,
  hosts: ['spreaker.com'],
  oembed: { url: 'https://api.spreaker.com/oembed?format=json' },

  match(url) {
    switch (url.host) {
      case 'widget.spreaker.com':
        return player(url);
      case 'api.spreaker.com':
        return numbered(API.exec(url.pathname));
      case 'spreaker.com':
        if (url.pathname.startsWith('/embed/player')) return player(url);
        return numbered(ITEM.exec(url.pathname)) ?? named(url.pathname);
      default:
        return null;
    }
  },

  pageUrl: ({ id }) => `${PAGE}/${id}`,

  frame({ id, kind }) {
    const [type, number = ''] = partsOf(id);
    if (type === 'user' || !NUMBER.test(number)) return undefined;
    return {
      src: `https://widget.spreaker.com/player?${type}_id=${number}&theme=light`,
      allow: ['autoplay'],
      height: kind === 'audio' ? 200 : 400,
      protocol: 'playerjs',
    };
  },
};

const episode = (number: string): Match => ({ id: `episode/${number}`, kind: 'audio' });
const show = (number: string): Match => ({ id: `show/${number}`, kind: 'playlist' });

function numbered(found: RegExpExecArray | null): Match | null {
  if (!found?.[2]) return null;
  return found[1] === 'episode' ? episode(found[2]) : show(found[2]);
}

function named(pathname: string): Match | null {
  const list = NAMED_SHOW.exec(pathname)?.[1];
  if (list) return { id: list, kind: 'playlist' };
  const id = NAMED_EPISODE.exec(pathname)?.[1];
  return id ? { id, kind: 'audio' } : null;
}

/** A show's player with an episode's number plays the episode. */
function player({ pathname, search }: ParsedUrl): Match | null {
  if (!pathname.includes('/player')) return null;
  const [first, second] = [queryValue(search, 'episode_id') ?? '', queryValue(search, 'show_id') ?? ''];
  if (NUMBER.test(first)) return episode(first);
  return NUMBER.test(second) ? show(second) : null;
}

export const examples: Example[] = [
  { url: `${PAGE}/episode/12345678`, id: 'episode/12345678', kind: 'audio' },
  { url: `${PAGE}/episode/an-hour-on-councils--12345678`, id: 'episode/12345678', kind: 'audio' },
  { url: `${PAGE}/show/some-show--1234567`, id: 'show/1234567', kind: 'playlist' },
  { url: `${PAGE}/podcast/some-show--1234567`, id: 'show/1234567', kind: 'playlist' },
  { url: `${PAGE}/show/some-show`, id: 'show/some-show', kind: 'playlist' },
  { url: `${PAGE}/user/somebody/an-hour_1`, id: 'user/somebody/an-hour_1', kind: 'audio' },
  {
    url: 'https://widget.spreaker.com/player?episode_id=12345678&theme=dark',
    id: 'episode/12345678',
    kind: 'audio',
  },
  { url: '//widget.spreaker.com/player?show_id=1234567', id: 'show/1234567', kind: 'playlist' },
  { url: `${PAGE}/embed/player/standard?episode_id=12345678`, id: 'episode/12345678', kind: 'audio' },
  { url: 'https://api.spreaker.com/v2/episodes/12345678?export=x', id: 'episode/12345678', kind: 'audio' },
  { url: 'https://api.spreaker.com/episode/12345678', id: 'episode/12345678', kind: 'audio' },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/explore`,
  `${PAGE}/user/somebody`,
  `${PAGE}/user/somebody/episodes`,
  `${PAGE}/show/some-show/episodes/feed`,
  'https://widget.spreaker.com/player',
  'https://widget.spreaker.com/widgets.js',
  'https://api.spreaker.com/download/episode/12345678/file.mp3',
];
