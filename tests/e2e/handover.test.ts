// Files and streams in <embed-media>, in a whole page: our own player, the browser's where that cannot be had, and Brightcove.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { match } from '../../src/providers/index.js';
import { brightcoveSources } from '../../src/resolver/brightcove.js';
import { makeMedia } from '../media/make.mjs';
import { corsForAll, send, sendJson, sendText } from '../network/site.js';
import { brightcoveAccount } from '../network/sites/brightcove.js';
import { CDN, inPage, inState, post, startWorld, within, type World } from './world.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src https:; " +
  "media-src 'self' blob:; connect-src 'self' https://resolver.example https://cf-images.us-east-1.prod.boltdns.net; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const RESOLVER = ' data-resolver="https://resolver.example/oembed"';

const page = (body: string, script = '') => ({
  html: post(body, script),
  headers: { 'content-security-policy': POLICY },
});
const brightcove = (id: string): string =>
  `<embed-media><a href="https://players.brightcove.net/${brightcoveAccount}/default_default/index.html?videoId=${id}">A talk</a></embed-media>`;

/** The chunk that holds the player. */
function playerChunk(): string {
  const manifest = JSON.parse(readFileSync(join(CDN, 'manifest.json'), 'utf8')) as Record<
    string,
    { modules: string[] }
  >;
  return Object.entries(manifest).find(([, { modules }]) => modules.includes('src/elements/embed-player.ts'))![0];
}

/** In a page: what plays in the first <embed-media>. */
const media = (tab: Page): Promise<ElementHandle<HTMLElement>> => within(tab, 'embed-media', 'audio, video');
const time = (tab: Page): Promise<number> =>
  media(tab).then((one) => one.evaluate((it) => (it as HTMLMediaElement).currentTime));
async function plays(tab: Page): Promise<void> {
  const from = await time(tab);
  await tab.waitForFunction(
    (start) => (document.querySelector('embed-media')?.player?.currentTime ?? 0) > start + 0.3,
    { polling: 'raf' },
    from,
  );
}

