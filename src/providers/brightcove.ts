/** Brightcove: today's player pages, and the Flash years' players whose account hides in `playerKey`. */
import { waybackUrl } from '../core/archive.js';
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { firstQueryValue, type ParsedUrl, partsOf, queryValue } from '../core/url.js';

const ACCOUNT = /^\d{5,20}$/;
const VIDEO = /^(?:\d{5,20}|ref:[\w.-]{1,100})$/;
const PLAYER = /^[\w-]+_[\w-]+$/;
const FLASH_HOSTS = new Set([
  'c.brightcove.com',
  'link.brightcove.com',
  'admin.brightcove.com',
  'services.brightcove.com',
]);
const SERVICE = /^\/services\/(?:viewer|player|link)\//;
const IN_PATH = /\/bctid(\d+)/;
const DEFAULT_PLAYER = 'default_default';

export const provider: Provider = {
  id: 'brightcove',
  name: 'Brightcove',
  url: 'https://www.brightcove.com/',
  hosts: ['players.brightcove.net', 'brightcove.com', 'bcove.video', 'bcove.me'],
  oembed: { url: 'https://oembed.brightcove.com/?format=json' },

  match(url) {
    if (url.host === 'players.brightcove.net') return modern(url);
    if (url.host === 'bcove.video' || url.host === 'bcove.me') return short(url);
    return FLASH_HOSTS.has(url.host) ? flash(url) : null;
  },

  frame({ id, kind }) {
    const [account = '', item = '', player = DEFAULT_PLAYER] = partsOf(id);
    if (!item) return undefined;
    return {
      src: `https://players.brightcove.net/${account}/${player}/index.html?${kind === 'playlist' ? 'playlistId' : 'videoId'}=${item}`,
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'autoplay=true',
    };
  },

  archive: (_match, url) => ({ url: waybackUrl(url) }),
};

/** The id is `account/video`, or `account/video/player_embed` where the player is not the account's default one. */
function modern(url: ParsedUrl): Match | null {
  const [account = '', player = '', page, next] = url.segments;
  if (!ACCOUNT.test(account) || !PLAYER.test(player) || page !== 'index.html' || next !== undefined) return null;
  const suffix = player === DEFAULT_PLAYER ? '' : `/${player}`;
  const video = queryValue(url.search, 'videoId');
  if (video && VIDEO.test(video)) return { id: `${account}/${video}${suffix}`, kind: 'video' };
  const list = queryValue(url.search, 'playlistId');
  return list && VIDEO.test(list) ? { id: `${account}/${list}${suffix}`, kind: 'playlist' } : null;
}

function short(url: ParsedUrl): Match | null {
  const [code = '', next] = url.segments;
  return /^\w{4,20}$/.test(code) && next === undefined ? { id: code, kind: 'video' } : null;
}

/**
 * `services/viewer/federated_f9`, `federated_f8/PLAYER`, `htmlFederated`, `services/player/bcpid…`, `services/link/bcpid…`.
 * Their loaders no longer resolve; with account and video the same item plays in today's player.
 */
function flash(url: ParsedUrl): Match | null {
  const path = url.pathname;
  if (!SERVICE.test(path)) return null;
  const video =
    firstQueryValue(url.search, '@videoPlayer', '%40videoPlayer', 'videoId', 'videoID', 'idVideo', 'bctid') ??
    IN_PATH.exec(path)?.[1];
  const id = video && VIDEO.test(video) ? video : undefined;
  if (!id) return { id: null, kind: 'video', gone: { reason: 'not-identified' } };
  const account = accountOf(url.search);
  return account
    ? { id: `${account}/${id}`, kind: 'video' }
    : { id, kind: 'video', gone: { reason: 'player-retired' } };
}

function accountOf(search: string): string | undefined {
  const publisher = firstQueryValue(search, 'publisherID', 'publisherId', 'accountId') ?? '';
  if (ACCOUNT.test(publisher)) return publisher;
  return accountOfKey(firstQueryValue(search, 'playerKey', 'bckey') ?? publisher);
}

/**
 * The account inside a player key: its second comma-separated field is base64url, padded with `~` or `.`, of a
 * big-endian 64-bit number (yt-dlp brightcove.py `_build_brightcove_url`).
 */
function accountOfKey(key: string): string | undefined {
  const field = key.split(',')[1] ?? '';
  const base64 = field.replaceAll(/[~.]/g, '=').replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]{11}=?$/.test(base64)) return undefined;
  let hex = '0x';
  for (const byte of atob(base64)) hex += byte.charCodeAt(0).toString(16).padStart(2, '0');
  const account = String(BigInt(hex));
  return ACCOUNT.test(account) ? account : undefined;
}

const FLASH = 'http://c.brightcove.com/services/viewer/federated_f9';

export const examples: Example[] = [
  {
    url: 'https://players.brightcove.net/710858724001/default_default/index.html?videoId=1345912830001',
    id: '710858724001/1345912830001',
    kind: 'video',
  },
  {
    url: 'https://players.brightcove.net/710858724001/default_default/index.html?videoId=ref:an-event',
    id: '710858724001/ref:an-event',
    kind: 'video',
  },
  {
    url: 'https://players.brightcove.net/710858724001/SrrwvPcsoN_default/index.html?playlistId=1345912830001',
    id: '710858724001/1345912830001/SrrwvPcsoN_default',
    kind: 'playlist',
  },
  {
    url: `${FLASH}?isVid=1&videoId=1345912830001&playerKey=AQ~~,AAAACofWkTk~,ulXy7kBEOiB7q4Yp2qFh3kMkqkYyY0bI`,
    id: '45228659001/1345912830001',
    kind: 'video',
  },
  { url: `${FLASH}?publisherID=1660622131&@videoPlayer=19521637001`, id: '1660622131/19521637001', kind: 'video' },
  { url: FLASH + '?isVid=1', id: null, kind: 'video' },
  {
    url: 'http://c.brightcove.com/services/viewer/federated_f8/271530229?videoId=3004310549001',
    id: '3004310549001',
    kind: 'video',
  },
  {
    url: 'http://link.brightcove.com/services/link/bcpid1745093542/bclid1612710147/bctid1697210143001',
    id: '1697210143001',
    kind: 'video',
  },
];

export const counterexamples: string[] = [
  'https://players.brightcove.net/710858724001/default_default/index.min.js',
  'https://players.brightcove.net/710858724001/index.html?videoId=1345912830001',
  'https://players.brightcove.net/710858724001/default_default/index.html',
  'https://support.brightcove.com/playback-api-video-fields-reference',
  'https://www.brightcove.com/',
];
