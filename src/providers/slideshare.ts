/**
 * SlideShare. A deck's page does not tell its number or key, so a page alone has no frame. Numbers still play, by a
 * redirect to the key. The Flash player named a deck by owner and title; old titles end in the number.
 */
import { waybackUrl } from '../core/archive.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { decode, queryValue } from '../core/url.js';

/** An edition per language; below the domain there are other sites too. */
const HOST = /^(?:(?:[a-z]{2}|static)\.)?slideshare\.net$|^(?:static|public)\.slidesharecdn\.com$/;
const FLASH = /\/swf\/(?:ssplayer\d?|doc_player)\.swf$/;
// some posts have `&doc=` where the query should begin
const EMBED = /^\/slideshow\/embed_code\/(key\/[\w-]{6,24}|\d{1,10})(?=[/&]|$)/;
const NUMBERED = /^\/slideshow\/[^/]+\/(\d{1,10})\/?$/;
/** A slide's number may follow. */
const DECK = /^\/([\w.-]{1,64})\/([\w%.-]{3,250})(?:\/\d{1,4})?\/?$/;
/** Words of the site where an owner's name would stand, and below it. */
const NOT_OWNERS = new Set(
  'about api business categories category developers events explore featured features forgot_password help jobs login logout mobile oembed popular privacy rss search secret signup slideshow swf tag tags terms themes topics trending upload widgets'.split(
    ' ',
  ),
);
const NOT_DECKS =
  /^(?:clipboards|documents|edit_my_uploads|favorites|followers|following|infographics|likes|newsfeed|presentations|slideshows|videos)$/;
const TRAILING_NUMBER = /-\d{5,}$/;
const PAGE = 'https://www.slideshare.net';

export const provider: Provider = {
  id: 'slideshare',
  name: 'SlideShare',
  url: `${PAGE}/`,
  hosts: ['slideshare.net', 'slidesharecdn.com'],
  oembed: { url: `${PAGE}/api/oembed/2?format=json` },

  match({ host, pathname, search, hash }) {
    if (host !== 'slideshare.net' && !HOST.test(host)) return null;
    if (pathname.endsWith('.swf') && FLASH.test(pathname)) return flash(search, hash);
    if (host.endsWith('cdn.com')) return null;
    const id = pathname.startsWith('/slideshow/') && (EMBED.exec(pathname) ?? NUMBERED.exec(pathname))?.[1];
    if (id) return { id, kind: 'slides' };
    const [, owner, slug] = DECK.exec(pathname) ?? [];
    return owner && slug ? deck(owner, slug) : null;
  },

  pageUrl: ({ id }) => (isFrame(id) ? undefined : `${PAGE}/${id}`),

  frame({ id }) {
    if (!isFrame(id)) return undefined;
    return { src: `${PAGE}/slideshow/embed_code/${id}`, allow: ['fullscreen'], aspectRatio: 597 / 486 };
  },

  archive: (_, url) => ({ url: waybackUrl(url) }),
};

const isFrame = (id: string): boolean => /^(?:key\/[\w-]+|\d+)$/.test(id);

function deck(owner: string, slug: string): Match | null {
  if (NOT_OWNERS.has(owner) || NOT_DECKS.test(slug)) return null;
  return {
    id: `${owner}/${slug}`,
    kind: 'slides',
    title: decode(slug).replace(TRAILING_NUMBER, '').replaceAll('-', ' '),
    author: { name: owner, url: `${PAGE}/${owner}` },
  };
}

/** @param hash the name of the object or of the element around it: `__sse4619461`, `__ss_4619461` */
function flash(search: string, hash: string): Match {
  const slug = queryValue(search, 'stripped_title') ?? '';
  const owner = queryValue(search, 'userName') ?? '';
  const number = (/^__sse?_?(\d{1,10})$/.exec(hash) ?? /-(\d{5,10})$/.exec(slug))?.[1];
  if (number) return { id: number, kind: 'slides' };
  const found = DECK.test(`/${owner}/${slug}`) ? deck(owner, slug) : null;
  return found ?? { id: null, kind: 'slides', gone: { reason: 'not-identified' } };
}

const FLASH_PLAYER = 'http://static.slidesharecdn.com/swf/ssplayer2.swf?doc=a-short-talk-090512-phpapp01';

export const examples: Example[] = [
  {
    url: 'http://static.slidesharecdn.com/swf/ssplayer2.swf?doc=a-deck&stripped_title=a-deck&userName=somebody#__sse4567890',
    id: '4567890',
    kind: 'slides',
  },
  { url: 'https://www.slideshare.net/somebody/a-short-talk', id: 'somebody/a-short-talk', kind: 'slides' },
  { url: 'https://es.slideshare.net/somebody/una-charla-12345678', id: 'somebody/una-charla-12345678', kind: 'slides' },
  { url: 'http://www.slideshare.net/somebody/a-short-talk/7?x=1', id: 'somebody/a-short-talk', kind: 'slides' },
  { url: 'https://www.slideshare.net/slideshow/a-short-talk/12345678', id: '12345678', kind: 'slides' },
  { url: 'http://www.slideshare.net/slideshow/embed_code/1234567?rel=0', id: '1234567', kind: 'slides' },
  { url: 'http://www.slideshare.net/slideshow/embed_code/1234567&doc=talk', id: '1234567', kind: 'slides' },
  { url: '//www.slideshare.net/slideshow/embed_code/key/aBcDeFgHiJkLmN', id: 'key/aBcDeFgHiJkLmN', kind: 'slides' },
  { url: `${FLASH_PLAYER}&stripped_title=a-short-talk-1234567`, id: '1234567', kind: 'slides' },
  {
    url: `${FLASH_PLAYER}&stripped_title=a-short-talk&userName=somebody`,
    id: 'somebody/a-short-talk',
    kind: 'slides',
  },
  { url: FLASH_PLAYER, id: null, kind: 'slides' },
];

export const counterexamples: string[] = [
  'https://www.slideshare.net/upload',
  'https://www.slideshare.net/somebody',
  'https://www.slideshare.net/somebody/presentations',
  'https://www.slideshare.net/category/technology',
  'https://www.slideshare.net/search/slideshow?q=council',
  'https://www.slideshare.net/slideshow/embed_code/key/',
  'https://image.slidesharecdn.com/a-short-talk-090512-phpapp01/95/slide-1-728.jpg',
  'https://help.slideshare.net/somebody/a-short-talk',
];
