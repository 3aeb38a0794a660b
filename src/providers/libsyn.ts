/**
 * Libsyn. Its player takes options as path segments (`/embed/episode/id/N/height/90/…`). The old player host answers 500
 * for older episodes, so every player moves to play.libsyn.com. Only a show's page knows the number of its episode.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import type { ParsedUrl } from '../core/url.js';

const PLAYER = /^\/embed\/(episode|destination)\/id\/(\d{1,12})(?:\/|$)/;
const DIRECTORY = /^\/episode\/index\/(?:show\/[\w-]+\/)?id\/(\d{1,12})\/?$/;
const SHOW =
  /^(?!(?:api|assets|blog|destination|directory|ec|episode|feeds?|four|five|help|hwcdn|login|media|my|oembed|static|support|traffic)\.)([a-z0-9-]+)\.libsyn\.com$/;
/** A last segment without a dot: with one it is a file. */
const SLUG =
  /^\/((?:(?:podcast|website|webpage)\/)?(?!(?:about|archive|archives|category|contact|feed|itunes|page|podcast|rss|search|webpage|website)(?:\/|$))[\w%-]{2,})\/?$/;

export const provider: Provider = {
  id: 'libsyn',
  name: 'Libsyn',
  url: 'https://libsyn.com/',
  hosts: ['libsyn.com'],

  match(url) {
    switch (url.host) {
      case 'play.libsyn.com':
      case 'html5-player.libsyn.com':
        return player(url);
      case 'directory.libsyn.com': {
        const number = DIRECTORY.exec(url.pathname)?.[1];
        return number ? { id: `episode/${number}`, kind: 'audio' } : null;
      }
      default:
        return page(url);
    }
  },

  pageUrl({ id }) {
    const [owner = '', item = ''] = id.split(/\/(.*)/);
    if (owner === 'destination') return undefined;
    return owner === 'episode'
      ? `https://directory.libsyn.com/episode/index/id/${item}`
      : `https://${owner}.libsyn.com/${item}`;
  },

  frame({ id }) {
    const player = /^(episode|destination)\/(\d+)$/.exec(id);
    if (!player) return undefined;
    return {
      src: `https://play.libsyn.com/embed/${player[1]}/id/${player[2]}/height/90/theme/custom/`,
      allow: ['autoplay', 'fullscreen'],
      height: 90,
    };
  },
};

/** A destination is one of a show's outlets, another space of numbers than episodes. */
function player(url: ParsedUrl): Match | null {
  const found = PLAYER.exec(url.pathname);
  return found && { id: `${found[1]}/${found[2]}`, kind: found[1] === 'episode' ? 'audio' : 'playlist' };
}

function page(url: ParsedUrl): Match | null {
  const show = SHOW.exec(url.host)?.[1];
  const slug = show && SLUG.exec(url.pathname)?.[1];
  return slug ? { id: `${show}/${slug}`, kind: 'audio' } : null;
}

export const examples: Example[] = [
  {
    url: 'https://play.libsyn.com/embed/episode/id/30000001/height/90/theme/custom/thumbnail/yes/',
    id: 'episode/30000001',
    kind: 'audio',
  },
  { url: '//html5-player.libsyn.com/embed/episode/id/4000001/width/640/', id: 'episode/4000001', kind: 'audio' },
  { url: 'https://play.libsyn.com/embed/destination/id/2000001', id: 'destination/2000001', kind: 'playlist' },
  { url: 'http://directory.libsyn.com/episode/index/id/4000001', id: 'episode/4000001', kind: 'audio' },
  {
    url: 'https://directory.libsyn.com/episode/index/show/someshow/id/4000001',
    id: 'episode/4000001',
    kind: 'audio',
  },
  { url: 'http://someshow.libsyn.com/an-hour-on-councils', id: 'someshow/an-hour-on-councils', kind: 'audio' },
  { url: 'http://someshow.libsyn.com/podcast/episode-12', id: 'someshow/podcast/episode-12', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://libsyn.com/pricing',
  'https://someshow.libsyn.com/',
  'https://someshow.libsyn.com/rss',
  'https://someshow.libsyn.com/podcast',
  'https://someshow.libsyn.com/category/councils',
  'https://someshow.libsyn.com/size/5/?search=x',
  'https://traffic.libsyn.com/someshow/episode-12.mp3',
  'https://play.libsyn.com/embed/show/id/12',
  'https://play.libsyn.com/embed/episode/id/abc',
  'https://directory.libsyn.com/shows/view/id/someshow',
];
