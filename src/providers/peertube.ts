/**
 * PeerTube, on anybody's host: the shape of the id is all there is to go by, until the host's own oEmbed confirms it.
 * Ids are UUIDs, or the same number in 22 digits of flickrBase58, which has no 0, O, I and l.
 */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange } from '../core/time.js';
import { queryValue } from '../core/url.js';

const PATH =
  /^\/(w|w\/p|videos\/(?:watch|embed|watch\/playlist)|video-playlists\/(?:watch|embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})\/?$/;

const LIST_ROUTE = /\/p|playlist/;
/** Large hosts, of which nothing has to be guessed (yt-dlp peertube.py lists a thousand). */
const KNOWN = ['peertube.tv', 'framatube.org', 'tilvids.com', 'video.blender.org', 'diode.zone', 'conf.tube'];

export const provider: Provider = {
  id: 'peertube',
  name: 'PeerTube',
  url: 'https://joinpeertube.org/',
  hosts: KNOWN,
  anywhere: PATH,

  match({ host, pathname, search }) {
    const [, route = '', id] = PATH.exec(pathname) ?? [];
    if (!id) return null;
    const times = search
      ? timeRange(parseTime(queryValue(search, 'start')), parseTime(queryValue(search, 'stop')))
      : null;
    const match: Match = { id: `${host}/${id}`, kind: LIST_ROUTE.test(route) ? 'playlist' : 'video' };
    if (!KNOWN.includes(host)) match.tentative = true;
    return times ? timed(match, times) : match;
  },

  endpoint: ({ id }) => `https://${id.slice(0, id.indexOf('/'))}/services/oembed`,

  pageUrl: (item) => address(item, item.kind === 'playlist' ? 'w/p' : 'w', ''),

  frame: (item) => ({
    // without `p2p=0` every viewer's address is told to the others
    src: address(item, item.kind === 'playlist' ? 'video-playlists/embed' : 'videos/embed', '&p2p=0&api=1'),
    allow: PLAYER_FEATURES,
    aspectRatio: 16 / 9,
    // as in the embed code PeerTube hands out
    sandbox: 'allow-same-origin allow-scripts allow-popups allow-forms',
    protocol: 'peertube',
    autoplay: 'autoplay=1',
  }),
};

function address({ id, start, end }: Item, route: string, options: string): string {
  const slash = id.indexOf('/');
  const query = `${options}${start ? `&start=${start}s` : ''}${end ? `&stop=${end}s` : ''}`;
  return `https://${id.slice(0, slash)}/${route}${id.slice(slash)}${query && `?${query.slice(1)}`}`;
}

const LONG = '0b04f13d-1e18-4f1d-814e-0123456789ab';
const SHORT = 'aBcDeFgH1JkLmNoPqRsTuV';

export const examples: Example[] = [
  { url: `https://tube.example/w/${SHORT}`, id: `tube.example/${SHORT}`, kind: 'video' },
  {
    url: `https://tube.example/w/${SHORT}?start=1m30s&stop=2m`,
    id: `tube.example/${SHORT}`,
    kind: 'video',
    start: 90,
    end: 120,
  },
  { url: `https://peertube.tv/w/${SHORT}`, id: `peertube.tv/${SHORT}`, kind: 'video' },
  { url: `https://tube.example/w/${LONG}`, id: `tube.example/${LONG}`, kind: 'video' },
  { url: `https://tube.example/videos/watch/${LONG}`, id: `tube.example/${LONG}`, kind: 'video' },
  { url: `https://tube.example/videos/embed/${LONG}?title=0`, id: `tube.example/${LONG}`, kind: 'video' },
  { url: `https://tube.example/w/p/${SHORT}`, id: `tube.example/${SHORT}`, kind: 'playlist' },
  { url: `https://tube.example/videos/watch/playlist/${LONG}`, id: `tube.example/${LONG}`, kind: 'playlist' },
  { url: `https://tube.example/video-playlists/embed/${LONG}`, id: `tube.example/${LONG}`, kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://tube.example/',
  'https://tube.example/w/some-slug',
  'https://tube.example/w/aBcDeFgH0JkLmNoPqRsTuV',
  'https://tube.example/videos/watch/12345',
  `https://tube.example/about/${LONG}`,
  `https://tube.example/en/w/${SHORT}`,
];
