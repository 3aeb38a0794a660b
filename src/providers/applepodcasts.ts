/**
 * Apple Podcasts, iTunes before it. The number of a show is the same in every storefront, an episode's number is unique by
 * itself; a storefront other than `us` stays in the id because not every show is in every one.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const HOST = /^(?:embed\.podcasts|podcasts|(?:geo\.)?itunes|phobos)\.apple\.com$/;
const SHOW = /^\/(?:([a-z]{2})\/)?podcast\/(?:[^/]+\/)?id(\d{5,12})\/?$/;
/** Links of the years when iTunes opened them: phobos.apple.com/WebObjects/MZStore.woa/wa/viewPodcast?id=N */
const VIEW = /^\/WebObjects\/MZStore\.woa\/wa\/viewPodcast$/;
const MUSIC = /^\/(?:[a-z]{2}\/)?(?:album|playlist|music-video)\/(?:[^/]+\/)?(?:id)?\d{5,12}\/?$/;
const NUMBER = /^\d{5,15}$/;
const PAGE = 'https://podcasts.apple.com';

export const provider: Provider = {
  id: 'applepodcasts',
  name: 'Apple Podcasts',
  url: `${PAGE}/`,
  hosts: ['podcasts.apple.com', 'itunes.apple.com', 'phobos.apple.com'],
  oembed: { url: `${PAGE}/api/oembed` },

  match(url) {
    if (url.host !== 'podcasts.apple.com' && !HOST.test(url.host)) return null;
    const [, country, number] = SHOW.exec(url.pathname) ?? [];
    if (number) return show(country, number, url);
    if (url.host === 'podcasts.apple.com') return null;
    if (VIEW.test(url.pathname)) return show(undefined, queryValue(url.search, 'id') ?? '', url);
    // music left iTunes for music.apple.com under the same path and numbers
    const isMusic = url.host.endsWith('itunes.apple.com') && MUSIC.test(url.pathname);
    return isMusic ? { id: null, kind: 'link', instead: `https://music.apple.com${url.pathname}${url.search}` } : null;
  },

  // without a storefront Apple sends readers to their own
  pageUrl: (item) => PAGE + path(item.id, ''),

  frame: ({ id, kind }) => ({
    src: `https://embed.podcasts.apple.com${path(id, '/us')}`,
    // Apple's own snippet: its player signs listeners in on another origin
    allow: ['autoplay *', 'encrypted-media *', 'fullscreen *', 'clipboard-write'],
    height: kind === 'audio' ? 175 : 450,
    sandbox:
      'allow-forms allow-popups allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation',
  }),
};

function show(country: string | undefined, number: string, { search }: ParsedUrl): Match | null {
  if (!NUMBER.test(number)) return null;
  const id = country && country !== 'us' ? `${country}/${number}` : number;
  const episode = search && queryValue(search, 'i');
  return episode && NUMBER.test(episode) ? { id: `${id}/${episode}`, kind: 'audio' } : { id, kind: 'playlist' };
}

function path(id: string, fallback: string): string {
  const [, country, number = '', episode] = /^(?:([a-z]{2})\/)?(\d+)(?:\/(\d+))?$/.exec(id) ?? [];
  return `${country ? `/${country}` : fallback}/podcast/id${number}${episode ? `?i=${episode}` : ''}`;
}

export const examples: Example[] = [
  { url: 'https://podcasts.apple.com/us/podcast/a-show/id1234567890', id: '1234567890', kind: 'playlist' },
  { url: 'https://podcasts.apple.com/podcast/id1234567890', id: '1234567890', kind: 'playlist' },
  {
    url: 'https://podcasts.apple.com/fr/podcast/une-%C3%A9mission/id1234567890?i=1000512345678&l=fr',
    id: 'fr/1234567890/1000512345678',
    kind: 'audio',
  },
  {
    url: 'https://embed.podcasts.apple.com/us/podcast/an-hour/id1234567890?i=1000512345678&theme=auto',
    id: '1234567890/1000512345678',
    kind: 'audio',
  },
  { url: 'http://itunes.apple.com/gb/podcast/a-show/id123456789?mt=2', id: 'gb/123456789', kind: 'playlist' },
  { url: 'https://geo.itunes.apple.com/us/podcast/id123456789', id: '123456789', kind: 'playlist' },
  {
    url: 'http://phobos.apple.com/WebObjects/MZStore.woa/wa/viewPodcast?id=123456789',
    id: '123456789',
    kind: 'playlist',
  },
];

export const counterexamples: string[] = [
  'https://podcasts.apple.com/us/charts',
  'https://podcasts.apple.com/us/podcast/',
  'https://podcasts.apple.com/us/podcast/a-show/1234567890',
  'https://podcasts.apple.com/us/genre/id1324',
  'https://itunes.apple.com/us/app/an-app/id1234567890?mt=8',
  'https://itunes.apple.com/lookup?id=1234567890',
];
