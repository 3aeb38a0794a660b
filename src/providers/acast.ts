/** Acast. Shows and episodes go by slug or by id; both work in the player (its own snippet: 190 px high). */
import type { Example, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange, type TimeRange } from '../core/time.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const NAME = '([\\w-][\\w.-]{0,200})';
const SHAPES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    'shows.acast.com': `${NAME}(?:/episodes/${NAME})?`,
    'play.acast.com': `s/${NAME}(?:/${NAME})?`,
    'embed.acast.com': `(?:\\$/)?${NAME}(?:/${NAME})?`,
    'player.acast.com': `${NAME}/episodes/${NAME}`,
  }).map(([host, path]) => [host, new RegExp(`^/${path}/?$`)]),
);

export const provider: Provider = {
  id: 'acast',
  name: 'Acast',
  url: 'https://www.acast.com/',
  hosts: ['acast.com'],
  // it knows the addresses of play.acast.com
  oembed: { url: 'https://oembed.acast.com/v1/embed-player' },

  match(url) {
    const [, show, episode] = SHAPES.get(url.host)?.exec(url.pathname) ?? [];
    if (!show) return null;
    return episode ? timed({ id: `${show}/${episode}`, kind: 'audio' }, seek(url)) : { id: show, kind: 'playlist' };
  },

  pageUrl: ({ id, start }) => `https://play.acast.com/s/${id}${start ? `?seek=${start}` : ''}`,

  frame: ({ id, start }) => ({
    src: `https://embed.acast.com/${id}${start ? `?seek=${Math.floor(start)}` : ''}`,
    allow: ['autoplay', 'encrypted-media'],
    height: 190,
    protocol: 'playerjs',
  }),
};

const seek = ({ search }: ParsedUrl): TimeRange => (search ? timeRange(parseTime(queryValue(search, 'seek'))) : {});

export const examples: Example[] = [
  { url: 'https://shows.acast.com/someshow/episodes/an-hour', id: 'someshow/an-hour', kind: 'audio' },
  {
    url: 'https://shows.acast.com/someshow/episodes/an-hour?seek=90',
    id: 'someshow/an-hour',
    kind: 'audio',
    start: 90,
  },
  { url: 'https://shows.acast.com/someshow', id: 'someshow', kind: 'playlist' },
  { url: 'https://play.acast.com/s/some-show/ep.12-an-hour', id: 'some-show/ep.12-an-hour', kind: 'audio' },
  { url: 'https://play.acast.com/s/some-show', id: 'some-show', kind: 'playlist' },
  {
    url: 'https://embed.acast.com/$/5f0c1a2b3c4d5e6f7a8b9c0d/an-hour?',
    id: '5f0c1a2b3c4d5e6f7a8b9c0d/an-hour',
    kind: 'audio',
  },
  { url: 'http://embed.acast.com/someshow', id: 'someshow', kind: 'playlist' },
  { url: 'https://player.acast.com/someshow/episodes/an-hour?theme=default', id: 'someshow/an-hour', kind: 'audio' },
];

export const counterexamples: string[] = [
  'https://www.acast.com/',
  'https://www.acast.com/podcasters',
  'https://shows.acast.com/someshow/episodes',
  'https://shows.acast.com/someshow/about/team',
  'https://play.acast.com/podcasts',
  'https://player.acast.com/someshow',
  'https://feeds.acast.com/public/shows/someshow',
];
