// Two copies of the library on one page, as where a theme and a plug-in each bring theirs.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { CDN, inState, post, settled, startWorld, within, type World } from './world.js';

const OTHER = '<script type="module" src="/other/embed-hub.js"></script>';
const TALK = '<embed-media id="talk"><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">My talk</a></embed-media>';
const FILM = '<embed-media id="film"><a href="https://vimeo.com/76979871">A film</a></embed-media>';
const ALL = `${TALK}${FILM}<embed-card><a href="https://a.example/">A page</a></embed-card>
<embed-hub sequence><h2>Two</h2>${TALK.replace('id="talk"', '')}${FILM.replace('id="film"', '')}</embed-hub><embed-consent></embed-consent>
<p><a id="time" href="#talk:t=42">0:42</a></p><div class="entry"><p>https://vimeo.com/76979872</p></div>`;

/** The built library as another version has it: the same modules under other names. */
function otherBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embed-hub-other-'));
  cpSync(CDN, folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(join(folder, name), 'utf8').replaceAll(/(["'`]\.\/)([\w.-]+\.js["'`])/g, '$1of-$2');
    rmSync(join(folder, name));
    writeFileSync(join(folder, name === 'embed-hub.js' ? name : `of-${name}`), code);
  }
  return folder;
}

describe('two copies of the library', () => {
  let world: World;
  let folder: string;
  before(async () => {
    folder = otherBuild();
    world = await startWorld({
      pages: {
        '/both': { html: post(ALL, ' data-auto=".entry"', OTHER.replace('><', ' data-auto=".entry"><')) },
        '/one-asks': { html: post(TALK, '', OTHER.replace('><', ' data-consent="ask"><')) },
        '/other-asks': { html: post(TALK, ' data-consent="ask"', OTHER) },
        '/one-by-one': { html: post(`${TALK}<div id="place"></div>`) },
        '/again': { html: post(ALL, '', '<script type="module" src="/embed-hub/embed-hub.js?again"></script>') },
      },
      directories: { '/other/': `${folder}/` },
    });
  });
  after(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const press = async (page: Page, host: string, part = 'button'): Promise<void> =>
    (await within(page, host, `[part~="${part}"]`)).evaluate((button) => button.click());
  const isPaused = (page: Page, host: string): Promise<unknown> =>
    page.$eval(host, (element) => (element as HTMLElementTagNameMap['embed-media']).player?.paused);

  for (const path of ['/both', '/again']) {
    it(`draw each element once and hear each press once: ${path}`, async () => {
      const { page, errors, close } = await world.open(path);
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      await settled(page);
      await within(page, 'embed-hub', '[part~="play-all"]');
      await within(page, 'embed-consent', '[part~="empty"]');
      await page.waitForNetworkIdle({ idleTime: 100 });
      assert.equal((await page.$$('.entry embed-media')).length, path === '/both' ? 1 : 0);
      const activations = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let count = 0;
            addEventListener('embed-activate', () => count++);
            addEventListener('embed-activate', () => setTimeout(() => resolve(count)), { once: true });
          }),
      );
      await press(page, '#talk');
      assert.equal(await activations, 1);
      await inState(page, '#talk', 'active');
      const frames = world.elsewhere().filter((url) => url.includes('youtube'));
      assert.equal(frames.length, 1);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
      await page.$eval('#time', (link) => (link as HTMLElement).click());
      await page.waitForFunction(
        () => Number(document.querySelector<HTMLElementTagNameMap['embed-media']>('#talk')?.player?.currentTime) >= 42,
      );
      assert.deepEqual([errors, warnings], [[], []]);
      await close();
    });
  }

  for (const path of ['/one-asks', '/other-asks']) {
    it(`ask where either was told to: ${path}`, async () => {
      const { page, close } = await world.open(path);
      await settled(page);
      await press(page, '#talk');
      await inState(page, '#talk', 'asking');
      assert.deepEqual(world.elsewhere(), []);
      await close();
    });
  }

  it('let one play at a time, and know one answer, though each draws its own elements', async () => {
    const { page, errors, close } = await world.open('/one-by-one');
    await settled(page);
    // the other copy finds no element of its own defined yet, as if its tags had other names
    await page.evaluate(async () => {
      const { define, get } = customElements;
      Object.assign(customElements, {
        get: (name: string) => get.call(customElements, name.replace('embed-', 'other-')),
        define: (name: string, type: CustomElementConstructor) =>
          define.call(customElements, name.replace('embed-', 'other-'), type),
      });
      const address = '/other/embed-hub.js';
      await import(address);
      await customElements.whenDefined('other-media');
      Object.assign(customElements, { get, define });
      const element = document.createElement('other-media');
      element.setAttribute('src', 'https://vimeo.com/76979871');
      document.querySelector('#place')?.append(element);
    });
    await settled(page, 'other-media');
    const playing = (host: string): Promise<unknown> =>
      page.waitForFunction(
        (selector) => document.querySelector<HTMLElementTagNameMap['embed-media']>(selector)?.player?.paused === false,
        { polling: 'raf' },
        host,
      );
    const paused = (host: string): Promise<unknown> =>
      page.waitForFunction(
        (selector) => document.querySelector<HTMLElementTagNameMap['embed-media']>(selector)?.player?.paused === true,
        { polling: 'raf' },
        host,
      );
    await press(page, '#talk');
    await playing('#talk');
    await press(page, 'other-media');
    await playing('other-media');
    await paused('#talk');
    await page.$eval('#talk', (element) => void (element as HTMLElementTagNameMap['embed-media']).player?.play());
    await playing('#talk');
    await paused('other-media');
    assert.deepEqual([await isPaused(page, '#talk'), await isPaused(page, 'other-media')], [false, true]);

    // asked by one copy, answered for both; taken back for both
    await page.evaluate(() => {
      for (const [tag, url] of [
        ['embed-media', 'https://vimeo.com/76979873'],
        ['other-media', 'https://vimeo.com/76979874'],
      ] as const) {
        const element = document.createElement(tag);
        element.id = `asks-${tag}`;
        element.setAttribute('consent', 'ask');
        element.setAttribute('src', url);
        document.body.append(element);
      }
    });
    await settled(page, '#asks-embed-media, #asks-other-media');
    await press(page, '#asks-embed-media');
    await press(page, '#asks-embed-media', 'consent-always');
    await press(page, '#asks-embed-media', 'consent-agree');
    await inState(page, '#asks-embed-media', 'active');
    await press(page, '#asks-other-media');
    await inState(page, '#asks-other-media', 'active');
    await page.evaluate(() => document.body.append(document.createElement('embed-consent')));
    await press(page, 'embed-consent', 'withdraw');
    await inState(page, '#asks-embed-media', 'idle');
    await inState(page, '#asks-other-media', 'idle');
    assert.deepEqual(errors, []);
    await close();
  });
});
