/**
 * BlogTalkRadio and its player host Cinchcast, closed. No stored source dates the end; January 2025 is what its users
 * remember, hence the month only. Shapes: the service's own host tools and youtube-dl cinchcast.py.
 */
import { waybackSearch, waybackUrl } from '../core/archive.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { firstQueryValue, parseUrl, queryValue, type ParsedUrl } from '../core/url.js';

const PAGE = 'http://www.blogtalkradio.com';
const NAME = /^[\w-]{2,64}$/;
const NUMBER = /^\d{1,12}$/;
const DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const RESERVED = new Set(
  'about blog categories contact directory episodes featured help home login register search shows terms upcoming'.split(
    ' ',
  ),
);

export const provider: Provider = {
  id: 'blogtalkradio',
  name: 'BlogTalkRadio',
  url: `${PAGE}/`,
  hosts: ['blogtalkradio.com', 'cinchcast.com', 'tobtr.com'],
  closed: '2025-01',

  match(url) {
    switch (url.host) {
      case 'tobtr.com':
        return shortLink(url);
      case 'player.cinchcast.com':
      case 'cinchcast.com':
        return player(url);
      case 'percolate.blogtalkradio.com':
        return numbered(queryValue(url.search, 'hostId'), queryValue(url.search, 'episodeId'));
      case 'blogtalkradio.com':
        return /\.swf$/i.test(url.pathname) ? flash(url) : page(url);
      default:
        return null;
    }
  },

  pageUrl: ({ id }) =>
    /^(?:host\/)?\d+$/.test(id)
      ? id.startsWith('host/')
        ? undefined
        : `http://tobtr.com/s/${id}`
      : `${PAGE}/${pathOf(id)}`,

  archive({ id, kind }, url) {
    if (id === null) return { url: waybackUrl(url) };
    const episode = kind === 'audio' && /\/\d{4}\/\d{2}\/\d{2}\//.test(id);
    // an episode's recording was its page's address + `.mp3`
    if (episode) return { url: waybackUrl(`${PAGE}/${id}`), mediaUrl: waybackUrl(`${PAGE}/${id}.mp3`) };
    const show = id.split('/', 1)[0] ?? '';
    if (NUMBER.test(show) || show === 'host')
      return { url: waybackUrl(/^\d+$/.test(id) ? `http://tobtr.com/s/${id}` : url) };
    return { url: waybackUrl(`${PAGE}/${show}`), mediaUrl: waybackSearch(`${PAGE}/${show}/`) };
  },
};

/** `show/1763621` is an episode's number under its show, whose page never had an address of that form. */
const pathOf = (id: string): string =>
  /^[\w-]+\/\d+$/.test(id) ? id.replace(/^([\w-]+)\/(\d+)$/, '$1/play_list.xml?show_id=$2') : id;

function show(name: string): Match {
  return { id: name, kind: 'playlist', title: name };
}

function numbered(host: string | null, episode: string | null): Match | null {
  if (episode && NUMBER.test(episode)) return { id: episode, kind: 'audio' };
  return host && NUMBER.test(host) ? { id: `host/${host}`, kind: 'playlist' } : null;
}

/** `btrplayer.swf?file=http://www.blogtalkradio.com/SHOW/play_list.xml?show_id=N`, in the query or in flashvars. */
function flash(url: ParsedUrl): Match | null {
  const file = firstQueryValue(url.search, 'file');
  const list = file ? parseUrl(file) : null;
  if (list?.host === 'blogtalkradio.com') return page(list);
  return player(url);
}

function player(url: ParsedUrl): Match | null {
  const episode = firstQueryValue(url.search, 'show_id', 'assetId', 'episodeId');
  if (episode && NUMBER.test(episode)) return { id: episode, kind: 'audio' };
  const name = firstQueryValue(url.search, 'userurl', 'hosturl');
  return name && NAME.test(name) ? show(name) : null;
}

function page(url: ParsedUrl): Match | null {
  const [name = '', first, month, day, file, more] = url.segments;
  if (!NAME.test(name) || RESERVED.has(name.toLowerCase())) return null;
  if (first === undefined) return show(name);
  if (first === 'play_list.xml') {
    const episode = queryValue(url.search, 'show_id');
    return episode && NUMBER.test(episode) ? { id: `${name}/${episode}`, kind: 'audio', title: name } : show(name);
  }
  const slug = file?.replace(/\.mp3$/, '');
  const date = `${first}/${month}/${day}`;
  if (!slug || more !== undefined || !DATE.test(date)) return null;
  return { id: `${name}/${date}/${slug}`, kind: 'audio', title: slug.replaceAll('-', ' ') };
}

function shortLink(url: ParsedUrl): Match | null {
  const number = url.segments[0] === 's' ? url.segments[1] : url.segments[0];
  return number && NUMBER.test(number) ? { id: number, kind: 'audio' } : null;
}

export const examples: Example[] = [
  { url: `${PAGE}/someshow`, id: 'someshow', kind: 'playlist' },
  {
    url: `${PAGE}/someshow/2012/02/20/an-hour-on-councils`,
    id: 'someshow/2012/02/20/an-hour-on-councils',
    kind: 'audio',
  },
  {
    url: `${PAGE}/btrplayer.swf?file=http%3A%2F%2Fwww.blogtalkradio.com%2Fsomeshow%2Fplay_list.xml%3Fshow_id%3D1763621&autostart=false`,
    id: 'someshow/1763621',
    kind: 'audio',
  },
  {
    url: `${PAGE}/btrplayer.swf?file=http://www.blogtalkradio.com%2Fsomeshow%2Fplay_list.xml%3Fitemcount%3D5`,
    id: 'someshow',
    kind: 'playlist',
  },
  { url: 'http://player.cinchcast.com/?show_id=5258197&platformId=1&assetType=single', id: '5258197', kind: 'audio' },
  { url: 'http://player.cinchcast.com/?userurl=someshow&assetType=multi', id: 'someshow', kind: 'playlist' },
  {
    url: '//percolate.blogtalkradio.com/offsiteplayer?hostId=362063&episodeId=12179882',
    id: '12179882',
    kind: 'audio',
  },
  { url: 'http://percolate.blogtalkradio.com/offsiteplayer?hostId=1017901', id: 'host/1017901', kind: 'playlist' },
  { url: 'http://tobtr.com/s/821921', id: '821921', kind: 'audio' },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/search?q=council`,
  `${PAGE}/btrplayer.swf`,
  `${PAGE}/btrplayer.swf?file=http%3A%2F%2Fevil.example%2Fsomeshow%2Fplay_list.xml`,
  'http://player.cinchcast.com/',
  'http://tobtr.com/about',
];
