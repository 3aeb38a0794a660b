/** A built site in Chromium, under a strict policy, in a world where nobody else is asked before the reader presses. */
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { launchChromium, type TestBrowser, type TestPage } from '../../network/browser.js';
import { startInternet, type Internet } from '../../network/internet.js';
import { send, sendText, type Exchange } from '../../network/site.js';
import { inPage, within } from '../../e2e/world.js';

const HOST = 'blog.example';
const FRAMES = 'https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com';
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'",
  `frame-src ${FRAMES}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
].join('; ');

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Reader {
  /** Opens a page of the site; nothing is logged before it. */
  open(path: string): Promise<TestPage>;
  readonly internet: Internet;
  close(): Promise<void>;
}

/** Serves a folder as a whole site. @param allowed more sources of scripts, such as the hash of an import map */
export async function openReader(folder: string, allowed: readonly string[] = []): Promise<Reader> {
  const internet = await startInternet();
  const policy = POLICY.replace("script-src 'self'", ["script-src 'self'", ...allowed].join(' '));
  internet.add({ hosts: [HOST], handle: (exchange) => serve(exchange, folder, policy) });
  const chromium: TestBrowser = await launchChromium(internet);
  return {
    internet,
    async open(path) {
      const tab = await chromium.newPage();
      await inPage(tab.page);
      internet.clear();
      await tab.page.goto(`https://${HOST}${path}`, { waitUntil: 'load' });
      return tab;
    },
    async close() {
      await chromium.close();
      await internet.close();
    },
  };
}

async function serve(exchange: Exchange, folder: string, policy: string): Promise<void> {
  const path = decodeURIComponent(exchange.url.pathname);
  const asked = join(folder, path);
  const isFolder = (await stat(asked).catch(() => undefined))?.isDirectory() ?? false;
  const file = isFolder ? join(asked, 'index.html') : asked;
  const body = await readFile(file).catch(() => undefined);
  if (path.includes('..') || body === undefined) {
    sendText(exchange, 404, 'Not found\n');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  send(exchange, body, { type, headers: { 'content-security-policy': policy } });
}

/**
 * What a reader of the shared post meets: finished embeds, no request to anybody else, and after a press the player.
 * @param folder the built site
 * @param allowed what its policy lets run beside its own scripts
 */
export async function readPost(folder: string, path: string, allowed: readonly string[] = []): Promise<void> {
  const reader = await openReader(folder, allowed);
  try {
    await pressThrough(reader, path);
  } finally {
    await reader.close();
  }
}

async function pressThrough(reader: Reader, path: string): Promise<void> {
  const tab = await reader.open(path);
  const { page } = tab;
  // upgraded, each with what it shows drawn
  await page.waitForFunction(
    () => {
      const all = [...document.querySelectorAll('embed-media')];
      return all.length >= 3 && all.every((one) => one.shadowRoot?.querySelector('figure, .card'));
    },
    { polling: 'raf' },
  );
  const elsewhere = (): string[] => reader.internet.requests.filter(({ host }) => host !== HOST).map(({ url }) => url);
  await page.waitForNetworkIdle();
  assert.deepEqual(elsewhere(), [], 'somebody was asked before the reader pressed');
  const missing = reader.internet.requests
    .map(({ url }) => new URL(url).pathname)
    .filter((name) => name.includes('poster'));
  assert.ok(missing.length > 0, 'the poster is the site’s own');
  const pictures = await page.$$eval('embed-media img', (images) =>
    images.map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  assert.ok(pictures.length > 0 && pictures.every(Boolean), 'posters are shown');

  const button = await within(page, 'embed-media[src*="youtube"]', 'button');
  const framed = page.waitForFrame((frame) => frame.url().startsWith('https://www.youtube-nocookie.com/embed/'));
  await button.click();
  await framed;
  assert.deepEqual([...new Set(elsewhere().map((url) => new URL(url).host))], ['www.youtube-nocookie.com']);
  assert.deepEqual(tab.errors, []);
  await tab.close();
}
