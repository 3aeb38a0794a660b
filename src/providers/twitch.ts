/** Twitch, and the widgets of Justin.tv, its former name. Shapes: yt-dlp twitch.py; player: dev.twitch.tv/docs/embed. */
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { parseTime, timeRange } from '../core/time.js';
import { firstQueryValue, queryValue } from '../core/url.js';

const PAGE = 'https://www.twitch.tv';
/** Each kind of item: what it is, and the shape of its id. Slugs are words in capitals, newer ones with a suffix. */
const ITEMS = {
  video: ['video', /^v?(\d{1,12})$/],
  channel: ['live', /^(\w{2,25})$/],
  clip: ['video', /(?:^|\/)([A-Z]\w[\w-]{5,99})$/],
  collection: ['playlist', /^([\w-]{10,24})$/],
} as const;
/**
 * A video, clip, collection or channel, in this order, then the broadcasts (`b`) and highlights (`c`) of the years before
 * 2014: they have numbers of their own, which no player takes, and their id is that of their page.
 */
const PATH =
  /^\/(?:(?:videos|\w+\/v(?:ideo)?)\/(\d+)|(?:\w+\/)?clip\/([\w-]+)|collections\/([\w-]+)|(\w+)(?:\/embed)?|(\w+\/[bc]\/\d+))\/?$/;
/** Host and path of the players, whose item is in the query. */
const PLAYER =
  /^(?:player\.twitch\.tv\/|clips\.twitch\.tv\/embed|(?:twitch|justin)\.tv\/widgets\/(?:live|archive)_embed_player\.swf)$/;
const SITE = /^(?:m\.|go\.)?twitch\.tv$/;
/** Pages that stand where a channel's name would. */
const RESERVED =
  /^(?:directory|downloads|inventory|jobs|login|search|settings|signup|subscriptions|turbo|videos|wallet)$/i;

export const provider: Provider = {
  id: 'twitch',
  name: 'Twitch',
  url: `${PAGE}/`,
  hosts: ['twitch.tv', 'justin.tv'],

  match({ host, pathname, search }) {
    if (PLAYER.test(host + pathname)) return inQuery(search);
    if (host === 'clips.twitch.tv') return item('clip', pathname);
    return SITE.test(host) ? page(pathname, search) : null;
  },

  pageUrl({ id, start }) {
    const [type, name] = id.split('/');
    if (type === 'clip') return `https://clips.twitch.tv/${name}`;
    const path = type === 'channel' ? name : id.replace(/^(?:video|collection)\b/, '$&s');
    return `${PAGE}/${path}${start ? `?t=${clock(start)}` : ''}`;
  },

  frame({ id, start }) {
    const [type = '', name = '', old] = id.split('/');
    if (old) return undefined;
    const clip = type === 'clip';
    const item = `${type}=${type === 'video' ? 'v' : ''}${name}${start ? `&time=${clock(start)}` : ''}`;
    return {
      // both players start by themselves where nothing is said
      src: `https://${clip ? 'clips.twitch.tv/embed' : 'player.twitch.tv/'}?${item}&autoplay=false`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      ...(!clip && {
        sandbox: 'allow-modals allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
        protocol: 'twitch',
      }),
      embedder: 'parent',
      autoplay: 'autoplay=true',
    };
  },
};

/** The player reads times as `1h2m3s` only. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}h${Math.floor((seconds % 3600) / 60)}m${seconds % 60}s`;

function item(type: keyof typeof ITEMS, text: Text, search = ''): Match | null {
  const [kind, shape] = ITEMS[type];
  const id = text && shape.exec(text)?.[1];
  if (!id || (kind === 'live' && RESERVED.test(id))) return null;
  const start = search && type === 'video' ? parseTime(firstQueryValue(search, 't', 'time')) : undefined;
  return { id: `${type}/${id}`, kind, ...timeRange(start) };
}

type Text = string | null | undefined;

const first = (search: string, video: Text, clip: Text, collection: Text, channel: Text): Match | null =>
  item('video', video, search) ?? item('clip', clip) ?? item('collection', collection) ?? item('channel', channel);

/** Flash players of broadcasts name their channel too. */
function inQuery(search: string): Match | null {
  const value = (name: string): Text => queryValue(search, name);
  const channel = value('channel');
  const archive = value('archive_id');
  return archive
    ? page(`/${channel}/b/${archive}`, '')
    : first(search, value('video'), value('clip'), value('collection'), channel);
}

