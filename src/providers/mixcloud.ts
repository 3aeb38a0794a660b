/**
 * Mixcloud. `mixcloud.com/widget/iframe/` redirects to another origin, so its permissions are granted to any (`*`); without
 * the cover the player is a bar of 160 px at every width.
 */
import type { Person } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { decode, encodePath, encodeValue, type ParsedUrl, parseUrl, queryValue } from '../core/url.js';

const PAGE = 'https://www.mixcloud.com';
const HOST = /^(?:(?:m|beta|player-widget)\.)?mixcloud\.com$/;
const PATH = /^\/([^/]+)\/([^/]+)(?:\/([^/]+))?\/?$/;
const PLAYER = /^\/(?:widget\/iframe\/?$|media\/swf\/player\/mixcloudLoader\.swf$)/;
/** In any script, but nothing that would change the path it goes into. */
const NAME = /^(?!\.)[^\s/?#\\]{1,200}$/;
// `media` and `search` are people
const NOT_USERS = /^(?:categories|discover|genres|live|tag|upload|widget)$/i;
const NOT_SHOWS =
  /^(?:activity|community|dashboard|favorites|followers|following|listens|playlists|reposts|select|stream|subscribe|tracks|uploads)$/i;

export const provider: Provider = {
  id: 'mixcloud',
  name: 'Mixcloud',
  url: `${PAGE}/`,
  hosts: ['mixcloud.com'],
  oembed: { url: `${PAGE}/oembed/?format=json` },

  match(url) {
    if (url.host !== 'mixcloud.com' && !HOST.test(url.host)) return null;
    if (url.search === '' || !PLAYER.test(url.pathname)) return page(url);
    const feed = queryValue(url.search, 'feed') ?? '';
    const inner = parseUrl(feed.startsWith('/') ? PAGE + feed : feed);
    return inner && HOST.test(inner.host) ? page(inner) : null;
  },

  pageUrl: ({ id }) => `${PAGE}/${encodePath(id)}/`,

  frame({ id, kind }) {
    if (kind === 'live') return undefined;
    return {
      src: `${PAGE}/widget/iframe/?hide_cover=1&feed=%2F${encodeValue(id)}%2F`,
      allow: ['autoplay *', 'encrypted-media *'],
      height: 160,
      autoplay: 'autoplay=1',
    };
  },
};

function page({ pathname }: ParsedUrl): Match | null {
  const [, first = '', second = '', third] = PATH.exec(pathname) ?? [];
  const user = decode(first);
  const slug = decode(second);
  if (!NAME.test(user) || !NAME.test(slug)) return null;
  if (user === 'live') return third ? null : { id: `live/${slug}`, kind: 'live', author: credit(slug, second) };
  if (NOT_USERS.test(user)) return null;
  if (slug === 'playlists') {
    const list = decode(third ?? '');
    return NAME.test(list) ? { id: `${user}/playlists/${list}`, kind: 'playlist', author: credit(user, first) } : null;
  }
  if (third || NOT_SHOWS.test(slug)) return null;
  return { id: `${user}/${slug}`, kind: 'audio', author: credit(user, first) };
}

const credit = (name: string, segment: string): Person => ({ name, url: `${PAGE}/${segment}/` });

export const examples: Example[] = [
  { url: 'https://www.mixcloud.com/somebody/a-talk/', id: 'somebody/a-talk', kind: 'audio' },
  { url: 'http://beta.mixcloud.com/Somebody/A-talk-2', id: 'Somebody/A-talk-2', kind: 'audio' },
  { url: 'https://m.mixcloud.com/somebody/gr%C3%BC%C3%9Fe/', id: 'somebody/grüße', kind: 'audio' },
  { url: 'https://www.mixcloud.com/somebody/playlists/talks/', id: 'somebody/playlists/talks', kind: 'playlist' },
  { url: 'https://www.mixcloud.com/live/somebody/', id: 'live/somebody', kind: 'live' },
  {
    url: 'https://www.mixcloud.com/widget/iframe/?light=1&feed=%2Fsomebody%2Fgr%C3%BC%C3%9Fe%2F',
    id: 'somebody/grüße',
    kind: 'audio',
  },
  {
    url: 'https://player-widget.mixcloud.com/widget/iframe/?feed=https%3A%2F%2Fwww.mixcloud.com%2Fsomebody%2Fa-talk%2F',
    id: 'somebody/a-talk',
    kind: 'audio',
  },
  {
    url: 'http://www.mixcloud.com/media/swf/player/mixcloudLoader.swf?feed=http%3A%2F%2Fwww.mixcloud.com%2Fsomebody%2Fa-talk%2F&embed_type=widget_standard',
    id: 'somebody/a-talk',
    kind: 'audio',
  },
];

export const counterexamples: string[] = [
  'https://www.mixcloud.com/',
  'https://www.mixcloud.com/somebody/',
  'https://www.mixcloud.com/somebody/uploads/',
  'https://www.mixcloud.com/somebody/playlists/',
  'https://www.mixcloud.com/discover/jazz/',
  'https://www.mixcloud.com/tag/jazz/',
  'https://www.mixcloud.com/widget/iframe/',
  'https://www.mixcloud.com/widget/iframe/?feed=https%3A%2F%2Fevil.example%2Fsomebody%2Fa-talk%2F',
  'https://www.mixcloud.com/..%2Fsomebody/a-talk/',
  'https://stream.mixcloud.com/somebody/a-talk/',
];
