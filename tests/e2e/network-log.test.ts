// Whom a page asks: one of each provider and kind, living and gone, in a browser whose whole world is the small internet.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { escape } from 'node:querystring';
import type { Example } from '../../src/core/provider.js';
import { match } from '../../src/providers/index.js';
import { escapeMarkup } from '../network/site.js';
import { CDN, inPage, inState, post, settled, startWorld, within, type World } from './world.js';

const PROVIDERS = new URL('../../src/providers/', import.meta.url);

/** One address for each kind and status of each provider. */
async function addresses(): Promise<string[]> {
  const found = new Map<string, string>();
  for (const file of readdirSync(PROVIDERS).filter((name) => /^[a-z0-9].*\.ts$/.test(name) && name !== 'index.ts')) {
    const { examples } = (await import(new URL(file, PROVIDERS).href)) as { examples: Example[] };
    for (const { url } of examples) {
      const embed = match(url)?.embed;
      if (!embed) continue;
      const key = [embed.provider?.id, embed.kind, embed.status, embed.frame ? 'frame' : ''].join(' ');
      if (!found.has(key)) found.set(key, url);
    }
  }
  return [...found.values()];
}

/** In every tree of the page and at any time: nothing that makes a browser connect ahead. */
function watchHints(): void {
  const hints: string[] = [];
  Object.assign(globalThis, { hints });
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const element of [node, ...node.querySelectorAll('link, iframe, img')]) {
      if (element.matches('link:not([rel~="icon"], [rel~="modulepreload"], [rel~="stylesheet"])'))
        hints.push(element.outerHTML);
    }
  };
  const watch = (root: Node): void =>
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(look);
    }).observe(root, { childList: true, subtree: true });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
}

