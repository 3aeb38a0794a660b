import { askedUrl, fitBox, sendOEmbed } from '../oembed-reply.js';
import { sendPicture } from '../picture.js';
import { playerPage } from '../player-page.js';
import { corsForAll, send, sendJson, sendText } from '../site.js';
import type { Exchange, Site } from '../site.js';

/** The account that exists; every other one is answered with 404, as Brightcove does for invented accounts. */
export const brightcoveAccount = '45228659001';

/** Videos with a character of their own. Any other number, and any `ref:` id, is a video of 95 seconds. */
export const brightcoveIds = {
  /** Unknown to the playback API (404), although the player page is served all the same. */
  deleted: '9000000000001',
  /** The playback API answers 403 with the sub-code CLIENT_GEO. */
  geoBlocked: '9000000000002',
} as const;

const POLICY_KEY = 'BCpkLOOPBACK-policy-key_0';
const DURATION_SECONDS = 95;

/** Brightcove: player pages with their configuration, the playback API, oEmbed and images. */
export function brightcove(): Site[] {
  return [
    { hosts: ['players.brightcove.net'], handle: answerPlayer },
    { hosts: ['edge.api.brightcove.com'], handle: playbackApi },
    { hosts: ['oembed.brightcove.com'], handle: oembed },
    { hosts: ['cf-images.us-east-1.prod.boltdns.net'], handle: sendPicture },
  ];
}

function answerPlayer(exchange: Exchange): void {
  const [, account, file] = /^\/(\d+)\/[^/]+_[^/]+\/([\w.]+)$/.exec(exchange.url.pathname) ?? [];
  if (account !== brightcoveAccount) return sendText(exchange, 404, 'Not Found');
  if (file === 'config.json') {
    const config = { account_id: account, video_cloud: { policy_key: POLICY_KEY }, player_name: 'Default' };
    return sendJson(exchange, config, 200, corsForAll);
  }
  if (file === 'index.min.js') {
    return send(exchange, `var player={accountId:"${account}",policyKey:"${POLICY_KEY}"};`, {
      type: 'text/javascript',
    });
  }
  if (file !== 'index.html') return sendText(exchange, 404, 'Not Found');
  const { searchParams } = exchange.url;
  const id = searchParams.get('videoId') ?? searchParams.get('playlistId') ?? '';
  const known = id !== '' && id !== brightcoveIds.deleted;
  // This player says nothing and hears nothing: Brightcove has no postMessage protocol unless the publisher adds one.
  const page = playerPage(
    'Brightcove',
    {
      title: `Clip ${id}`,
      duration: DURATION_SECONDS,
      autoplay: searchParams.get('autoplay') === 'true',
      ...(!known && { error: 'The video is unavailable.' }),
    },
    '',
  );
  return send(exchange, page);
}

function playbackApi(exchange: Exchange): void {
  const { pathname } = exchange.url;
  const [, account, id] = /^\/playback\/v1\/accounts\/(\d+)\/videos\/([\w:.-]+)$/.exec(pathname) ?? [];
  const fail = (status: number, code: string, subcode?: string) =>
    sendJson(exchange, [{ error_code: code, ...(subcode && { error_subcode: subcode }) }], status, corsForAll);
  if (exchange.request.method === 'OPTIONS') {
    return send(exchange, '', { headers: { ...corsForAll, 'access-control-allow-headers': 'accept' } });
  }
  if (!exchange.request.headers.accept?.includes(`pk=${POLICY_KEY}`)) return fail(401, 'INVALID_POLICY_KEY');
  if (account !== brightcoveAccount) return fail(404, 'ACCOUNT_NOT_FOUND');
  if (id === undefined || id === brightcoveIds.deleted) return fail(404, 'VIDEO_NOT_FOUND');
  if (id === brightcoveIds.geoBlocked) return fail(403, 'ACCESS_DENIED', 'CLIENT_GEO');
  const image = `https://cf-images.us-east-1.prod.boltdns.net/v1/${id.replace(':', '-')}`;
  const video = {
    id,
    account_id: account,
    name: `Clip ${id}`,
    description: 'A clip of the small internet.',
    long_description: null,
    duration: DURATION_SECONDS * 1000,
    poster: `${image}/1280x720/match/image.jpg`,
    thumbnail: `${image}/160x90/match/image.jpg`,
    published_at: '2012-05-04T09:30:00.000Z',
    text_tracks: [{ kind: 'captions', srclang: 'en', label: 'English', src: `${image}/captions.vtt` }],
    sources: [{ src: `${image}/master.m3u8`, type: 'application/x-mpegURL' }],
    tags: [],
  };
  return sendJson(exchange, video, 200, corsForAll);
}

function oembed(exchange: Exchange): void {
  const asked = askedUrl(exchange);
  const account = /^\/(\d+)\//.exec(asked?.pathname ?? '')?.[1];
  const id = asked?.searchParams.get('videoId');
  if (asked === null || account !== brightcoveAccount || !id || id === brightcoveIds.deleted) {
    return sendText(exchange, 404, 'Not Found');
  }
  const { width, height } = fitBox(exchange, 640, 360);
  return sendOEmbed(exchange, {
    type: 'video',
    version: '1.0',
    title: `Clip ${id}`,
    provider_name: 'Brightcove',
    provider_url: 'https://www.brightcove.com',
    width,
    height,
    html: `<iframe src="${asked.href}" allowfullscreen width="${width}" height="${height}"></iframe>`,
  });
}
