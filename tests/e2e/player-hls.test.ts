// Streams in a whole page: what is asked of whom and when, under the two policies of a careful site.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { makeMedia } from '../media/make.mjs';
import { sendText } from '../network/site.js';
import { post, startWorld, within, type World } from './world.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob: https:; " +
  "connect-src 'self' https://streams.example https://closed.example; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const stream = (src: string): string =>
  `<embed-player><video src="${src}" preload="none" width="320" title="A film"></video></embed-player>`;
const page = (src: string) => ({ html: post(stream(src)), headers: { 'content-security-policy': POLICY } });

describe('a stream in a page', { timeout: 120_000 }, () => {
  let world: World;
  before(async () => {
    const folder = await makeMedia();
    world = await startWorld({
      pages: {
        '/own': page('/media/hls/levels/index.m3u8'),
        '/subtitles': page('/media/hls/subtitles/index.m3u8'),
        '/elsewhere': page('https://streams.example/hls/fmp4/index.m3u8'),
        '/closed': page('https://closed.example/hls/nowhere.m3u8'),
        '/plain': page('/media/clip.mp4'),
      },
      directories: { '/media/': folder },
    });
    world.internet.mount('streams.example', { directories: { '/': folder } });
    world.internet.add({
      hosts: ['closed.example'],
      handle: (exchange) => sendText(exchange, 200, '#EXTM3U\n'),
    });
  });
  after(() => world.close());

  const scripts = (): string[] =>
    world.internet.requests.flatMap(({ host, url }) =>
      host === 'blog.example' && /\/hls[^/]*\.js$/.test(url) ? [new URL(url).pathname] : [],
    );
  /** hls.js itself: its builds are the only chunks of that size. */
  const engines = async (tab: Page): Promise<number[]> =>
    tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize)
        .filter((size) => size > 200_000),
    );
  const time = (tab: Page): Promise<number> => tab.$eval('video', (video) => video.currentTime);
  const plays = async (tab: Page): Promise<void> => {
    const from = await time(tab);
    await tab.waitForFunction((start) => document.querySelector('video')!.currentTime > start + 0.5, {}, from);
  };
  /** A real press: nobody has allowed this page to play by itself. */
  const press = async (tab: Page): Promise<void> => {
    await (await within(tab, 'embed-player', 'button.play')).click();
  };

  it('asks for nothing but the player until it is pressed, then for the light build of hls.js, and nobody else', async () => {
    const { page: tab, errors, close } = await world.open('/own');
    await within(tab, 'embed-player', 'button.play');
    await tab.waitForNetworkIdle();
    assert.deepEqual(await engines(tab), []);
    assert.ok(!world.internet.requests.some(({ url }) => url.includes('/media/')));
    await press(tab);
    await plays(tab);
    const [size, ...more] = await engines(tab);
    assert.ok(size! < 450_000 && !more.length, `one engine, the light one: ${size}, ${more.join()}`);
    assert.equal(world.internet.requests.filter(({ url }) => url.endsWith('/levels/index.m3u8')).length, 1);
    assert.deepEqual(world.elsewhere(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('with subtitles it asks for the full build', async () => {
    const { page: tab, errors, close } = await world.open('/subtitles');
    await press(tab);
    await plays(tab);
    const [size, ...more] = await engines(tab);
    assert.ok(size! > 450_000 && !more.length, `one engine, the full one: ${size}, ${more.join()}`);
    assert.deepEqual(errors, []);
    await close();
  });

  it('from another site it asks that site, once it is pressed', async () => {
    const { page: tab, errors, close } = await world.open('/elsewhere');
    await within(tab, 'embed-player', 'button.play');
    await tab.waitForNetworkIdle();
    assert.deepEqual(world.elsewhere(), []);
    await press(tab);
    await plays(tab);
    assert.ok(world.elsewhere().every((url) => url.startsWith('https://streams.example/hls/fmp4/')));
    assert.deepEqual(errors, []);
    await close();
  });

  it('a site that no script may read is told in words, with the link', async () => {
    const { page: tab, close } = await world.open('/closed');
    await press(tab);
    const text = await (await within(tab, 'embed-player', '[part="message"] p')).evaluate((p) => p.textContent);
    assert.match(text, /^A film could not be /);
    const link = await within(tab, 'embed-player', 'a[part="open"]');
    assert.equal(await link.evaluate((a) => (a as HTMLAnchorElement).href), 'https://closed.example/hls/nowhere.m3u8');
    await close();
  });

  it('once it has left the page nothing more is loaded', async () => {
    const { page: tab, close } = await world.open('/own');
    await press(tab);
    await plays(tab);
    await tab.$eval('embed-player', (player) => player.remove());
    await tab.waitForNetworkIdle();
    world.internet.clear();
    await tab.waitForNetworkIdle({ idleTime: 1500 });
    assert.deepEqual(world.internet.requests, []);
    await close();
  });

  it('a file needs none of it', async () => {
    const { page: tab, errors, close } = await world.open('/plain');
    await press(tab);
    await plays(tab);
    assert.deepEqual(await engines(tab), []);
    assert.deepEqual(scripts(), []);
    assert.deepEqual(errors, []);
    await close();
  });
});
