import { askedUrl, sendOEmbed } from '../oembed-reply.js';
import { sendPicture } from '../picture.js';
import { playerPage } from '../player-page.js';
import type { PlayerConfig } from '../player-page.js';
import { corsForAll, send, sendText } from '../site.js';
import type { Exchange, Site } from '../site.js';
import { soundcloudProtocol } from './soundcloud-protocol.js';

interface Sound {
  id: number;
  title: string;
  /** Milliseconds. */
  duration: number;
  permalink_url: string;
}

interface SoundCloudConfig extends PlayerConfig {
  sounds: Sound[];
  startTrack: number;
  widgetId: string;
}

/** Paths with a character of their own. Any other `/user/track` is a sound of 182 seconds, a set holds two. */
export const soundcloudPaths = {
  /** Does not exist any more: oEmbed 404, and a widget that says so. */
  deleted: '/asound/deleted',
  /** One second long. */
  short: '/asound/short',
} as const;

const SECRET = /^s-\w+$/;

/** SoundCloud: widget frames, oEmbed and artwork. */
export function soundcloud(): Site[] {
  return [
    { hosts: ['w.soundcloud.com'], handle: sendWidget },
    { hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com'], handle: answerSite },
    { hosts: ['i1.sndcdn.com'], handle: sendPicture },
  ];
}

function titleOf(url: URL): string {
  return url.pathname
    .slice(1)
    .split('/')
    .filter((part) => part !== 'sets' && !SECRET.test(part))
    .join(' - ');
}

function soundsOf(url: URL): Sound[] {
  if (url.pathname === soundcloudPaths.deleted) return [];
  const count = /\/(sets|playlists)\//.test(url.pathname) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    id: 1000 + index,
    title: count === 1 ? titleOf(url) : `${titleOf(url)}, ${index + 1}`,
    duration: url.pathname === soundcloudPaths.short ? 1000 : 182_000,
    permalink_url: url.href,
  }));
}

function sendWidget(exchange: Exchange): void {
  const asked = askedUrl(exchange);
  const { pathname, searchParams } = exchange.url;
  if (asked === null || !/^\/player\/?$/.test(pathname)) return sendText(exchange, 404, 'Not Found');
  const sounds = soundsOf(asked);
  const startTrack = Math.min(Number(searchParams.get('start_track')) || 0, Math.max(0, sounds.length - 1));
  const config: SoundCloudConfig = {
    title: titleOf(asked),
    duration: (sounds[startTrack]?.duration ?? 0) / 1000,
    autoplay: searchParams.get('auto_play') === 'true',
    sounds,
    startTrack,
    widgetId: 'widget-1',
    ...(sounds.length === 0 && { error: 'You have not provided a valid SoundCloud URL.' }),
  };
  return send(exchange, playerPage('SoundCloud', config, soundcloudProtocol));
}

function answerSite(exchange: Exchange): void {
  if (exchange.url.pathname === '/oembed') return oembed(exchange);
  const title = titleOf(exchange.url);
  const html = `<!doctype html><title>${title}</title><h1>${title}</h1>`;
  return send(exchange, html, { headers: { 'x-frame-options': 'SAMEORIGIN' } });
}

function oembed(exchange: Exchange): void {
  const asked = askedUrl(exchange);
  if (asked === null || asked.pathname === '/' || soundsOf(asked).length === 0) {
    return sendText(exchange, 404, '', corsForAll);
  }
  const isSet = asked.pathname.includes('/sets/');
  const height = isSet ? 450 : 166;
  const fields = {
    // A number, a percentage and XML by default: what this provider really sends.
    version: 1.0,
    type: 'rich',
    provider_name: 'SoundCloud',
    provider_url: 'https://soundcloud.com',
    height,
    width: '100%',
    title: `${titleOf(asked)} by A Sound`,
    description: 'A sound of the small internet.',
    thumbnail_url: 'https://i1.sndcdn.com/artworks-000000001-t500x500.jpg',
    author_name: 'A Sound',
    author_url: 'https://soundcloud.com/asound',
    html: `<iframe width="100%" height="${height}" scrolling="no" frameborder="no" src="https://w.soundcloud.com/player/?visual=true&url=${encodeURIComponent(asked.href)}&show_artwork=true"></iframe>`,
  };
  return sendOEmbed(exchange, fields, 'xml', corsForAll);
}
