/**
 * Podomatic. Pages name an episode by show and time stamp, players by number; nothing turns one into the other. The Flash
 * players (`/swf/joeplayer_v20.swf`) and their first frames name the page's item in the address of their configuration.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { firstQueryValue, type ParsedUrl, parseUrl, partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://www.podomatic.com';
const SHOW = /^(?!(?:api|assets|blog|help|support)\.)([a-z0-9-]+)\.podomatic\.com$/;
const PODCAST = /^\/podcasts\/([\w-]+)(?:\/episodes\/([\w.-]*T[\w.-]+))?\/?$/;
const ENTRY = /^\/entry\/(?:embed_params\/)?(\d{4}-\d\d-\d\dT[\w.-]+)\/?$/;
const PLAYER = /^\/embed\/(?:html5\/(episode|podcast)|v2\/podcast)\/(\d{1,12})\/?$/;

export const provider: Provider = {
  id: 'podomatic',
  name: 'Podomatic',
  url: `${PAGE}/`,
  hosts: ['podomatic.com'],

  match: (url) => match(url, true),

  pageUrl({ id }) {
    const [show, item] = partsOf(id);
    if (!item) return `${PAGE}/podcasts/${show}`;
    return item.includes('T') ? `${PAGE}/podcasts/${show}/episodes/${item}` : undefined;
  },

  frame({ id }) {
    if (!/^(?:episode|podcast)\/\d+$/.test(id)) return undefined;
    return { src: `${PAGE}/embed/html5/${id}`, allow: ['autoplay', 'encrypted-media'], height: 208 };
  },
};

function match(url: ParsedUrl, mayNest: boolean): Match | null {
  const { host, pathname, search } = url;
  const player = pathname.startsWith('/embed/') && PLAYER.exec(pathname);
  if (player) return numbered(player, search);
  const page = host === 'podomatic.com' && PODCAST.exec(pathname);
  if (page) return named(page[1], page[2]);
  const show = SHOW.exec(host)?.[1];
  const entry = show && ENTRY.exec(pathname)?.[1];
  if (entry) return named(show, entry);
  if (show && /^\/embed\/multi(?:\/0)?$/.test(pathname)) return named(show);
  // only old players carry the address of a configuration
  if (!mayNest || !/^\/(?:swf|embed\/frame)\//.test(pathname)) return null;
  const inner = parseUrl(firstQueryValue(search, 'jsonLocation', 'json_url') ?? '');
  return inner && SHOW.test(inner.host) ? match(inner, false) : null;
}

function numbered([, type, number]: RegExpExecArray, search: string): Match {
  const episode = type === 'episode' ? number : type ? null : queryValue(search, 'episode_id');
  return episode && /^\d+$/.test(episode)
    ? { id: `episode/${episode}`, kind: 'audio' }
    : { id: `podcast/${number}`, kind: 'playlist' };
}

const named = (show = '', entry?: string): Match =>
  entry ? { id: `${show}/${entry}`, kind: 'audio' } : { id: show, kind: 'playlist', title: show };

const TIME = '2010-02-03T16_03_35-08_00';

export const examples: Example[] = [
  { url: `http://someshow.podomatic.com/entry/${TIME}`, id: `someshow/${TIME}`, kind: 'audio' },
  { url: `${PAGE}/podcasts/someshow/episodes/${TIME}`, id: `someshow/${TIME}`, kind: 'audio' },
  { url: `${PAGE}/podcasts/someshow`, id: 'someshow', kind: 'playlist' },
  { url: 'https://podomatic.com/embed/html5/episode/1234567?style=small', id: 'episode/1234567', kind: 'audio' },
  { url: `${PAGE}/embed/html5/podcast/765432`, id: 'podcast/765432', kind: 'playlist' },
  { url: `${PAGE}/embed/v2/podcast/765432?episode_id=1234567`, id: 'episode/1234567', kind: 'audio' },
  { url: `${PAGE}/embed/v2/podcast/765432?theme=dark`, id: 'podcast/765432', kind: 'playlist' },
  {
    url: `http://someshow.podomatic.com/swf/joeplayer_v20.swf?jsonLocation=http%3A%2F%2Fsomeshow.podomatic.com%2Fentry%2Fembed_params%2F${TIME}%3Fcolor%3Dadadad`,
    id: `someshow/${TIME}`,
    kind: 'audio',
  },
  {
    url: 'http://someshow.podomatic.com/swf/joe_multiplayer_v10.swf?jsonLocation=http%3A%2F%2Fsomeshow.podomatic.com%2Fembed%2Fmulti%3Fheight%3D295',
    id: 'someshow',
    kind: 'playlist',
  },
];

export const counterexamples: string[] = [
  `${PAGE}/`,
  `${PAGE}/podcasts`,
  `${PAGE}/directory/science`,
  `${PAGE}/embed/html5/episode/abc`,
  'https://someshow.podomatic.com/',
  'https://someshow.podomatic.com/swf/joeplayer_v20.swf',
  'https://someshow.podomatic.com/swf/joeplayer_v20.swf?jsonLocation=http%3A%2F%2Fevil.example%2Fentry%2F2010',
  'https://someshow.podomatic.com/enclosure/2010-02-03T16_03_35-08_00.mp3',
];
