/**
 * Internet Archive. Whether an item is a film, a recording or a book is not in its address: where a file is named, its
 * extension tells, else a film is assumed. The id is `item` or `item/file`.
 */
import { PLAYER_FEATURES, type Frame } from '../core/embed.js';
import type { Example, Item, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange, timesIn } from '../core/time.js';
import { decode, encodePath, type ParsedUrl, queryValue } from '../core/url.js';

const PAGE = 'https://archive.org';
const PATH = /^\/(?:details|embed)\/([\w.-]{2,120})((?:&[^/]*)?)(?:\/(.*))?$/;
const RESERVED = new Set(
  'additional_collections audio etree image librivoxaudio movies opensource_audio opensource_movies software texts tv web'.split(
    ' ',
  ),
);
const SOUND = /\.(?:mp3|m3u|ogg|oga|flac|shn|wav|m4a|aiff?)$/i;
const BOOK_PAGE = /^page\/\w/;
const FILE = /\.\w{2,5}$/;
/** The Flash player, its files in a configuration that is nearly JSON. */
const FLASH = /^\/{1,2}flow\/[\w.-]+\.swf$/i;
const DOWNLOAD = /\/\/(?:[\w-]+\.)*archive\.org\/download\/([\w.-]{2,120})\//;
const SOUND_INSIDE = /\.(?:mp3|ogg|m3u)['"]/i;

export const provider: Provider = {
  id: 'internetarchive',
  name: 'Internet Archive',
  url: `${PAGE}/`,
  hosts: ['archive.org'],

  match(url) {
    if (url.host !== 'archive.org') return null;
    if (url.pathname.endsWith('.swf') && FLASH.test(url.pathname)) return flash(url);
    const [, item = '', stray = '', rest = ''] = PATH.exec(url.pathname) ?? [];
    if (!item || RESERVED.has(item)) return null;
    // widely copied with `&` where the query should begin
    const query = stray ? `${url.search}${stray}` : url.search;
    const match = rest ? part(item, decode(rest.replaceAll('+', ' ')), query) : whole(item, query);
    return query || url.hash ? timed(match, times(query, url.hash)) : match;
  },

  pageUrl: ({ id, start }) => `${PAGE}/details/${encodePath(id)}${start ? `?start=${start}` : ''}`,

  frame({ id, kind, start, end }) {
    const list = kind === 'playlist' ? '&playlist=1' : '';
    const query = `${list}${start ? `&start=${start}` : ''}${end ? `&end=${end}` : ''}`;
    const frame: Frame = {
      src: `${PAGE}/embed/${encodePath(id)}${query && `?${query.slice(1)}`}`,
      allow: PLAYER_FEATURES,
      autoplay: 'autoplay=1',
    };
    // sound is a bar of controls, a list of recordings has a bar and rows
    if (kind === 'audio') frame.height = 40;
    else if (list) frame.height = 250;
    else frame.aspectRatio = kind === 'slides' ? 4 / 3 : 16 / 9;
    return frame;
  },

  thumbnail: ({ id }: Item) => ({ url: `${PAGE}/services/img/${id.split('/', 1)[0]}` }),
};

function part(item: string, rest: string, search: string): Match {
  if (BOOK_PAGE.test(rest)) return { id: item, kind: 'slides' };
  return FILE.test(rest) ? { id: `${item}/${rest}`, kind: SOUND.test(rest) ? 'audio' : 'video' } : whole(item, search);
}

const whole = (id: string, search: string): Match => ({
  id,
  kind: search && queryValue(search, 'playlist') === '1' ? 'playlist' : 'video',
});

function times(search: string, hash: string): ReturnType<typeof timesIn> {
  const end = search ? parseTime(queryValue(search, 'end')) : undefined;
  const { start } = timesIn(search, hash);
  return timeRange(start, end);
}

function flash({ search }: ParsedUrl): Match | null {
  const config = decode(search);
  const id = DOWNLOAD.exec(config)?.[1];
  return id ? { id, kind: SOUND_INSIDE.test(config) ? 'audio' : 'video' } : null;
}

const FLOWPLAYER = 'http://www.archive.org/flow/flowplayer.commercial-3.2.1.swf';

export const examples: Example[] = [
  { url: 'https://archive.org/details/AnExample1922', id: 'AnExample1922', kind: 'video' },
  {
    url: 'http://www.archive.org/details/an_example.2004-08-07?start=90',
    id: 'an_example.2004-08-07',
    kind: 'video',
    start: 90,
  },
  { url: 'https://archive.org/details/AnExample/track01.mp3', id: 'AnExample/track01.mp3', kind: 'audio' },
  {
    url: 'https://archive.org/details/AnExample/disc1/02.+A+Song+(Act%202).flac',
    id: 'AnExample/disc1/02. A Song (Act 2).flac',
    kind: 'audio',
  },
  {
    url: 'https://archive.org/embed/AnExample/part1.mp4?start=10&end=20',
    id: 'AnExample/part1.mp4',
    kind: 'video',
    start: 10,
    end: 20,
  },
  { url: 'https://archive.org/details/anexample00some/page/n9/mode/2up', id: 'anexample00some', kind: 'slides' },
  { url: 'https://archive.org/embed/AnExample1922', id: 'AnExample1922', kind: 'video' },
  { url: 'https://archive.org/embed/AnExample?playlist=1&list_height=150', id: 'AnExample', kind: 'playlist' },
  { url: 'http://archive.org/embed/AnExample&playlist=1&autoplay=1', id: 'AnExample', kind: 'playlist' },
  {
    url: `${FLOWPLAYER}?config={'playlist':[{'url':'http://www.archive.org/download/AnExample/talk.mp3','autoPlay':false}]}`,
    id: 'AnExample',
    kind: 'audio',
  },
  {
    url: `${FLOWPLAYER}?config={%22playlist%22:[{%22url%22:%22https://archive.org/download/AnExample/film_512kb.mp4%22}]}`,
    id: 'AnExample',
    kind: 'video',
  },
];

export const counterexamples: string[] = [
  'https://archive.org/',
  'https://archive.org/details/movies',
  'https://archive.org/details/@somebody',
  'https://archive.org/search?query=cats',
  'https://archive.org/download/AnExample/talk.mp3',
  'https://blog.archive.org/details/AnExample',
  'https://web.archive.org/details/AnExample',
  `${FLOWPLAYER}?config={'playlist':[{'url':'http://evil.example/download/AnExample/talk.mp3'}]}`,
];
