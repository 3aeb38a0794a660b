/** AMP players: an id in a data attribute, and nothing that works without AMP's script. */
import type { Attributes } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { Family } from './shared/family.js';

type Address = (get: (name: string) => string) => string;

const PLAYERS: Readonly<Record<string, Address>> = {
  'amp-youtube': (get) =>
    get('videoid')
      ? `https://www.youtube.com/watch?v=${get('videoid')}${get('param-start') && `&start=${get('param-start')}`}`
      : `https://www.youtube.com/embed/live_stream?channel=${get('live-channelid')}`,
  'amp-vimeo': (get) => `https://vimeo.com/${get('videoid')}`,
  'amp-dailymotion': (get) => `https://www.dailymotion.com/video/${get('videoid')}`,
  'amp-soundcloud': (get) =>
    `https://api.soundcloud.com/${get('trackid') ? `tracks/${get('trackid')}` : `playlists/${get('playlistid')}`}`,
  'amp-brightcove': (get) =>
    `https://players.brightcove.net/${get('account')}/${get('player') || get('player-id') || 'default'}_${get('embed') || 'default'}/index.html?${
      get('playlist-id') ? `playlistId=${get('playlist-id')}` : `videoId=${get('video-id')}`
    }`,
  'amp-wistia-player': (get) => `https://fast.wistia.net/embed/iframe/${get('media-hashed-id')}`,
  'amp-twitter': (get) => `https://twitter.com/i/status/${get('tweetid')}`,
  'amp-instagram': (get) => `https://www.instagram.com/p/${get('shortcode')}/`,
  'amp-facebook': (get) => get('href'),
  'amp-tiktok': (get) => (/^\d+$/.test(get('src')) ? `https://www.tiktok.com/embed/v2/${get('src')}` : get('src')),
  'amp-kaltura-player': (get) =>
    `https://cdnapisec.kaltura.com/p/${get('partner')}/sp/${get('partner')}00/embedIframeJs/uiconf_id/${get('uiconf')}/partner_id/${get('partner')}?iframeembed=true&entry_id=${get('entryid')}`,
  'amp-vine': (get) => `https://vine.co/v/${get('vineid')}`,
  'amp-hulu': (get) => `http://www.hulu.com/embed/${get('eid')}`,
  'amp-megaphone': (get) =>
    `https://playlist.megaphone.fm/?${get('episode') ? `e=${get('episode')}` : `p=${get('playlist')}`}`,
};

export const family: Family = {
  name: 'amp',
  elements: Object.keys(PLAYERS),
  *find({ tokens, isVerbatim }) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const address = token?.type === 'open' && !isVerbatim(i) ? PLAYERS[token.name] : undefined;
      if (token?.type !== 'open' || !address) continue;
      const end = tokens[closingIndex(tokens, i)]?.end ?? token.end;
      yield { form: 'amp', start: token.start, end, addresses: [address(reader(token.attributes))] };
    }
  },
};

/** Reads `data-NAME`, for use inside an address. */
const reader =
  (attributes: Attributes): ((name: string) => string) =>
  (name) => {
    const value = attributes.get(`data-${name}`)?.trim() ?? '';
    return /^https?:/.test(value) ? value : encodeURIComponent(value).replaceAll('%3A', ':');
  };