describe('a page with one of each provider', () => {
  let world: World;
  let urls: string[];

  before(async () => {
    urls = await addresses();
    const list = urls
      .map(
        (url, i) =>
          `<embed-media id="m${i}"><a href="${escapeMarkup(url)}">${escapeMarkup(escape(url))}</a></embed-media>`,
      )
      .join('\n');
    const cards = urls.map((url) => `<embed-card><a href="${escapeMarkup(url)}">A page</a></embed-card>`).join('\n');
    world = await startWorld({
      pages: {
        '/click': { html: post(list) },
        '/ask': { html: post(list, ' data-consent="ask"') },
        '/one': {
          html: post(
            '<embed-media><a href="https://vimeo.com/76979871">A film</a></embed-media>',
            ' data-consent="ask"',
          ),
        },
        '/hub': { html: post(`<embed-hub sequence consent="ask">${list}</embed-hub><embed-consent></embed-consent>`) },
        '/cards': { html: post(`${cards}<embed-media src="${urls[0]}"></embed-media>`) },
      },
    });
  });
  after(() => world.close());

  const open = async (path: string) => {
    const tab = await world.chromium.newPage();
    await inPage(tab.page);
    await tab.page.evaluateOnNewDocument(watchHints);
    world.internet.clear();
    await tab.page.goto(`https://blog.example${path}`);
    await settled(tab.page);
    return tab;
  };
  const hints = (page: Page): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { hints: string[] }).hints);

  /** What the page asked others for; what a player's own page asks for is its affair. */
  const asked = (frame: string): string[] => {
    const { origin } = new URL(frame);
    const own = world.internet.requests.filter(({ headers }) => !headers.referer?.startsWith(origin));
    return own.filter(({ host }) => host !== 'blog.example').map(({ url }) => url);
  };

  /** Rests the pointer and the focus on everything that takes either. */
  async function touch(page: Page): Promise<number> {
    const places = await page.evaluate(async () => {
      const all = [...document.querySelectorAll('embed-media, embed-card, embed-hub, embed-consent')].flatMap((one) => [
        ...one.querySelectorAll<HTMLElement>('a'),
        ...(one.shadowRoot?.querySelectorAll<HTMLElement>('a, button, input') ?? []),
      ]);
      const box = document.documentElement;
      for (const one of all) {
        one.focus();
        for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'touchstart', 'pointerdown'])
          one.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        await new Promise<void>((resolve) => queueMicrotask(resolve));
      }
      return { count: all.length, height: box.scrollHeight };
    });
    // a real pointer, over all of the page
    await page.mouse.move(300, 300);
    for (let top = 0; top < places.height; top += 500) {
      await page.evaluate((to) => scrollTo(0, to), top);
      await page.mouse.move(200 + (top % 50), 250, { steps: 2 });
    }
    return places.count;
  }

  for (const path of ['/click', '/ask', '/hub', '/cards']) {
    it(`asks nobody elsewhere before a press: ${path}`, async () => {
      const { page, close } = await open(path);
      assert.ok((await touch(page)) >= urls.length);
      await page.waitForNetworkIdle();
      assert.deepEqual(world.elsewhere(), []);
      assert.deepEqual(await hints(page), []);
      await close();
    });
  }

  it('would have seen a hint, and a picture', async () => {
    const { page, close } = await open('/click');
    await page.evaluate(() => {
      const root = document.querySelector('embed-media')?.shadowRoot;
      const [link, picture] = [document.createElement('link'), new Image()];
      link.rel = 'preconnect';
      picture.src = 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg';
      root?.append(link, picture);
    });
    await page.waitForNetworkIdle();
    assert.equal(world.elsewhere().length, 1);
    assert.deepEqual(await hints(page), ['<link rel="preconnect">']);
    await close();
  });

  it('asks for exactly the frame that was asked for, whichever it is', async (context) => {
    const { page, close } = await open('/click');
    let pressed = 0;
    for (const i of urls.keys()) {
      world.internet.clear();
      const src = await page.evaluate((id) => {
        const root = document.getElementById(id)?.shadowRoot;
        root?.querySelector<HTMLElement>('[part="button"]')?.click();
        return root?.querySelector('iframe')?.src;
      }, `m${i}`);
      if (!src) continue;
      pressed++;
      await inState(page, `#m${i}`, 'active');
      await page.waitForNetworkIdle({ idleTime: 50 });
      assert.deepEqual(asked(src), [src.replace(/#.*/, '')], urls[i]);
      assert.equal(new URL(src).protocol, 'https:');
      await page.evaluate(
        (id) => (document.getElementById(id) as HTMLElement & { deactivate(): void }).deactivate(),
        `m${i}`,
      );
    }
    context.diagnostic(`${urls.length} addresses, ${pressed} frames, one request each`);
    assert.ok(pressed > 40, `${pressed} frames`);
    assert.deepEqual(await hints(page), []);
    await close();
  });

  it('asks for it after the reader has agreed, and not when asking', async () => {
    const { page, close } = await open('/ask');
    const id = `#m${urls.findIndex((url) => match(url)?.embed.provider?.id === 'vimeo')}`;
    await (await within(page, id, '[part="button"]')).click();
    await inState(page, id, 'asking');
    assert.deepEqual(world.elsewhere(), []);
    await (await within(page, id, '[part="consent-agree"]')).click();
    await inState(page, id, 'active');
    const frame = await within(page, id, 'iframe');
    const src = await frame.evaluate((iframe) => (iframe as HTMLIFrameElement).src);
    assert.deepEqual(asked(src), [src.replace(/#.*/, '')]);
    assert.deepEqual(await hints(page), []);
    await close();
  });

  it('asks nobody where the question itself could not be loaded', async () => {
    const manifest = JSON.parse(readFileSync(`${CDN}manifest.json`, 'utf8')) as Record<string, { modules: string[] }>;
    const [panel = ''] =
      Object.entries(manifest).find(([, { modules }]) => modules.includes('src/elements/consent/panel.ts')) ?? [];
    assert.ok(panel);
    const { page, close } = await world.chromium.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith(panel) ? request.abort() : request.continue()));
    world.internet.clear();
    await page.goto('https://blog.example/one');
    await inState(page, 'embed-media', 'unknown');
    const opened = await page.$eval('embed-media', (element) => element.activate());
    assert.equal(opened, false);
    assert.ok(await page.$eval('embed-media a', (link) => link.checkVisibility()));
    assert.deepEqual(world.elsewhere(), []);
    await close();
  });
});