function page(path: string, search: string): Match | null {
  const [, video, clip, collection, channel, old] = PATH.exec(path) ?? [];
  return old ? { id: old, kind: 'video' } : first(search, video, clip, collection, channel);
}

const CLIP_SLUG = 'ABraveExampleSlug-AbCdEf0123456789';

export const examples: Example[] = [
  { url: 'https://www.twitch.tv/somebody', id: 'channel/somebody', kind: 'live' },
  { url: 'http://www.twitch.tv/somebody/embed', id: 'channel/somebody', kind: 'live' },
  { url: 'https://player.twitch.tv/?channel=somebody&parent=example.org', id: 'channel/somebody', kind: 'live' },
  { url: 'http://www.twitch.tv/widgets/live_embed_player.swf?channel=somebody', id: 'channel/somebody', kind: 'live' },
  { url: 'http://www.justin.tv/widgets/live_embed_player.swf?channel=somebody', id: 'channel/somebody', kind: 'live' },
  { url: 'https://www.twitch.tv/videos/123456789?t=1h2m3s', id: 'video/123456789', kind: 'video', start: 3723 },
  { url: 'http://www.twitch.tv/somebody/v/1234567?t=5m10s', id: 'video/1234567', kind: 'video', start: 310 },
  { url: 'https://m.twitch.tv/somebody/video/123456789', id: 'video/123456789', kind: 'video' },
  { url: 'https://player.twitch.tv/?t=90s&video=v1234567', id: 'video/1234567', kind: 'video', start: 90 },
  {
    url: 'http://www.twitch.tv/widgets/archive_embed_player.swf?channel=somebody&archive_id=123456',
    id: 'somebody/b/123456',
    kind: 'video',
  },
  { url: 'http://www.twitch.tv/somebody/c/123456', id: 'somebody/c/123456', kind: 'video' },
  { url: `https://clips.twitch.tv/${CLIP_SLUG}`, id: `clip/${CLIP_SLUG}`, kind: 'video' },
  { url: `https://clips.twitch.tv/somebody/ABraveExampleSlug`, id: 'clip/ABraveExampleSlug', kind: 'video' },
  { url: `https://clips.twitch.tv/embed?clip=${CLIP_SLUG}&parent=a.example`, id: `clip/${CLIP_SLUG}`, kind: 'video' },
  { url: `https://go.twitch.tv/somebody/clip/${CLIP_SLUG}`, id: `clip/${CLIP_SLUG}`, kind: 'video' },
  { url: `https://m.twitch.tv/clip/${CLIP_SLUG}`, id: `clip/${CLIP_SLUG}`, kind: 'video' },
  { url: 'https://www.twitch.tv/collections/wlDCoH0zEBZZbQ', id: 'collection/wlDCoH0zEBZZbQ', kind: 'playlist' },
  { url: 'https://player.twitch.tv/?collection=wlDCoH0zEBZZbQ', id: 'collection/wlDCoH0zEBZZbQ', kind: 'playlist' },
];

export const counterexamples: string[] = [
  'https://www.twitch.tv/',
  'https://www.twitch.tv/directory',
  'https://www.twitch.tv/settings/profile',
  'https://www.twitch.tv/somebody/videos/all',
  'https://www.twitch.tv/p/legal/terms-of-service/',
  'https://www.twitch.tv/somebody/clip/',
  'https://player.twitch.tv/',
  'https://player.twitch.tv/js/embed/v1.js?channel=somebody',
  'https://clips.twitch.tv/embed',
  'https://blog.twitch.tv/somebody',
  'http://www.justin.tv/somebody',
];
