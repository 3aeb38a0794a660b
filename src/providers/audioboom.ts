/**
 * Audioboom, Audioboo until 2014: the numbers and the paths stayed. A post's address with `.mp3` is the recording itself.
 * The player fills what it is given; 300 px is the least its current form (v4) needs.
 */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { queryValue, type ParsedUrl } from '../core/url.js';

const HOST = /^(?:embeds\.)?audiobo(?:om\.com|o\.fm)$/;
const POST = /^\/(?:posts|boos)\/(\d{1,10})(-[^/.]*)?(?:\.mp3|(\/embed(?:\/\w+)?))?\/?$/;
const LIST = /^\/(channel|playlist)s?\/(\d{1,10}(?=[-/]|$)|[a-z][\w-]{0,100})[\w-]*\/?$/i;
const LIST_PLAYER = /^\/publishing\/playlist\/v\d$/;
const LIST_TYPE = /^(?:channel|playlist)$/;
const NUMBER = /^\d{1,10}$/;
const PAGE = 'https://audioboom.com';
const PLAYER = 'https://embeds.audioboom.com';

export const provider: Provider = {
  id: 'audioboom',
  name: 'Audioboom',
  url: `${PAGE}/`,
  hosts: ['audioboom.com', 'audioboo.fm'],
  oembed: { url: `${PAGE}/publishing/oembed.json` },

  match(url) {
    if (url.host !== 'audioboom.com' && !HOST.test(url.host)) return null;
    const post = POST.exec(url.pathname);
    return post ? recording(url, post) : list(url);
  },

  pageUrl: ({ id }) => `${PAGE}/${NUMBER.test(id) ? `posts/${id}` : id}`,

  frame({ id }) {
    const src = NUMBER.test(id) ? `${PLAYER}/posts/${id}/embed/v4` : listPlayer(id);
    // `autoplay` is not documented; the player's own script reads it
    return src ? { src, allow: PLAYER_FEATURES, height: 300, autoplay: 'autoplay=1' } : undefined;
  },
};

function recording({ pathname }: ParsedUrl, [, id = '', slug = '']: RegExpExecArray): Match {
  if (!pathname.endsWith('.mp3')) return { id, kind: 'audio' };
  return { id, kind: 'audio', media: { sources: [{ src: `${PAGE}/posts/${id}${slug}.mp3`, type: 'audio/mpeg' }] } };
}

/** Channels and playlists may go by name; their player wants the number. */
function listPlayer(id: string): string | undefined {
  const [type = '', number = ''] = id.split('s/');
  return NUMBER.test(number)
    ? `${PLAYER}/publishing/playlist/v4?boo_content_type=${type}&data_for_content_type=${number}`
    : undefined;
}

function list({ pathname, search }: ParsedUrl): Match | null {
  const [, type, id] = LIST.exec(pathname) ?? [];
  if (type) return { id: `${type.toLowerCase()}s/${id}`, kind: 'playlist' };
  if (!LIST_PLAYER.test(pathname)) return null;
  const content = queryValue(search, 'boo_content_type') ?? '';
  const number = queryValue(search, 'data_for_content_type') ?? '';
  return LIST_TYPE.test(content) && NUMBER.test(number) ? { id: `${content}s/${number}`, kind: 'playlist' } : null;
}

export const examples: Example[] = [
  { url: 'https://audioboom.com/posts/1234567-an-hour-on-councils', id: '1234567', kind: 'audio' },
  { url: 'http://audioboo.fm/boos/1234567-an-hour', id: '1234567', kind: 'audio' },
  { url: 'https://audioboom.com/posts/1234567-an-hour.mp3?source=rss', id: '1234567', kind: 'audio' },
  { url: '//embeds.audioboom.com/posts/1234567/embed/v4?eid=x', id: '1234567', kind: 'audio' },
  { url: 'https://audioboom.com/boos/1234567-an-hour/embed', id: '1234567', kind: 'audio' },
  { url: 'https://audioboom.com/channels/1234567-a-show', id: 'channels/1234567', kind: 'playlist' },
  { url: 'https://audioboom.com/channel/a-show', id: 'channels/a-show', kind: 'playlist' },
  { url: 'https://audioboom.com/playlists/1234567', id: 'playlists/1234567', kind: 'playlist' },
  {
    url: '//embeds.audioboom.com/publishing/playlist/v4?bg_fill_col=%23ecefef&boo_content_type=channel&data_for_content_type=1234567',
    id: 'channels/1234567',
    kind: 'playlist',
  },
];

export const counterexamples: string[] = [
  'https://audioboom.com/',
  'https://audioboom.com/about',
  'https://audioboom.com/posts/an-hour',
  'https://audioboom.com/channels/1234567.rss',
  'https://audioboom.com/publishing/playlist/v4?boo_content_type=list&data_for_content_type=%2Fapi',
  'https://api.audioboom.com/channels/1234567',
];
