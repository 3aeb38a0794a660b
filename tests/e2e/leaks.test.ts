// Elements by the thousand: made, resolved, some of them opened, and dropped. Nothing of them stays.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { inPage, post, settled, startWorld, type World } from './world.js';

const FIRST = `<embed-media id="first" src="https://www.youtube.com/watch?v=M7lc1UVf-VE"></embed-media>
<embed-media src="https://vimeo.com/76979871" consent="ask"></embed-media><embed-media src="/talk.mp3"></embed-media>
<embed-media src="http://www.blogtalkradio.com/gov20"></embed-media><embed-card><a href="https://a.example/">A page</a></embed-card>
<embed-hub sequence><h2>A hub</h2><embed-media src="https://vimeo.com/76979872"></embed-media>
<embed-media src="https://vimeo.com/76979873"></embed-media><embed-card href="https://a.example/"></embed-card></embed-hub>
<embed-consent></embed-consent><a href="#first:t=3">0:03</a><div class="entry"></div>`;

const MANY = 2000;

/** Counts what is there of one prototype, after all that nobody holds is collected. */
async function count(page: Page, session: CDPSession, expression: string): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const prototype = await page.evaluateHandle(expression);
  const all = await page.queryObjects(prototype);
  const number = await page.evaluate((list) => list.length, all);
  await Promise.all([prototype.dispose(), all.dispose()]);
  return number;
}

/** How many listeners the page's window and document have, by type. */
async function listeners(session: CDPSession): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const expression of ['window', 'document']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const { listeners: all } = await session.send('DOMDebugger.getEventListeners', { objectId });
    for (const { type } of all) counts[`${expression} ${type}`] = (counts[`${expression} ${type}`] ?? 0) + 1;
  }
  return counts;
}

/** Runs in the page: makes elements of every kind, opens some, and drops them all, some while they still load. */
async function makeAndDrop(many: number): Promise<number> {
  const place = document.createElement('div');
  document.body.append(place);
  const sources = [
    'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    'https://vimeo.com/76979871',
    'https://soundcloud.com/somebody/a-talk',
    '/talk.mp3',
    'http://www.blogtalkradio.com/gov20',
    'https://nobody.example/',
  ];
  let opened = 0;
  for (let made = 0; made < many;) {
    const batch: HTMLElementTagNameMap['embed-media'][] = [];
    const around = document.createElement(made % 400 === 0 ? 'embed-hub' : 'div');
    around.setAttribute('sequence', '');
    for (; batch.length < 200; made++) {
      const element = document.createElement('embed-media');
      element.src = sources[made % sources.length] ?? '';
      if (made % 4 === 1) element.setAttribute('consent', 'ask');
      around.append(element);
      batch.push(element);
    }
    for (let i = 0; i < 20; i++) {
      const card = document.createElement('embed-card');
      card.href = 'https://a.example/';
      card.relation = 'reply';
      around.append(card, document.createElement('embed-consent'));
    }
    place.append(around);
    await Promise.all(
      batch.map(
        (element) =>
          new Promise<void>((resolve) => {
            const isLast = made === many && element.src === sources[2];
            if (isLast) resolve();
            for (const type of ['embed-resolved', 'embed-failed'])
              element.addEventListener(type, () => resolve(), { once: true });
          }),
      ),
    );
    await Promise.all(batch.map((element) => element.updateComplete));
    for (const element of batch.slice(0, 12)) {
      if (!element.activate()) continue;
      opened++;
      await new Promise<void>((resolve) => {
        const look = (): void => (element.matches(':state(active)') ? resolve() : void requestAnimationFrame(look));
        look();
      });
    }
    // by each way out: the element, what is around it, the content of what is around that
    batch[0]?.remove();
    if (made % 400 === 0) around.remove();
    else place.replaceChildren();
  }
  place.remove();
  return opened;
}

describe(`${MANY} elements`, () => {
  let world: World;
  before(async () => {
    world = await startWorld({ pages: { '/post': { html: post(FIRST, ' data-auto=".entry"') } } });
  });
  after(() => world.close());

  it('leave nothing behind', async (context) => {
    const { page, errors, close } = await world.chromium.newPage();
    await inPage(page);
    await page.goto('https://blog.example/post');
    await settled(page);
    await page.waitForFunction(() => customElements.get('embed-consent'));
    const session = await page.createCDPSession();
    const elements = async (): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {};
      for (const tag of ['embed-media', 'embed-card', 'embed-hub', 'embed-consent'])
        counts[tag] = await count(page, session, `customElements.get('${tag}').prototype`);
      for (const name of ['HTMLIFrameElement', 'MutationObserver', 'IntersectionObserver', 'ShadowRoot'])
        counts[name] = await count(page, session, `${name}.prototype`);
      return counts;
    };
    // a first round loads what is loaded once
    await page.evaluate(makeAndDrop, 200);
    const [before, listened] = [await elements(), await listeners(session)];
    const heap = async (): Promise<number> => (await page.metrics()).JSHeapUsedSize ?? 0;
    const used = await heap();
    const opened = await page.evaluate(makeAndDrop, MANY);
    assert.ok(opened > 10, `${opened} opened`);
    const [now, listening] = [await elements(), await listeners(session)];
    const grown = ((await heap()) - used) / 1024;
    context.diagnostic(`${MANY} made, ${opened} opened; heap ${grown.toFixed(0)} KiB more; ${JSON.stringify(now)}`);
    context.diagnostic(JSON.stringify(listening));
    assert.deepEqual(now, before);
    assert.equal(now['embed-media'], 6);
    assert.deepEqual(listening, listened);
    assert.ok(grown < 1024, `${grown.toFixed(0)} KiB more`);
    assert.deepEqual(
      errors.filter((error) => !error.includes('404')),
      [],
    );
    await close();
  });
});
