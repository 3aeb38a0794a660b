import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { OutgoingHttpHeaders } from 'node:http';
import { corsForAll, send, sendText } from './site.js';
import type { Exchange, Site } from './site.js';

/** A page of a mounted site. */
export interface MountedPage {
  html: string;
  /** Sent as they are; `content-security-policy` is the usual one. */
  headers?: OutgoingHttpHeaders;
}

/** What a test serves at a host. */
export interface Mount {
  /** Pages by exact path, such as `/post`. The query does not matter. */
  pages?: Record<string, MountedPage>;
  /** Local folders by path prefix, such as `{'/embed-hub/': '/absolute/dist/cdn'}`. Served with CORS for all. */
  directories?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.m4s': 'video/iso.segment',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.mpegts': 'video/mp2t',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A site made of HTML strings and local folders. */
export function mountedSite(host: string, mount: Mount): Site {
  return {
    hosts: [host.toLowerCase()],
    async handle(exchange) {
      const page = mount.pages?.[exchange.url.pathname];
      if (page !== undefined) send(exchange, page.html, page.headers === undefined ? {} : { headers: page.headers });
      else if (!(await sendFile(exchange, mount.directories ?? {}))) sendText(exchange, 404, 'Not found\n');
    },
  };
}

async function sendFile(exchange: Exchange, directories: Record<string, string>): Promise<boolean> {
  const { pathname } = exchange.url;
  const prefix = Object.keys(directories).find((candidate) => pathname.startsWith(candidate));
  if (prefix === undefined) return false;
  // The URL parser has resolved plain and encoded dots; a slash hidden as %2F must not climb either.
  const path = decodeURIComponent(pathname.slice(prefix.length));
  if (path.split(/[/\\]/).includes('..')) return false;
  const file = join(directories[prefix] ?? '', path);
  const body = await readFile(file).catch(() => null);
  if (body === null) return false;
  send(exchange, body, { type: TYPES[extname(file)] ?? 'application/octet-stream', headers: corsForAll });
  return true;
}
