import { askedUrl, fitBox, sendOEmbed } from '../oembed-reply.js';
import { sendPicture } from '../picture.js';
import { playerPage, seconds } from '../player-page.js';
import type { PlayerConfig } from '../player-page.js';
import { corsForAll, send, sendJson, sendText } from '../site.js';
import type { Exchange, Site } from '../site.js';
import { vimeoProtocol } from './vimeo-protocol.js';

interface VimeoConfig extends PlayerConfig {
  id: number;
  muted: boolean;
  textTracks: { label: string; language: string; kind: string; mode: string }[];
}

/** Videos with a character of their own. Any other number is a public video of 61 seconds. */
export const vimeoIds = {
  /** Needs the hash `unlistedHash`, in `?h=` or as a second path segment; 404 without. */
  unlisted: '100000001',
  unlistedHash: 'a1b2c3d4e5',
  /** Does not exist any more: 404. */
  deleted: '100000002',
  /** May be embedded on some domains only: oEmbed and player answer 403. */
  domainLocked: '100000003',
  /** One second long. */
  short: '100000004',
} as const;

/** Vimeo: player frames, oEmbed and thumbnails. */
export function vimeo(): Site[] {
  return [
    { hosts: ['player.vimeo.com'], handle: sendPlayer },
    { hosts: ['vimeo.com', 'www.vimeo.com'], handle: answerSite },
    { hosts: ['i.vimeocdn.com'], handle: sendPicture },
  ];
}

/** The status a video is answered with, given the hash that came with the request. */
function statusOf(id: string, hash: string | null): number {
  if (id === vimeoIds.domainLocked) return 403;
  if (id === vimeoIds.deleted || (id === vimeoIds.unlisted && hash !== vimeoIds.unlistedHash)) return 404;
  return 200;
}

function durationOf(id: string): number {
  return id === vimeoIds.short ? 1 : 61;
}

function sendPlayer(exchange: Exchange): void {
  const { pathname, searchParams } = exchange.url;
  const id = /^\/video\/(\d+)$/.exec(pathname)?.[1];
  const status = id === undefined ? 404 : statusOf(id, searchParams.get('h'));
  if (id === undefined || status !== 200) {
    send(exchange, '<!doctype html><title>Sorry</title><h1>Sorry</h1>', { status });
    return;
  }
  const start = seconds(searchParams.get('start_time'));
  const config: VimeoConfig = {
    id: Number(id),
    title: `Film ${id}`,
    duration: durationOf(id),
    autoplay: searchParams.get('autoplay') === '1',
    muted: searchParams.get('muted') === '1',
    textTracks: [{ label: 'English', language: 'en', kind: 'subtitles', mode: 'disabled' }],
    ...(start !== undefined && { start }),
  };
  send(exchange, playerPage('Vimeo', config, vimeoProtocol));
}

function answerSite(exchange: Exchange): void {
  const { pathname } = exchange.url;
  if (/^\/api\/oembed\.(json|xml)$/.test(pathname)) return oembed(exchange);
  const id = /^\/(\d+)/.exec(pathname)?.[1];
  if (id === undefined) return sendText(exchange, 404, 'Not Found');
  return send(exchange, `<!doctype html><title>Film ${id} on Vimeo</title><h1>Film ${id}</h1>`);
}

function oembed(exchange: Exchange): void {
  const asked = askedUrl(exchange);
  const [, id, hash] = /^(?:\/video)?\/(\d+)(?:\/(\w+))?/.exec(asked?.pathname ?? '') ?? [];
  const given = hash ?? asked?.searchParams.get('h') ?? exchange.url.searchParams.get('h');
  const status = id === undefined ? 404 : statusOf(id, given);
  if (id === undefined || status !== 200) {
    return sendJson(exchange, { domain_status_code: status }, status, corsForAll);
  }
  const { width, height } = fitBox(exchange, 426, 240);
  const query = given === null ? '' : `?h=${given}`;
  const fields = {
    type: 'video',
    version: '1.0',
    provider_name: 'Vimeo',
    provider_url: 'https://vimeo.com/',
    title: `Film ${id}`,
    author_name: 'A Filmmaker',
    author_url: 'https://vimeo.com/afilmmaker',
    width,
    height,
    duration: durationOf(id),
    description: 'A film of the small internet.',
    thumbnail_url: `https://i.vimeocdn.com/video/${id}-d_295x166`,
    thumbnail_width: 295,
    thumbnail_height: 166,
    upload_date: '2012-05-04 09:30:00',
    video_id: Number(id),
    uri: `/videos/${id}`,
    html: `<iframe src="https://player.vimeo.com/video/${id}${query}" width="${width}" height="${height}" frameborder="0" allow="autoplay; fullscreen; picture-in-picture" title="Film ${id}"></iframe>`,
  };
  const format = exchange.url.pathname.endsWith('.xml') ? 'xml' : 'json';
  return sendOEmbed(exchange, fields, format, corsForAll);
}
