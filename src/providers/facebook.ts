/**
 * Facebook. Its pages refuse to be framed; the plugins take the address of a page. A video's number is enough, a post's
 * needs its page or group. The post plugin reports its height to pages that seem to have Facebook's script.
 */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { timed, timesIn } from '../core/time.js';
import { encodeValue, firstQueryValue, parseUrl, queryValue, type ParsedUrl } from '../core/url.js';

/** Below the domain there are other sites, for instance apps.facebook.com and developers.facebook.com. */
const HOST = /^(?:(?:m|web|business|..-..|static\.ak)\.)?facebook\.com$|^fb\.watch$/;
/** Old ones have a version in front. */
const PLUGIN = /\/plugins\/(?:video|post|comment_embed)\.php$/;
/** A slug or a set may stand before the number. */
const PATH =
  /^\/(?:((?:groups\/)?[^/]+)\/(videos|photos|posts|permalink)\/(?:[^/]+\/)?|(reel|v)\/)(\d{5,20}|pfbid\w{20,90})\b/;
const QUERY =
  /^\/(?:watch(?:\/live)?|(?:video\/)?video\.php|video\/embed|swf\/mvp\.swf|(?:permalink|story|photo)\.php|photo)\/?$/;
/** Only Facebook knows what is behind these. */
const SHORT = /^fb\.watch\/[\w-]{6,24}(?=\/?$)|^share\/([vpr])\/\w{6,24}(?=\/?$)/;
const ITEM = /^(?:\d{5,20}|pfbid\w{20,90})$/;
const PAGE = 'https://www.facebook.com';

export const provider: Provider = {
  id: 'facebook',
  name: 'Facebook',
  url: PAGE,
  hosts: ['facebook.com', 'fb.watch'],

  match(url) {
    if (!PLUGIN.test(url.pathname)) return page(url);
    const inner = HOST.test(url.host) && parseUrl(queryValue(url.search, 'href') ?? '');
    const found = inner ? page(inner) : null;
    return found && timed(found, timesIn(url.search, ''));
  },

  // answers without a token since the middle of 2026 (php-embed/Embed#577)
  endpoint: ({ id }) => `https://graph.facebook.com/v25.0/oembed_${isVideo(id) ? 'video' : 'post'}`,

  pageUrl({ id, start }) {
    if (id.startsWith('fb.')) return `https://${id}/`;
    return `${PAGE}/${isVideo(id) ? `watch/?v=${id}${start ? `&t=${start}` : ''}` : postPath(id)}`;
  },

  frame({ id, start, aspectRatio = 16 / 9 }) {
    if (/^(?:fb\.|share\/)/.test(id)) return undefined;
    const time = start ? `&t=${start}` : '';
    if (!isVideo(id)) {
      const src = `${PAGE}/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F${encodeValue(postPath(id))}${time}`;
      return { src, allow: PLAYER_FEATURES, height: 500, protocol: 'facebook' };
    }
    return {
      // encoded by hand, as for posts
      src: `${PAGE}/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D${id}&show_text=0${time}`,
      allow: PLAYER_FEATURES,
      aspectRatio,
    };
  },
};

const isVideo = (id: string): boolean => !id.includes('/');
const postPath = (id: string): string => id.replace(/^photo\/(?=\d)/, 'photo/?fbid=');

function page({ host, pathname, search }: ParsedUrl): Match | null {
  if (!HOST.test(host)) return null;
  const short = SHORT.exec(host === 'fb.watch' ? host + pathname : pathname.slice(1));
  if (short) return { id: short[0], kind: short[1] === 'p' ? 'post' : 'video' };
  const [, owner, space, alone, item] = PATH.exec(pathname) ?? [];
  if (!item) return QUERY.test(pathname) ? queried(search) : null;
  if (owner && space !== 'videos') return space === 'photos' ? photo(item) : post(owner, item);
  const match = video(item, search);
  if (alone === 'reel') match.aspectRatio = 9 / 16;
  return match;
}

const photo = (number: string): Match => ({ id: `photo/${number}`, kind: 'photo' });
const post = (owner: string, item: string): Match => ({ id: `${owner}/posts/${item}`, kind: 'post' });
const video = (id: string, search: string): Match => timed({ id, kind: 'video' }, timesIn(search, ''));

