// A page that the reader leaves and comes back to, as the browser kept it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inState, post, settled, startWorld, within, type World } from './world.js';

const BODY = `<embed-media id="talk"><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">My talk</a></embed-media>
<embed-media id="film" consent="ask"><a href="https://vimeo.com/76979871">A film</a></embed-media>
<embed-hub sequence>
<embed-media src="https://vimeo.com/76979872"></embed-media><embed-media src="https://vimeo.com/76979873"></embed-media>
</embed-hub><p><a href="#talk:t=42">0:42</a></p><embed-consent></embed-consent><div class="entry"></div>`;

/** `no-store`, as the small internet answers by default, forbids to keep a page. */
const headers = { 'cache-control': 'max-age=60' };

describe('a page that is kept', () => {
  let world: World;
  before(async () => {
    world = await startWorld({
      pages: {
        '/post': { html: post(BODY, ' data-auto=".entry"'), headers },
        '/next': { html: post('<embed-consent></embed-consent>'), headers },
      },
    });
  });
  after(() => world.close());

  const press = async (page: Page, host: string, part = 'button'): Promise<void> =>
    (await within(page, host, `[part~="${part}"]`)).evaluate((button) => button.click());
  const paused = (page: Page, is: boolean): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLElementTagNameMap['embed-media']>('#talk')?.player?.paused === wanted,
      { polling: 'raf' },
      is,
    );

  /** Leaves for the next page and comes back, with something done there. */
  async function leave(page: Page, there: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await page.evaluate(() => {
      const kept: boolean[] = [];
      Object.assign(globalThis, { kept });
      addEventListener('pageshow', ({ persisted }) => kept.push(persisted));
    });
    await page.goto('https://blog.example/next');
    await there();
    await page.goBack();
    const state = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
        notRestoredReasons?: unknown;
      })[];
      return { kept: (globalThis as { kept?: boolean[] }).kept, reasons: JSON.stringify(entry?.notRestoredReasons) };
    });
    assert.deepEqual(state.kept, [true], state.reasons);
  }

  it('may be kept, with everything on it, and is as it was', async () => {
    const { page, errors, close } = await world.open('/post');
    await settled(page);
    await leave(page);
    await press(page, '#talk');
    await inState(page, '#talk', 'active');
    assert.deepEqual(errors, []);
    await close();
  });

  it('has its player, which can still be spoken to', async () => {
    const { page, errors, close } = await world.open('/post');
    await settled(page);
    await press(page, '#talk');
    await paused(page, false);
    await page.$eval('#talk', (element) => (element as HTMLElementTagNameMap['embed-media']).player?.pause());
    await paused(page, true);
    await leave(page);
    await inState(page, '#talk', 'active');
    await page.$eval('#talk', (element) => void (element as HTMLElementTagNameMap['embed-media']).player?.play());
    await paused(page, false);
    await press(page, '#talk', 'close');
    await inState(page, '#talk', 'idle');
    assert.equal(world.elsewhere().filter((url) => url.includes('youtube')).length, 1);
    assert.deepEqual(errors, []);
    await close();
  });

  it('closes what was taken back meanwhile', async () => {
    const { page, errors, close } = await world.open('/post');
    await settled(page);
    await press(page, '#film');
    await press(page, '#film', 'consent-always');
    await press(page, '#film', 'consent-agree');
    await inState(page, '#film', 'active');
    await leave(page, async () => {
      await press(page, 'embed-consent', 'withdraw');
      await within(page, 'embed-consent', '[part~="empty"]');
    });
    await inState(page, '#film', 'idle');
    await within(page, 'embed-consent', '[part~="empty"]');
    await press(page, '#film');
    await inState(page, '#film', 'asking');
    assert.deepEqual(errors, []);
    await close();
  });
});
