/** Metacafe, inactive since August 2021 (Wikipedia). Shapes: youtube-dl metacafe.py and the embed codes of forum software. */
import { waybackSearch, waybackUrl } from '../core/archive.js';
import type { Example, Match, Provider } from '../core/provider.js';

const PAGE = 'http://www.metacafe.com';
/** Numbers are its own; two letters before the id name another network: `cb` CBS, `an` AnyClip, `mv` Movieclips. */
const PATH = /^\/(?:watch|fplayer|embed)\/(\d{1,10}|[a-z]{2}-[\w-]{4,16})(?:\/([\w%.~-]*))?\/?$/;

export const provider: Provider = {
  id: 'metacafe',
  name: 'Metacafe',
  url: `${PAGE}/`,
  hosts: ['metacafe.com'],
  closed: '2021-08',

  match({ host, pathname }) {
    const [, id, file] = (host === 'metacafe.com' && PATH.exec(pathname)) || [];
    if (!id) return null;
    const slug = file?.replace(/\.swf$/, '');
    const match: Match = { id, kind: 'video' };
    if (slug) match.title = slug.replaceAll('_', ' ');
    // what it showed from YouTube is still there, under the same id
    if (id.startsWith('yt-')) match.instead = `https://www.youtube.com/watch?v=${id.slice(3)}`;
    return match;
  },

  pageUrl: ({ id }) => `${PAGE}/watch/${id}/`,

  // copies are kept under the whole address, slug included
  archive({ id, title }) {
    const page = `${PAGE}/watch/${id}/`;
    return { url: title ? waybackUrl(`${page}${title.replaceAll(' ', '_')}/`) : waybackSearch(page) };
  },
};

export const examples: Example[] = [
  { url: 'http://www.metacafe.com/watch/1234567/a_short_title/', id: '1234567', kind: 'video' },
  { url: 'http://www.metacafe.com/fplayer/1234567/a_short_title.swf', id: '1234567', kind: 'video' },
  { url: 'http://www.metacafe.com/embed/1234567/', id: '1234567', kind: 'video' },
  { url: 'http://www.metacafe.com/watch/cb-AbCdEfGhIjKl/a_short_title/', id: 'cb-AbCdEfGhIjKl', kind: 'video' },
];

export const counterexamples: string[] = [
  'http://www.metacafe.com/',
  'http://www.metacafe.com/watch/',
  'http://www.metacafe.com/videos_about/cats/',
  'http://www.metacafe.com/channels/somebody/',
  'http://help.metacafe.com/watch/1234567/',
];
