// What a page downloads of ours, and what a page around an element can spoil: in a browser whose whole world is the small
// internet.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { CDN, inState, post, startWorld, within, type World } from './world.js';

const PROVIDERS = fileURLToPath(new URL('../../src/providers/', import.meta.url));
const TALK = '<embed-media><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">My talk</a></embed-media>';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";

describe('a page with one YouTube embed', () => {
  let world: World;

  before(async () => {
    world = await startWorld({
      pages: {
        '/post': { html: post(TALK) },
        '/no-referrer': { html: post(TALK, '', '<meta name="referrer" content="no-referrer">') },
        '/no-frames': { html: post(TALK), headers: { 'content-security-policy': POLICY } },
        '/no-policies': {
          html: post(TALK),
          headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
        },
        '/twice': { html: post(TALK, '', '<script type="module" src="/other/embed-hub.js"></script>') },
        '/next': { html: post('<p>Another post</p>') },
      },
      directories: { '/other/': CDN },
    });
  });
  after(() => world.close());

  const state = (tab: Page, name: string): Promise<unknown> => inState(tab, 'embed-media', name);
  const files = (): string[] =>
    world.internet.requests.filter(({ url }) => url.includes('/embed-hub/')).map(({ url }) => url.replace(/.*\//, ''));

  it('downloads the module of YouTube, and of nobody else', async () => {
    const { page: tab, close } = await world.open('/post');
    await within(tab, 'embed-media', 'button');
    const modules = readdirSync(PROVIDERS).flatMap((name) => /^([^_].*)\.ts$/.exec(name)?.[1] ?? []);
    assert.ok(modules.length > 10);
    const loaded = modules.filter((name) => files().some((file) => file.startsWith(`${name}-`)));
    assert.deepEqual(loaded, ['youtube']);
    assert.equal(files().filter((file) => file === 'embed-hub.js').length, 1);
    assert.equal(new Set(files()).size, files().length, 'nothing twice');
    assert.ok(files().length <= 13, files().join());
    await close();
  });

  it('tells the player where it stands even where the page tells nobody', async () => {
    const { page: tab, close } = await world.open('/no-referrer');
    await (await within(tab, 'embed-media', 'button')).click();
    await state(tab, 'active');
    const frames = world.internet.requests.filter(({ host }) => host === 'www.youtube-nocookie.com');
    assert.equal(frames[0]?.headers['referer'], 'https://blog.example/');
    await close();
  });

  it('says that it could not be loaded where the policy names no frames', async () => {
    const { page: tab, close } = await world.open('/no-frames');
    await (await within(tab, 'embed-media', 'button')).click();
    await state(tab, 'failed');
    assert.deepEqual(
      world.internet.requests.filter(({ host }) => host !== 'blog.example'),
      [],
    );
    await close();
  });

  it('is a link where the page forbids the policy that templates need', async () => {
    const { page: tab, close } = await world.open('/no-policies');
    await tab.waitForNetworkIdle();
    assert.equal(await tab.$eval('embed-media a', ({ href }) => href), 'https://www.youtube.com/watch?v=M7lc1UVf-VE');
    assert.ok(await tab.$eval('embed-media a', (link) => link.checkVisibility()));
    await close();
  });

  it('is one player where two copies of the library run', async () => {
    const { page: tab, errors, close } = await world.open('/twice');
    await (await within(tab, 'embed-media', 'button')).click();
    await state(tab, 'active');
    assert.equal(world.internet.requests.filter(({ host }) => host === 'www.youtube-nocookie.com').length, 1);
    assert.deepEqual(errors, []);
    await close();
  });

  it('is as it was when the reader comes back', async () => {
    const { page: tab, close } = await world.open('/post');
    await (await within(tab, 'embed-media', 'button')).click();
    await state(tab, 'active');
    const length = await tab.evaluate(() => history.length);
    await tab.goto('https://blog.example/next');
    await tab.goBack();
    await within(tab, 'embed-media', 'iframe, button');
    assert.equal(await tab.evaluate(() => history.length), length + 1);
    await close();
  });
});
