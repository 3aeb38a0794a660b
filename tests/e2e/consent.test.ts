// Consent, in the built library and a browser whose whole world is the small internet: what is asked of whom and when,
// two tabs of one site, and a storage that is forbidden.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { inState, post, startWorld, within, type World } from './world.js';

const TALK = '<embed-media><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">My talk</a></embed-media>';
const CSP = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  'frame-src https://www.youtube-nocookie.com',
  "require-trusted-types-for 'script'",
].join('; ');
const page = (body: string): string => post(body, ' data-consent="ask"');

/** A node of the accessibility tree with all that is in it. */
const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];

describe('consent in a browser', () => {
  let world: World;

  before(async () => {
    const headers = { 'content-security-policy': CSP };
    world = await startWorld({
      pages: {
        '/post': { html: page(TALK), headers },
        '/privacy': { html: page('<embed-consent><h2 slot="heading">Allowed</h2></embed-consent>'), headers },
      },
    });
  });
  after(() => world.close());

  const media = (tab: Page, part: string) => within(tab, 'embed-media', `[part~="${part}"]`);
  const state = (tab: Page, name: string): Promise<unknown> => inState(tab, 'embed-media', name);

  it('contacts nobody before the answer, hints included, under a strict policy and Trusted Types', async () => {
    const { page: tab, errors, close } = await world.open('/post');
    await (await media(tab, 'button')).press('Enter');
    await state(tab, 'asking');
    const focused = await (
      await media(tab, 'consent-always')
    ).evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box);
    assert.equal(focused, true);
    assert.deepEqual(world.elsewhere(), []);
    assert.equal(await tab.$$eval('link[rel=preconnect], link[rel=dns-prefetch], iframe', (all) => all.length), 0);
    await (await media(tab, 'consent-agree')).press('Enter');
    await state(tab, 'active');
    assert.deepEqual([...new Set(world.elsewhere().map((url) => new URL(url).host))], ['www.youtube-nocookie.com']);
    assert.equal(await tab.evaluate(() => localStorage.length), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  it('is a named group whose box has the focus, as assistive technology sees it', async () => {
    const { page: tab, close } = await world.open('/post');
    await (await media(tab, 'button')).press('Enter');
    await media(tab, 'consent');
    const nodes = flat((await tab.accessibility.snapshot({ interestingOnly: false }))!);
    const find = (role: string) => nodes.find((node) => node.role === role);
    assert.equal(find('group')?.name, 'Load this from YouTube?');
    assert.match(find('group')?.description ?? '', /contact youtube-nocookie\.com/);
    assert.deepEqual([find('checkbox')?.name, find('checkbox')?.focused], ['Always allow YouTube on this site', true]);
    assert.deepEqual(
      nodes.filter(({ role }) => role === 'button').map(({ name }) => name),
      ['Load this once', 'Not now'],
    );
    await close();
  });

  it('is not answered by a double click on the facade', async () => {
    const { page: tab, close } = await world.open('/post');
    await (await media(tab, 'button')).click();
    const { x, y, width, height } = (await (await media(tab, 'consent-agree')).boundingBox())!;
    await (await media(tab, 'consent-refuse')).click();
    await media(tab, 'button');
    await tab.mouse.click(x + width / 2, y + height / 2, { count: 2 });
    await state(tab, 'asking');
    assert.deepEqual(world.elsewhere(), []);
    await tab.mouse.click(x + width / 2, y + height / 2);
    await state(tab, 'active');
    await close();
  });

  it('is remembered, listed in another tab and taken back there, which closes the player here', async () => {
    const { page: tab, errors, close } = await world.open('/post');
    await (await media(tab, 'button')).click();
    await (await media(tab, 'consent-always')).click();
    await (await media(tab, 'consent-agree')).click();
    await state(tab, 'active');
    await tab.reload();
    await (await media(tab, 'button')).click();
    await state(tab, 'active');

    const other = await tab.browserContext().newPage();
    await other.goto('https://blog.example/privacy');
    const withdraw = await within(other, 'embed-consent', '[part~="withdraw"]');
    assert.equal(await withdraw.evaluate((button) => button.innerText.trim()), 'Withdraw YouTube');
    await withdraw.press('Enter');
    const said = await within(other, 'embed-consent', '[role="status"]:not(:empty)');
    assert.equal(await said.evaluate((status) => status.textContent), 'YouTube is no longer allowed.');

    await tab.bringToFront();
    await state(tab, 'idle');
    assert.equal(
      await tab.evaluate(() => document.querySelector('embed-media')?.shadowRoot?.querySelector('iframe')),
      null,
    );
    await (await media(tab, 'button')).click();
    await state(tab, 'asking');
    assert.deepEqual(errors, []);
    await close();
  });

  it('shows in one tab what is allowed in another', async () => {
    const { page: list, close } = await world.open('/privacy');
    await within(list, 'embed-consent', '[part~="empty"]');
    const post = await list.browserContext().newPage();
    await post.goto('https://blog.example/post');
    await (await media(post, 'button')).click();
    await (await media(post, 'consent-always')).click();
    await (await media(post, 'consent-agree')).click();
    await list.bringToFront();
    const name = await within(list, 'embed-consent', '[part~="provider"]');
    assert.equal(await name.evaluate((element) => element.textContent), 'YouTube');
    await close();
  });

  it('offers no more than the page where storage is forbidden', async () => {
    const { page: tab, errors, close } = await world.chromium.newPage();
    await tab.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await tab.goto('https://blog.example/post');
    await (await media(tab, 'button')).click();
    const label = await within(tab, 'embed-media', '.ask label');
    assert.equal(await label.evaluate((element) => element.innerText), 'Allow YouTube until you leave this page');
    await label.click();
    await (await media(tab, 'consent-agree')).click();
    await state(tab, 'active');
    await tab.reload();
    await (await media(tab, 'button')).click();
    await state(tab, 'asking');
    assert.deepEqual(errors, []);
    await close();
  });
});
