// What moves when a player opens or closes: nothing, except that a post grows by the height it tells.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { send } from '../network/site.js';
import { inState, post, settled, startWorld, within, type World } from './world.js';

interface Shift {
  readonly value: number;
  /** Ids of what moved. */
  readonly moved: string[];
}

const SHAPES = new Map([
  ['16:9', 'https://www.youtube.com/watch?v=M7lc1UVf-VE'],
  ['9:16', 'https://www.youtube.com/shorts/M7lc1UVf-VE'],
  ['a fixed height', 'https://soundcloud.com/somebody/a-talk'],
]);
const TWEET = 'https://twitter.com/somebody/status/1234567890123456789';

/** What a post's frame tells of its height, some time after it is there; as Twitter's does. */
const TELLS = `<!doctype html><title>A post</title><p>Words</p><script>
const tell = (height) => parent.postMessage({ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height }] } }, '*');
addEventListener('load', () => tell(300));
addEventListener('message', ({ data }) => data && tell(300));
</script>`;

const body = (url: string): string =>
  `<h1 id="above">Above</h1><embed-media id="it"><a href="${url}">An item</a></embed-media><p id="below">Below</p>`;

/** Runs in the page, from its beginning. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
      const moved = sources.map(({ node }) => (node instanceof Element ? node.id || node.localName : 'text'));
      shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

describe('layout shift', () => {
  let world: World;
  before(async () => {
    const pages = Object.fromEntries(
      [...SHAPES, ['post', TWEET]].map(([name, url]) => [
        `/${encodeURIComponent(name ?? '')}`,
        { html: post(body(url ?? '')) },
      ]),
    );
    world = await startWorld({ pages });
    world.internet.add({ hosts: ['platform.twitter.com'], handle: (exchange) => send(exchange, TELLS) });
  });
  after(() => world.close());

  const open = async (name: string) => {
    const tab = await world.chromium.newPage();
    await tab.page.setViewport({ width: 1024, height: 1200 });
    await tab.page.evaluateOnNewDocument(watchShifts);
    await tab.page.goto(`https://blog.example/${encodeURIComponent(name)}`);
    await settled(tab.page);
    return tab;
  };
  /** Shifts since the last time. A shift is told after the frame in which it happened has been drawn. */
  const shifts = async (page: Page): Promise<Shift[]> => {
    await page.evaluate(
      () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
    );
    return page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts.splice(0));
  };
  /** By script: what happens half a second after a reader's own press counts for nothing otherwise. */
  const call = (page: Page, name: 'activate' | 'deactivate'): Promise<void> =>
    page.$eval('#it', (element, method) => void (element as HTMLElementTagNameMap['embed-media'])[method](), name);

  for (const name of SHAPES.keys()) {
    it(`is none when a player opens and closes: ${name}`, async (context) => {
      const { page, close } = await open(name);
      const upgrade = await shifts(page);
      await call(page, 'activate');
      await inState(page, '#it', 'active');
      assert.deepEqual(await shifts(page), []);
      await call(page, 'deactivate');
      await inState(page, '#it', 'idle');
      assert.deepEqual(await shifts(page), []);
      const sum = upgrade.reduce((total, { value }) => total + value, 0);
      context.diagnostic(`${name}: upgrading the link shifts by ${sum.toFixed(3)}: ${JSON.stringify(upgrade)}`);
      assert.ok(upgrade.every(({ moved }) => !moved.includes('above')));
      await close();
    });
  }

  it('is that of what is below a post, which grows by what it tells', async (context) => {
    const { page, close } = await open('post');
    await shifts(page);
    await call(page, 'activate');
    await inState(page, '#it', 'active');
    await page.waitForFunction(() => {
      const box = document.querySelector('#it')?.shadowRoot?.querySelector<HTMLElement>('.box');
      return box?.offsetHeight === 300;
    });
    await within(page, '#it', 'iframe');
    const moved = await shifts(page);
    context.diagnostic(`a post that grows: ${JSON.stringify(moved)}`);
    assert.ok(moved.every((shift) => !shift.moved.includes('above')));
    await close();
  });
});
