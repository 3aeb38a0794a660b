/**
 * Bandcamp. Its frame needs a number that stands only in the release's page; a page's address says who and what, so it is a
 * card until the page is read. Sizes: the player with its small cover and no list of tracks is 120 px high; the snippet of
 * the video player is 560×435, its controls included.
 */
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const RELEASE = /^\/(album|track)\/([\w-]{1,200})\/?$/;
const PLAYER = /^\/EmbeddedPlayer(?:\.swf)?\//;
const ALBUM = /\/album=(\d{4,12})(?=\/|$)/;
const TRACK = /\/track=(\d{4,12})(?=\/|$)/;
const ARTIST = /^([a-z\d][a-z\d-]{0,62})\.bandcamp\.com$/;
const NUMBER = /^\d{4,12}$/;
const NUMBERED = /^(?:album\/(\d+))?\/?(?:track\/(\d+))?$/;

export const provider: Provider = {
  id: 'bandcamp',
  name: 'Bandcamp',
  url: 'https://bandcamp.com/',
  hosts: ['bandcamp.com'],

  match(url) {
    if (url.host === 'bandcamp.com') return player(url);
    const artist = ARTIST.exec(url.host)?.[1];
    const [, type = '', slug = ''] = (artist && RELEASE.exec(url.pathname)) || [];
    if (!artist || !slug) return null;
    return {
      id: `${artist}/${type}/${slug}`,
      kind: type === 'album' ? 'playlist' : 'audio',
      title: slug.replaceAll('-', ' '),
      author: { name: artist, url: `https://${artist}.bandcamp.com/` },
    };
  },

  pageUrl({ id }) {
    const slash = id.indexOf('/');
    return NUMBERED.test(id) ? undefined : `https://${id.slice(0, slash)}.bandcamp.com${id.slice(slash)}`;
  },

  frame({ id, kind }) {
    const [, album, track] = NUMBERED.exec(id) ?? [];
    if (!album && !track) return undefined;
    if (kind === 'video') {
      return {
        src: `https://bandcamp.com/VideoEmbed?track=${track}`,
        allow: ['autoplay', 'fullscreen'],
        aspectRatio: 560 / 435,
      };
    }
    const release = `${album ? `album=${album}/` : ''}${track ? `track=${track}/` : ''}`;
    return {
      src: `https://bandcamp.com/EmbeddedPlayer/${release}size=large/tracklist=false/artwork=small/`,
      allow: ['autoplay'],
      height: 120,
    };
  },
};

/** An album with a track opens on that track; given the album alone, the player opens on its first. */
function player({ pathname, search }: ParsedUrl): Match | null {
  if (pathname === '/VideoEmbed') {
    const track = queryValue(search, 'track') ?? '';
    return NUMBER.test(track) ? { id: `track/${track}`, kind: 'video' } : null;
  }
  if (!PLAYER.test(pathname)) return null;
  const album = ALBUM.exec(pathname)?.[1];
  const track = TRACK.exec(pathname)?.[1];
  if (!album && !track) return null;
  const id = [album && `album/${album}`, track && `track/${track}`].filter(Boolean).join('/');
  return { id, kind: track ? 'audio' : 'playlist' };
}

export const examples: Example[] = [
  { url: 'https://somebody.bandcamp.com/album/an-album', id: 'somebody/album/an-album', kind: 'playlist' },
  { url: 'http://somebody.bandcamp.com/track/a-song?from=embed', id: 'somebody/track/a-song', kind: 'audio' },
  {
    url: 'https://bandcamp.com/EmbeddedPlayer/album=1234567890/size=large/bgcol=ffffff/linkcol=0687f5/',
    id: 'album/1234567890',
    kind: 'playlist',
  },
  {
    url: 'https://bandcamp.com/EmbeddedPlayer/v=2/track=1234567899/album=1234567890/size=venti/',
    id: 'album/1234567890/track/1234567899',
    kind: 'audio',
  },
  {
    url: 'http://bandcamp.com/EmbeddedPlayer.swf/size=venti/track=1234567899/',
    id: 'track/1234567899',
    kind: 'audio',
  },
  { url: 'https://bandcamp.com/VideoEmbed?track=1234567899&bgcol=ffffff', id: 'track/1234567899', kind: 'video' },
];

export const counterexamples: string[] = [
  'https://bandcamp.com/',
  'https://bandcamp.com/?show=224',
  'https://bandcamp.com/discover',
  'https://bandcamp.com/EmbeddedPlayer/size=large/',
  'https://somebody.bandcamp.com/music',
  'https://somebody.bandcamp.com/album/',
  'https://daily.bandcamp.com/features/an-article',
];
