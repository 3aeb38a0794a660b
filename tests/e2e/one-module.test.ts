// What a page downloads of ours, and what a page around an element can spoil: in a browser whose whole world is the small
// internet.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchChromium, type TestBrowser } from '../network/browser.js';
import { startInternet, type Internet } from '../network/internet.js';

const CDN = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const PROVIDERS = fileURLToPath(new URL('../../src/providers/', import.meta.url));
const TALK = '<embed-media><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">My talk</a></embed-media>';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">${head}
<script type="module" src="/embed-hub/embed-hub.js"></script></head><body>${body}</body></html>`;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";

describe('a page with one YouTube embed', () => {
  let internet: Internet;
  let chromium: TestBrowser;

  before(async () => {
    internet = await startInternet();
    internet.mount('blog.example', {
      pages: {
        '/post': { html: page(TALK) },
        '/no-referrer': { html: page(TALK, '<meta name="referrer" content="no-referrer">') },
        '/no-frames': { html: page(TALK), headers: { 'content-security-policy': POLICY } },
        '/no-policies': {
          html: page(TALK),
          headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
        },
        '/twice': { html: page(TALK, '<script type="module" src="/other/embed-hub.js"></script>') },
        '/next': { html: page('<p>Another post</p>') },
      },
      directories: { '/embed-hub/': CDN, '/other/': CDN },
    });
    chromium = await launchChromium(internet);
  });
  after(async () => {
    await chromium.close();
    await internet.close();
  });

  const within = async (tab: Page, selector: string): Promise<ElementHandle> => {
    const found = await tab.waitForFunction(
      (inner) => document.querySelector('embed-media')?.shadowRoot?.querySelector(inner),
      { polling: 'raf' },
      selector,
    );
    return found.asElement() as ElementHandle;
  };
  const state = (tab: Page, name: string): Promise<unknown> =>
    tab.waitForFunction((wanted) => document.querySelector(`embed-media:state(${wanted})`), { polling: 'raf' }, name);
  const open = async (path: string) => {
    const tab = await chromium.newPage();
    internet.clear();
    await tab.page.goto(`https://blog.example${path}`);
    return tab;
  };
  const files = (): string[] =>
    internet.requests.filter(({ url }) => url.includes('/embed-hub/')).map(({ url }) => url.replace(/.*\//, ''));

  it('downloads the module of YouTube, and of nobody else', async () => {
    const { page: tab, close } = await open('/post');
    await within(tab, 'button');
    const modules = readdirSync(PROVIDERS).flatMap((name) => /^([^_].*)\.ts$/.exec(name)?.[1] ?? []);
    assert.ok(modules.length > 10);
    const loaded = modules.filter((name) => files().some((file) => file.startsWith(`${name}-`)));
    assert.deepEqual(loaded, ['youtube']);
    assert.equal(files().filter((file) => file === 'embed-hub.js').length, 1);
    assert.equal(new Set(files()).size, files().length, 'nothing twice');
    assert.ok(files().length <= 12, files().join());
    await close();
  });

  it('tells the player where it stands even where the page tells nobody', async () => {
    const { page: tab, close } = await open('/no-referrer');
    await (await within(tab, 'button')).click();
    await state(tab, 'active');
    const frames = internet.requests.filter(({ host }) => host === 'www.youtube-nocookie.com');
    assert.equal(frames[0]?.headers['referer'], 'https://blog.example/');
    await close();
  });

  it('says that it could not be loaded where the policy names no frames', async () => {
    const { page: tab, close } = await open('/no-frames');
    await (await within(tab, 'button')).click();
    await state(tab, 'failed');
    assert.deepEqual(
      internet.requests.filter(({ host }) => host !== 'blog.example'),
      [],
    );
    await close();
  });

  it('is a link where the page forbids the policy that templates need', async () => {
    const { page: tab, close } = await open('/no-policies');
    await tab.waitForNetworkIdle();
    assert.equal(await tab.$eval('embed-media a', ({ href }) => href), 'https://www.youtube.com/watch?v=M7lc1UVf-VE');
    assert.ok(await tab.$eval('embed-media a', (link) => link.checkVisibility()));
    await close();
  });

  it('is one player where two copies of the library run', async () => {
    const { page: tab, errors, close } = await open('/twice');
    await (await within(tab, 'button')).click();
    await state(tab, 'active');
    assert.equal(internet.requests.filter(({ host }) => host === 'www.youtube-nocookie.com').length, 1);
    assert.deepEqual(errors, []);
    await close();
  });

  it('is as it was when the reader comes back', async () => {
    const { page: tab, close } = await open('/post');
    await (await within(tab, 'button')).click();
    await state(tab, 'active');
    const length = await tab.evaluate(() => history.length);
    await tab.goto('https://blog.example/next');
    await tab.goBack();
    await within(tab, 'iframe, button');
    assert.equal(await tab.evaluate(() => history.length), length + 1);
    await close();
  });
});
