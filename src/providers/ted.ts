/** TED. Talks have slugs; a talk in another language than its own is `slug/language`. */
import { waybackUrl } from '../core/archive.js';
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { type ParsedUrl, partsOf, queryValue } from '../core/url.js';

const PAGE = 'https://www.ted.com';
/** video.ted.com and download.ted.com keep files under the same paths, blog.ted.com is another site. */
const HOST = /^(?:embed(?:-ssl)?\.)?ted\.com$/;
/** Speaker and title joined by `_`, so that `/talks/browse` is none. */
const SLUG = /^([A-Za-z0-9]+_\w+)(?:\.html)?$/;
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;
/** TED's first player, the same file for every talk: only its advertising keys tell which one it played. */
const FLASH = /^\/assets\/player\/swf\/EmbedPlayer\.swf$/i;
const FLASH_TALK = /(?:^|;)talk=(\w+)/;

export const provider: Provider = {
  id: 'ted',
  name: 'TED',
  url: `${PAGE}/`,
  hosts: ['ted.com'],
  oembed: { url: `${PAGE}/services/v1/oembed.json` },

  match(url) {
    if (url.host === 'video.ted.com') return FLASH.test(url.pathname) ? flash(url) : null;
    if (url.host !== 'ted.com' && !HOST.test(url.host)) return null;
    const [first, second = '', third, fourth] = url.segments;
    if (first === 'playlists') return /^\d{1,6}$/.test(second) ? { id: `playlist/${second}`, kind: 'playlist' } : null;
    if (first === 'talks' && second === 'lang') return talk(fourth, third ?? '');
    if (first !== 'talks' && (first !== 'embed' || url.host === 'ted.com')) return null;
    return talk(second, (third === 'lang' ? fourth : queryValue(url.search, 'language')) ?? '');
  },

  pageUrl({ id, kind }) {
    if (kind === 'playlist') return `${PAGE}/${id.replace('playlist', 'playlists')}`;
    const [slug = '', language] = partsOf(id);
    return `${PAGE}/talks/${slug}${language ? `?language=${language}` : ''}`;
  },

  frame({ id, kind }) {
    const [slug = '', language] = partsOf(id);
    // the path TED's own oEmbed replies name; /embed/ saves a redirect but is only where that one leads
    const path = kind === 'playlist' ? `playlists/${language}` : `talks/${language ? `lang/${language}/` : ''}${slug}`;
    return {
      src: `https://embed.ted.com/${path}`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      // an old slug is redirected, and the query is lost on the way
      autoplay: 'autoplay=true',
    };
  },

  archive: (_match, url) => ({ url: waybackUrl(url) }),
};

/** Talks are in English unless something else is asked for; old three-letter codes mean nothing to the player. */
function talk(segment: string | undefined, language: string): Match | null {
  const slug = segment && SLUG.exec(segment)?.[1];
  if (!slug) return null;
  return { id: LANGUAGE.test(language) && language !== 'en' ? `${slug}/${language}` : slug, kind: 'video' };
}

function flash({ search }: ParsedUrl): Match {
  const slug = FLASH_TALK.exec(queryValue(search, 'adKeys') ?? '')?.[1];
  return talk(slug, '') ?? { id: null, kind: 'video', gone: { reason: 'not-identified' } };
}

const TALK = 'somebody_a_small_idea';
const PLAYER = 'http://video.ted.com/assets/player/swf/EmbedPlayer.swf';

export const examples: Example[] = [
  { url: `https://www.ted.com/talks/${TALK}`, id: TALK, kind: 'video' },
  { url: `http://www.ted.com/talks/${TALK}.html`, id: TALK, kind: 'video' },
  { url: `https://www.ted.com/talks/${TALK}/transcript?language=en`, id: TALK, kind: 'video' },
  { url: `https://www.ted.com/talks/${TALK}?language=zh-TW`, id: `${TALK}/zh-TW`, kind: 'video' },
  { url: `http://www.ted.com/talks/lang/de/${TALK}.html`, id: `${TALK}/de`, kind: 'video' },
  { url: `http://www.ted.com/talks/lang/ger/${TALK}.html`, id: TALK, kind: 'video' },
  { url: `https://embed.ted.com/talks/${TALK}.html`, id: TALK, kind: 'video' },
  { url: `https://embed-ssl.ted.com/talks/lang/fr/${TALK}.html`, id: `${TALK}/fr`, kind: 'video' },
  { url: `https://embed.ted.com/embed/${TALK}`, id: TALK, kind: 'video' },
  { url: `${PLAYER}?vu=http://video.ted.com/a.flv&ti=1&adKeys=talk=${TALK};year=2010`, id: TALK, kind: 'video' },
  { url: PLAYER, id: null, kind: 'video' },
  { url: 'https://www.ted.com/playlists/26/our_digital_lives', id: 'playlist/26', kind: 'playlist' },
  { url: 'http://embed.ted.com/playlists/26/our_digital_lives.html', id: 'playlist/26', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.ted.com/',
  'https://www.ted.com/talks',
  'https://www.ted.com/talks/browse',
  'https://www.ted.com/playlists/who_are_the_hackers',
  'https://www.ted.com/about/our-organization',
  'https://blog.ted.com/talks/somebody_a_small_idea',
  'https://video.ted.com/talks/dynamic/Somebody_2011.flv',
  'https://www.tested.com/talks/somebody_a_small_idea',
];