function queried(search: string): Match | null {
  const number = firstQueryValue(search, 'v', 'video_id') ?? '';
  if (ITEM.test(number)) return video(number, search);
  const picture = queryValue(search, 'fbid') ?? '';
  if (ITEM.test(picture)) return photo(picture);
  const item = queryValue(search, 'story_fbid') ?? '';
  const owner = queryValue(search, 'id') ?? '';
  return ITEM.test(item) && ITEM.test(owner) ? post(owner, item) : null;
}

const PLUGINS = `${PAGE}/plugins`;
const POST_KEY = 'pfbid0AbCdEfGhIjKlMnOpQrStUvWxYz';

export const examples: Example[] = [
  { url: 'https://www.facebook.com/some.page/videos/1234567890/?fref=nf', id: '1234567890', kind: 'video' },
  { url: 'https://m.facebook.com/some.page/videos/vb.12345/1234567890/', id: '1234567890', kind: 'video' },
  { url: 'https://www.facebook.com/watch/?ref=external&v=1234567890&t=90', id: '1234567890', kind: 'video', start: 90 },
  { url: 'https://www.facebook.com/watch/live/?v=1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://www.facebook.com/reel/1234567890', id: '1234567890', kind: 'video' },
  { url: 'http://www.facebook.com/video/video.php?v=1234567890', id: '1234567890', kind: 'video' },
  { url: 'http://www.facebook.com/photo.php?v=1234567890', id: '1234567890', kind: 'video' },
  { url: 'http://www.facebook.com/v/1234567890', id: '1234567890', kind: 'video' },
  { url: 'http://static.ak.facebook.com/swf/mvp.swf?video_id=1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://www.facebook.com/video/embed?video_id=1234567890', id: '1234567890', kind: 'video' },
  { url: 'https://fb.watch/aBcDeFgHi-/', id: 'fb.watch/aBcDeFgHi-', kind: 'video' },
  { url: 'https://www.facebook.com/share/v/1aBcDeFgHi/', id: 'share/v/1aBcDeFgHi', kind: 'video' },
  { url: 'https://www.facebook.com/share/p/1aBcDeFgHi/', id: 'share/p/1aBcDeFgHi', kind: 'post' },
  {
    url: `${PLUGINS}/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fsome.page%2Fvideos%2F1234567890%2F&t=90`,
    id: '1234567890',
    kind: 'video',
    start: 90,
  },
  { url: 'https://de-de.facebook.com/some.page/posts/1234567890', id: 'some.page/posts/1234567890', kind: 'post' },
  { url: `${PAGE}/some.page/posts/a-few-words/1234567890/`, id: 'some.page/posts/1234567890', kind: 'post' },
  { url: `${PAGE}/some.page/posts/${POST_KEY}`, id: `some.page/posts/${POST_KEY}`, kind: 'post' },
  { url: `${PAGE}/permalink.php?story_fbid=${POST_KEY}&id=12345`, id: `12345/posts/${POST_KEY}`, kind: 'post' },
  { url: `${PAGE}/groups/some.group/permalink/1234567890/`, id: 'groups/some.group/posts/1234567890', kind: 'post' },
  { url: `${PAGE}/groups/12345/posts/1234567890/`, id: 'groups/12345/posts/1234567890', kind: 'post' },
  {
    url: `${PLUGINS}/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fsome.page%2Fposts%2F1234567890&width=500`,
    id: 'some.page/posts/1234567890',
    kind: 'post',
  },
  { url: `${PAGE}/photo.php?fbid=1234567890&set=a.1`, id: 'photo/1234567890', kind: 'photo' },
  { url: `${PAGE}/some.page/photos/a.12345/1234567890/`, id: 'photo/1234567890', kind: 'photo' },
];

export const counterexamples: string[] = [
  'https://www.facebook.com/some.page',
  'https://www.facebook.com/reel-big-fish/',
  'https://www.facebook.com/watch/',
  'https://www.facebook.com/some.page/videos/',
  'https://www.facebook.com/some.page/posts/',
  'https://www.facebook.com/groups/some.group/',
  'https://www.facebook.com/events/1234567890',
  'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fsome.page',
  'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2Fsome.page%2Fvideos%2F1234567890',
  'https://apps.facebook.com/some.page/posts/1234567890',
  'https://www.facebook.com/permalink.php?story_fbid=1234567890',
  'https://fb.watch/',
];