describe('files and streams in <embed-media>', { timeout: 120_000 }, () => {
  let world: World;
  before(async () => {
    const folder = await makeMedia();
    world = await startWorld({
      pages: {
        '/file': page('<embed-media><a href="/media/clip.mp4">A film</a></embed-media>'),
        '/live': page(brightcove('5550001'), RESOLVER),
        '/ended': page(brightcove('5550403'), RESOLVER),
        '/without': page(brightcove('5550001')),
      },
      directories: { '/media/': folder },
    });
    const { internet } = world;
    internet.add({
      hosts: ['resolver.example'],
      async handle(exchange) {
        const known = match(exchange.url.searchParams.get('url') ?? '')!.embed;
        const { media: files } = await brightcoveSources(known, internet.fetch);
        sendJson(exchange, { version: '1.0', type: 'video', title: 'Clip', media: files }, 200, corsForAll);
      },
    });
    internet.add({
      hosts: ['cf-images.us-east-1.prod.boltdns.net'],
      handle(exchange) {
        const [, id, file = ''] = /^\/v1\/(\d+)\/([\w.]+)$/.exec(exchange.url.pathname) ?? [];
        if (id !== '5550001') {
          sendText(exchange, 403, 'The token has ended.', corsForAll);
          return;
        }
        const name = file === 'master.m3u8' ? 'index.m3u8' : file;
        const type = name.endsWith('m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp2t';
        send(exchange, readFileSync(join(folder, 'hls/ts', name)), { type, headers: corsForAll });
      },
    });
  });
  after(() => world.close());

  const asked = (part: string): string[] =>
    world.internet.requests.flatMap(({ url }) => (url.includes(part) ? [url] : []));
  const button = (tab: Page, selector: string) =>
    tab.waitForFunction(
      (inner) =>
        document
          .querySelector('embed-media')
          ?.shadowRoot?.querySelector('embed-player')
          ?.shadowRoot?.querySelector(inner),
      { polling: 'raf' },
      selector,
    );

  it('a file is in our own player, which asks for it when it is pressed', async () => {
    const { page: tab, errors, close } = await world.open('/file');
    const play = await button(tab, 'button.play');
    await tab.waitForNetworkIdle();
    assert.deepEqual(asked('/media/'), []);
    await (play.asElement() as ElementHandle<HTMLElement>).click();
    await plays(tab);
    assert.ok(asked('/media/clip.mp4').length > 0);
    assert.deepEqual(world.elsewhere(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('without the file of our player the browser’s own is there, and plays', async () => {
    const { page: tab, close } = await world.chromium.newPage();
    await inPage(tab);
    const chunk = playerChunk();
    await tab.setRequestInterception(true);
    tab.on('request', (request) => void (request.url().endsWith(chunk) ? request.abort() : request.continue()));
    await tab.goto('https://blog.example/file');
    const video = await media(tab);
    const found = await video.evaluate((it) => {
      const { controls, preload, src, ariaLabel } = it as HTMLVideoElement;
      return [controls, preload, new URL(src).pathname, ariaLabel, customElements.get('embed-player') === undefined];
    });
    assert.deepEqual(found, [true, 'none', '/media/clip.mp4', 'A film', true]);
    await video.click();
    await tab.evaluate(() => document.querySelector('embed-media')!.playFrom(0));
    await plays(tab);
    await close();
  });

  it('a Brightcove video whose files the site’s resolver knows is in our own player: no frame, and nobody before the press', async () => {
    const { page: tab, errors, close } = await world.open('/live');
    const press = await within(tab, 'embed-media', 'button[part="button"]');
    await tab.waitForNetworkIdle();
    const before = world
      .elsewhere()
      .filter((url) => !/resolver\.example|edge\.api|players\.brightcove\.net\/.*(?:json|js)$/.test(url));
    assert.deepEqual(before, [], 'the resolver asks, the reader’s browser does not');
    const note = await (await within(tab, 'embed-media', '[part="note"]')).evaluate((it) => it.textContent);
    assert.match(note, /cf-images\.us-east-1\.prod\.boltdns\.net/);
    await press.click();
    await inState(tab, 'embed-media', 'active');
    await plays(tab);
    assert.ok(asked('/v1/5550001/master.m3u8').length === 1);
    assert.deepEqual(
      asked('https://players.brightcove.net').filter((url) => url.includes('index.html')),
      [],
    );
    assert.equal(await tab.$eval('embed-media', (it) => it.shadowRoot!.querySelector('iframe')), null);
    await button(tab, '[part~="captions"]');
    // the browser tells that it may not play by itself what hls.js plays for it
    assert.deepEqual(
      errors.filter((text) => !/captions\.vtt|media-src/.test(text)),
      [],
    );
    await close();
  });

  it('where their addresses have ended, Brightcove’s frame takes their place', async () => {
    const { page: tab, close } = await world.open('/ended');
    await (await within(tab, 'embed-media', 'button[part="button"]')).click();
    const frame = await within(tab, 'embed-media', 'iframe');
    await inState(tab, 'embed-media', 'active');
    assert.match(await frame.evaluate((it) => (it as HTMLIFrameElement).src), /videoId=5550403&autoplay=true$/);
    assert.equal(await tab.$eval('embed-media', (it) => it.shadowRoot!.querySelector('embed-player')), null);
    assert.ok(asked('/v1/5550403/master.m3u8').length > 0);
    await tab.waitForFunction(
      () =>
        /players\.brightcove\.net/.test(
          document.querySelector('embed-media')?.shadowRoot?.querySelector('[part="note"]')?.textContent ?? '',
        ),
      { polling: 'raf' },
    );
    await close();
  });

  it('without a resolver it is Brightcove’s frame', async () => {
    const { page: tab, close } = await world.open('/without');
    await (await within(tab, 'embed-media', 'button[part="button"]')).click();
    await within(tab, 'embed-media', 'iframe');
    await inState(tab, 'embed-media', 'active');
    assert.deepEqual(asked('boltdns.net'), []);
    await close();
  });
});
