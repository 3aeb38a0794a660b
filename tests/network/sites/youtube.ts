import { fitBox, askedUrl, sendOEmbed } from '../oembed-reply.js';
import { sendPicture } from '../picture.js';
import { playerPage, seconds } from '../player-page.js';
import type { PlayerConfig } from '../player-page.js';
import { corsForOrigin, send, sendText } from '../site.js';
import type { Exchange, Site } from '../site.js';
import { youtubeProtocol } from './youtube-protocol.js';

interface YouTubeConfig extends PlayerConfig {
  id: string;
  author: string;
  enablejsapi: boolean;
  muted: boolean;
  origin: string | null;
  errorCode?: number;
}

/**
 * Videos with a character of their own. Any other well-formed id is a video of 213 seconds that may be embedded.
 * The codes are those of the IFrame API reference, "onError".
 */
export const youtubeIds = {
  /** The owner forbids embedding; error 150, oEmbed 401. */
  notEmbeddable: 'noembedding',
  /** The same, told with the older code 101. */
  notEmbeddable101: 'noembed_101',
  /** Removed: error 100, oEmbed 404. */
  deleted: 'deletedclip',
  /** One second long. */
  short: 'shortclip_1',
} as const;

const ERRORS: Record<string, number> = {
  [youtubeIds.notEmbeddable]: 150,
  [youtubeIds.notEmbeddable101]: 101,
  [youtubeIds.deleted]: 100,
};

/** Sent where no Referer arrived: the player must know who embeds it (YouTube player error 153, since 2025). */
const NO_REFERRER = 153;
const VIDEO_ID = /^[\w-]{11}$/;
const AUTHOR = 'A Channel';

/** YouTube: player frames, oEmbed, watch pages and thumbnails. */
export function youtube(): Site[] {
  return [
    { hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'], handle },
    { hosts: ['youtu.be'], handle: redirectShortLink },
    { hosts: ['i.ytimg.com'], handle: sendPicture },
  ];
}

function handle(exchange: Exchange): void {
  const [section, id] = exchange.url.pathname.slice(1).split('/');
  if (section === 'embed' && id !== undefined) sendPlayer(exchange, id);
  else if (section === 'oembed') oembed(exchange);
  else if (section === 'watch') watchPage(exchange);
  else sendText(exchange, 404, 'Not Found');
}

function sendPlayer(exchange: Exchange, id: string): void {
  const { searchParams } = exchange.url;
  const flag = (name: string) => searchParams.get(name) === '1';
  const start = seconds(searchParams.get('start'));
  const end = seconds(searchParams.get('end'));
  const errorCode = exchange.request.headers.referer === undefined ? NO_REFERRER : ERRORS[id];
  const config: YouTubeConfig = {
    id,
    title: `Video ${id}`,
    author: AUTHOR,
    duration: durationOf(id),
    autoplay: flag('autoplay'),
    muted: flag('mute'),
    enablejsapi: flag('enablejsapi'),
    origin: searchParams.get('origin'),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(errorCode !== undefined && { errorCode, error: `Error ${errorCode}` }),
  };
  send(exchange, playerPage('YouTube', config, youtubeProtocol));
}

function durationOf(id: string): number {
  return id === youtubeIds.short ? 1 : 213;
}

function videoIdOf(url: URL | null): string | null {
  if (url === null) return null;
  const id = url.searchParams.get('v') ?? url.pathname.split('/').at(-1) ?? '';
  return VIDEO_ID.test(id) ? id : null;
}

function oembed(exchange: Exchange): void {
  const headers = corsForOrigin(exchange);
  const id = videoIdOf(askedUrl(exchange));
  if (exchange.url.protocol === 'http:') return sendText(exchange, 403, 'Forbidden', headers);
  if (id === null) return sendText(exchange, 400, 'Bad Request', headers);
  const error = ERRORS[id];
  if (error === 100) return sendText(exchange, 404, 'Not Found', headers);
  if (error !== undefined) return sendText(exchange, 401, 'Unauthorized', headers);
  const { width, height } = fitBox(exchange, 200, 113);
  const fields = {
    title: `Video ${id}`,
    author_name: AUTHOR,
    author_url: 'https://www.youtube.com/@achannel',
    type: 'video',
    height,
    width,
    version: '1.0',
    provider_name: 'YouTube',
    provider_url: 'https://www.youtube.com/',
    thumbnail_height: 360,
    thumbnail_width: 480,
    thumbnail_url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
    html: `<iframe width="${width}" height="${height}" src="https://www.youtube.com/embed/${id}?feature=oembed" allowfullscreen title="Video ${id}"></iframe>`,
  };
  return sendOEmbed(exchange, fields, 'json', headers);
}

function watchPage(exchange: Exchange): void {
  const id = videoIdOf(exchange.url);
  if (id === null) return sendText(exchange, 404, 'Not Found');
  const page = `https://www.youtube.com/watch?v=${id}`;
  const endpoint = `https://www.youtube.com/oembed?format=json&amp;url=${encodeURIComponent(page)}`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Video ${id} - YouTube</title>
<link rel="canonical" href="${page}">
<link rel="alternate" type="application/json+oembed" href="${endpoint}" title="Video ${id}">
<meta property="og:title" content="Video ${id}"><meta property="og:type" content="video.other">
<h1>Video ${id}</h1></html>`;
  return send(exchange, html, { headers: { 'x-frame-options': 'SAMEORIGIN' } });
}

function redirectShortLink(exchange: Exchange): void {
  const target = new URL('https://www.youtube.com/watch');
  target.searchParams.set('v', exchange.url.pathname.slice(1));
  for (const [name, value] of exchange.url.searchParams) target.searchParams.set(name, value);
  sendText(exchange, 303, '', { location: target.href });
}
