/**
 * Anchor, since 2023 Spotify for Podcasters, since 2024 Spotify for Creators. The older hosts redirect to the newest, whose
 * paths say `profile`. An episode's slug ends in its id, `e` and base 36.
 */
import type { Example, Match, Provider } from '../core/provider.js';

const SHOW = /^([\w-]{1,80})(?:\/embed)?\/?$/;
const EPISODE = /^([\w-]{1,80})\/(?:embed\/)?episodes\/((?:[\w-]{1,200}-)?e[\da-z]{3,10})(?:\/a-\w+)?\/?$/;
const POD = /^\/pod\/(?:show|profile)\//;
const PAGE = 'https://creators.spotify.com/pod/profile';
/** Pages of the service where a show's name could stand (unverified: their list is not published). */
const NOT_SHOWS = new Set(
  'about api app blog careers contact dashboard discover explore faq features help home jobs listen login pod podcast pricing privacy s search settings signup switch terms tos wordpressdotcom'.split(
    ' ',
  ),
);

export const provider: Provider = {
  id: 'anchor',
  name: 'Spotify for Creators',
  url: 'https://creators.spotify.com/',
  hosts: ['anchor.fm', 'podcasters.spotify.com', 'creators.spotify.com'],

  match({ host, pathname }): Match | null {
    if (host === 'anchor.fm') return item(pathname.slice(1), NOT_SHOWS);
    const prefix = POD.exec(pathname)?.[0];
    return prefix ? item(pathname.slice(prefix.length)) : null;
  },

  pageUrl: ({ id, kind }) => `${PAGE}/${kind === 'audio' ? id.replace('/', '/episodes/') : id}`,

  frame: ({ id, kind }) => ({
    src: `${PAGE}/${kind === 'audio' ? id.replace('/', '/embed/episodes/') : `${id}/embed`}`,
    allow: ['autoplay', 'encrypted-media', 'clipboard-write'],
    // measured; from 768 px of width the card is 161 px high
    height: 100,
  }),
};

function item(path: string, reserved?: ReadonlySet<string>): Match | null {
  const [, show = '', episode] = EPISODE.exec(path) ?? SHOW.exec(path) ?? [];
  if (!show || reserved?.has(show.toLowerCase())) return null;
  return episode ? { id: `${show}/${episode}`, kind: 'audio' } : { id: show, kind: 'playlist' };
}

export const examples: Example[] = [
  {
    url: 'https://anchor.fm/someshow/episodes/An-Hour-on-Councils-e1abcd',
    id: 'someshow/An-Hour-on-Councils-e1abcd',
    kind: 'audio',
  },
  {
    url: 'https://anchor.fm/someshow/embed/episodes/An-Hour-e1abcd/a-a2bcde',
    id: 'someshow/An-Hour-e1abcd',
    kind: 'audio',
  },
  { url: 'https://anchor.fm/someshow/embed', id: 'someshow', kind: 'playlist' },
  { url: 'https://anchor.fm/some-show', id: 'some-show', kind: 'playlist' },
  {
    url: 'https://podcasters.spotify.com/pod/show/someshow/episodes/An-Hour-e1abcd',
    id: 'someshow/An-Hour-e1abcd',
    kind: 'audio',
  },
  {
    url: 'https://creators.spotify.com/pod/profile/someshow/embed/episodes/An-Hour-e1abcd',
    id: 'someshow/An-Hour-e1abcd',
    kind: 'audio',
  },
  { url: 'https://creators.spotify.com/pod/profile/someshow/', id: 'someshow', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://anchor.fm/',
  'https://anchor.fm/dashboard/episode/e1abcd',
  'https://anchor.fm/features',
  'https://anchor.fm/s/1a2b3c4/podcast/rss',
  'https://anchor.fm/someshow/episodes',
  'https://anchor.fm/someshow/episodes/no-id',
  'https://creators.spotify.com/pod/dashboard/episodes',
  'https://creators.spotify.com/someshow/episodes/An-Hour-e1abcd',
];
