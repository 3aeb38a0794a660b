/** Flickr. Short links hold the photo's number in base58 (flickr.com/services/api/misc.urls.html). */
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const NUMBER = /^\d{6,20}$/;
const ALBUM = /^\d{8,20}$/;
const OWNER = /^(?:_|[\w@.-]{2,64})$/;
const NUMBERED_OWNER = /^\d+@N\d\d$/;
const ALPHABET = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const PAGE = 'https://www.flickr.com';
const NOT_OWNERS = new Set(['tags', 'upload', 'friends', 'organize']);

export const provider: Provider = {
  id: 'flickr',
  name: 'Flickr',
  url: `${PAGE}/`,
  hosts: ['flickr.com', 'flic.kr'],
  oembed: { url: `${PAGE}/services/oembed/?format=json` },

  match(url) {
    if (url.host === 'flic.kr') return short(url);
    if (url.host !== 'flickr.com' && url.host !== 'm.flickr.com' && url.host !== 'secure.flickr.com') return null;
    const [first, owner = '', second = '', third = ''] = url.segments;
    if (first === 'apps') return slideshow(url.search);
    if (first !== 'photos' || !OWNER.test(owner) || NOT_OWNERS.has(owner)) return null;
    if (NUMBER.test(second)) return credited({ id: path(owner, second), kind: 'photo' }, owner);
    if ((second === 'sets' || second === 'albums') && ALBUM.test(third)) {
      return credited({ id: path(owner, `albums/${third}`), kind: 'playlist' }, owner);
    }
    return null;
  },

  pageUrl({ id, kind }) {
    if (id.includes('/') && !id.startsWith('albums/')) return `${PAGE}/photos/${id}${kind === 'photo' ? '/' : ''}`;
    return `https://flic.kr/${kind === 'photo' ? 'p' : 's'}/${toBase58(id.replace('albums/', ''))}`;
  },

  frame({ id, kind }) {
    if (id.startsWith('albums/')) return undefined;
    return {
      src: `${PAGE}/photos/${id.includes('/') ? id : `_/${id}`}/player/`,
      allow: ['fullscreen'],
      aspectRatio: kind === 'photo' ? 4 / 3 : 3 / 2,
    };
  },
};

/** `_` stands for any owner in a photo's address. */
const path = (owner: string, item: string): string => (owner === '_' ? item : `${owner}/${item}`);

/** The owner's name in the address is the credit, unless it is a number such as `12345678@N00`. */
function credited(match: Match, owner: string): Match {
  if (owner !== '_' && !NUMBERED_OWNER.test(owner)) match.author = { name: owner, url: `${PAGE}/photos/${owner}/` };
  return match;
}

/** The Flash slideshow: `page_show_url=/photos/OWNER/sets/N/show/&set_id=N`. */
function slideshow(search: string): Match | null {
  const album = queryValue(search, 'set_id') ?? '';
  const owner = /^\/photos\/([\w@.-]{2,64})\//.exec(queryValue(search, 'page_show_url') ?? '')?.[1] ?? '_';
  return ALBUM.test(album) ? credited({ id: path(owner, `albums/${album}`), kind: 'playlist' }, owner) : null;
}

function short(url: ParsedUrl): Match | null {
  const [space, code = '', next] = url.segments;
  const number = next === undefined && fromBase58(code);
  if (!number || !NUMBER.test(number)) return null;
  if (space === 'p') return { id: number, kind: 'photo' };
  return space === 's' ? { id: `albums/${number}`, kind: 'playlist' } : null;
}

function fromBase58(code: string): string | undefined {
  let number = 0n;
  if (!code || code.length > 12) return undefined;
  for (const letter of code) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return undefined;
    number = number * 58n + BigInt(digit);
  }
  return String(number);
}

function toBase58(number: string): string {
  let code = '';
  for (let rest = BigInt(number); rest > 0n; rest /= 58n) code = `${ALPHABET[Number(rest % 58n)]}${code}`;
  return code;
}

export const examples: Example[] = [
  { url: 'https://www.flickr.com/photos/somebody/3224486233/', id: 'somebody/3224486233', kind: 'photo' },
  {
    url: 'http://www.flickr.com/photos/12345678@N04/2971804544/lightbox/',
    id: '12345678@N04/2971804544',
    kind: 'photo',
  },
  { url: 'https://www.flickr.com/photos/_/3224486233/player/', id: '3224486233', kind: 'photo' },
  { url: 'https://flic.kr/p/5UWkqe', id: '3224486233', kind: 'photo' },
  {
    url: 'http://www.flickr.com/apps/slideshow/show.swf?v=1&page_show_url=%2Fphotos%2Fsomebody%2Fsets%2F72157603856136177%2Fshow%2F&set_id=72157603856136177',
    id: 'somebody/albums/72157603856136177',
    kind: 'playlist',
  },
  {
    url: 'http://www.flickr.com/photos/somebody/sets/72157603856136177/',
    id: 'somebody/albums/72157603856136177',
    kind: 'playlist',
  },
];

export const counterexamples: string[] = [
  'https://www.flickr.com/explore',
  'https://www.flickr.com/photos/somebody/',
  'https://www.flickr.com/photos/tags/council',
  'https://flic.kr/p/0OIl',
  'https://farm4.static.flickr.com/3401/3224486233_4d1c4d7f5d.jpg',
];
