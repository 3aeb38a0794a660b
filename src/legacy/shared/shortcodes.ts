/** What the shortcodes of WordPress, Jetpack and site generators stand for: a name, its arguments → addresses to try. */
import type { Arguments } from './arguments.js';

/** @param content what stands between `[name]` and `[/name]`, trimmed, or empty */
export type Shortcode = (values: Arguments, content: string) => readonly string[];

/** An address as it is, or an id put into one. The first value that is there counts. */
function item(prefix: string, ...names: string[]): Shortcode {
  return ({ named, plain }, content) => {
    const value = names.map((name) => named.get(name)).find(Boolean) ?? (plain[0] || content);
    if (!value) return [];
    if (/^(?:https?:)?\/\//i.test(value)) return [value];
    return prefix && /^[\w.~:%/-]+$/.test(value) ? [`${prefix}${value}`] : [];
  };
}

const brightcove: Shortcode = ({ named }) => {
  const account = named.get('account_id') ?? named.get('pub_id');
  const video = named.get('video_id') ?? named.get('vid') ?? named.get('vref');
  const player = named.get('exp') ?? named.get('player_id') ?? '';
  if (account && video)
    return [`https://players.brightcove.net/${account}/default_default/index.html?videoId=${video}`];
  return video || player
    ? [`http://c.brightcove.com/services/viewer/federated_f9/${player}?videoId=${video ?? ''}`]
    : [];
};

const slideshare: Shortcode = ({ named, plain }, content) => {
  // the retired form is one query: `[slideshare id=1234&doc=name]`
  const id = /^\d+/.exec(named.get('id') ?? '')?.[0];
  return id ? [`https://www.slideshare.net/slideshow/embed_code/${id}`] : item('', 'url')({ named, plain }, content);
};

const blip: Shortcode = ({ named, plain }) => {
  const id = /(?:posts_id=|^)(\d+)/.exec(
    [...plain, named.get('posts_id') ?? named.get('?posts_id') ?? ''].join(' '),
  )?.[1];
  return id ? [`http://blip.tv/file/${id}`] : [];
};

const bandcamp: Shortcode = ({ named, plain }, content) => {
  for (const kind of ['album', 'track', 'video']) {
    const id = named.get(kind);
    if (id && /^\d+$/.test(id)) return [`https://bandcamp.com/EmbeddedPlayer/${kind}=${id}/size=large/`];
  }
  return item('', 'url')({ named, plain }, content);
};

/** A post's number; shorter ones are words of a sentence: `[x 20]`. Those of the first months of Twitter go with them. */
const tweet: Shortcode = ({ named, plain }, content) =>
  item(
    'https://twitter.com/i/status/',
    'tweet',
    'url',
    'id',
  )({ named, plain }, content).filter((address) => !/\/i\/status\/(?!\d{6,}$)/.test(address));

const flickr: Shortcode = ({ named, plain }, content) =>
  item('https://www.flickr.com/photos/_/', 'photo', 'video', 'url')({ named, plain }, content);

export const shortcodes: ReadonlyMap<string, Shortcode> = new Map([
  ['embed', item('', 'src', 'url')],
  ['youtube', item('https://www.youtube.com/watch?v=', 'id', 'url', 'v', 'video')],
  ['youtube-nocookie', item('https://www.youtube.com/watch?v=', 'id', 'url')],
  ['vimeo', item('https://vimeo.com/', 'id', 'url', 'clip_id')],
  ['dailymotion', item('https://www.dailymotion.com/video/', 'id', 'url')],
  ['soundcloud', item('https://api.soundcloud.com/tracks/', 'url', 'id')],
  ['spotify', item('https://open.spotify.com/', 'url', 'id')],
  ['mixcloud', item('https://www.mixcloud.com/', 'url')],
  ['bandcamp', bandcamp],
  ['brightcove', brightcove],
  ['slideshare', slideshare],
  ['speakerdeck', item('https://speakerdeck.com/player/', 'id', 'url')],
  ['scribd', item('https://www.scribd.com/doc/', 'id', 'url')],
  ['ted', item('https://www.ted.com/talks/', 'id', 'url')],
  ['wistia', item('https://fast.wistia.net/embed/iframe/', 'id', 'url')],
  ['archiveorg', item('https://archive.org/details/', 'id', 'url')],
  ['flickr', flickr],
  ['instagram', item('https://www.instagram.com/p/', 'url', 'id')],
  ['tweet', tweet],
  ['twitter', tweet],
  ['x', tweet],
  ['facebook', item('', 'url')],
  ['tiktok', item('https://www.tiktok.com/embed/v2/', 'id', 'url')],
  ['codepen', item('', 'url')],
  ['twitchtv', item('', 'url')],
  ['twitch', item('https://www.twitch.tv/', 'channel', 'url')],
  ['ustream', item('http://www.ustream.tv/channel/', 'id', 'url')],
  ['googlevideo', item('http://video.google.com/videoplay?docid=', 'id', 'docid', 'url')],
  ['gvideo', item('http://video.google.com/videoplay?docid=', 'id', 'docid', 'url')],
  ['blip.tv', blip],
  ['bliptv', blip],
  ['viddler', item('http://www.viddler.com/player/', 'id', 'url')],
  ['vine', item('https://vine.co/v/', 'id', 'url')],
  ['hulu', item('http://www.hulu.com/embed/', 'id', 'url')],
  ['metacafe', item('http://www.metacafe.com/watch/', 'id', 'url')],
  ['blogtalkradio', item('http://www.blogtalkradio.com/', 'url')],
  ['podbean', item('https://www.podbean.com/player-v2/?i=', 'id', 'url')],
  ['spreaker', item('https://widget.spreaker.com/player?', 'resource', 'url')],
  ['loom', item('https://www.loom.com/share/', 'id', 'url')],
]);
