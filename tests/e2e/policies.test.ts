// Everything there is, under the two policies a careful site has: no rule is broken and nothing is said in the console.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { mountedSite } from '../network/mounted-site.js';
import { send } from '../network/site.js';
import { youtubeIds } from '../network/sites/youtube.js';
import { DIST, inState, post, settled, startWorld, within, type World } from './world.js';

const FRAMES =
  'https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com https://open.spotify.com https://embed.acast.com';
const POLICIES = new Map([
  [
    'strict',
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; frame-src ${FRAMES}`,
  ],
  ['types', "require-trusted-types-for 'script'; trusted-types lit-html"],
]);

const youtube = (id: string): string => `https://www.youtube.com/watch?v=${id}`;
const media = (id: string, url: string, more = ''): string =>
  `<embed-media id="${id}"${more}><a href="${url}">A ${id}</a></embed-media>`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180"/></svg>';

const MENTIONS = JSON.stringify({
  type: 'feed',
  children: [
    {
      type: 'entry',
      'wm-property': 'mention-of',
      url: 'https://one.example/',
      name: 'A mention',
      author: { name: 'One' },
    },
    { type: 'entry', 'wm-property': 'in-reply-to', url: 'https://two.example/', content: { text: 'A reply' } },
  ],
});

const BODY = `
<p><a id="to-time" href="#talk:t=42">The part at 0:42</a></p>
${media('talk', `${youtube('M7lc1UVf-VE')}&amp;t=30`)}
${media('short', 'https://www.youtube.com/shorts/M7lc1UVf-VE')}
${media('film', 'https://vimeo.com/76979871')}
${media('song', 'https://soundcloud.com/somebody/a-talk')}
${media('removed', youtube(youtubeIds.deleted))}
${media('refused', youtube(youtubeIds.notEmbeddable))}
${media('gone', 'http://www.blogtalkradio.com/gov20')}
${media('nobody', 'https://nobody.example/')}
${media('file', '/talk.mp3')}
${media('moving', '/talk.mp4')}
<embed-media id="pictured" src="https://vimeo.com/76979872"><img src="/picture.svg" alt=""></embed-media>
<embed-media id="quoted" src="${youtube('M7lc1UVf-VE')}"><blockquote><p>Said somebody.</p></blockquote></embed-media>
<section consent="ask">${media('asked', 'https://vimeo.com/76979873')}</section>
<embed-consent id="list"><h2 slot="heading">Allowed</h2></embed-consent>
<section lang="de">${media('german', 'https://vimeo.com/76979874')}<embed-card relation="reply" href="https://a.example/"></embed-card></section>
<section lang="ar" dir="rtl">${media('arabic', youtube('M7lc1UVf-VE'), ' consent="ask"')}</section>
<section lang="ja">${media('japanese', 'https://soundcloud.com/somebody/another')}<embed-consent></embed-consent></section>
<embed-card id="plain"><a href="https://a.example/page">A page</a><p>An excerpt.</p><img src="/picture.svg" alt=""></embed-card>
<embed-card id="broken"><a href="https://a.example/page">A page</a><picture><source srcset="/none.svg"><img src="/picture.svg" alt=""></picture></embed-card>
<embed-card id="full" variant="wide" relation="guest"></embed-card>
<embed-card id="quote" variant="quote" relation="bookmark"></embed-card>
<embed-card status="gone" href="https://gone.example/"><b>Gone</b></embed-card>
<embed-hub id="hub" sequence countdown="0" consent="ask" layout="list">
<h2>Everything</h2>
<script type="application/jf2feed+json">${MENTIONS}</script>
<ul><li>${media('one', youtube(youtubeIds.short))}</li><li>${media('two', 'https://vimeo.com/100000004')}</li></ul>
<embed-card><a href="https://a.example/else">Elsewhere</a></embed-card>
</embed-hub>
<div class="entry"><p>${youtube('M7lc1UVf-VE')}</p></div>`;

interface Shown extends HTMLElement {
  embed: unknown;
}

describe('everything under a strict policy', () => {
  let world: World;
  before(async () => {
    const pages = [...POLICIES].map(([name, policy]): [string, { html: string; headers: Record<string, string> }] => [
      `/${name}`,
      {
        html: post(
          BODY,
          ' data-auto=".entry" data-posters="own"',
          '<link rel="stylesheet" href="/dist/embed-hub.css">',
        ).replace('href="data:,"', 'href="/picture.svg"'),
        headers: { 'content-security-policy': `${policy}; report-uri /reports` },
      },
    ]);
    world = await startWorld({});
    const blog = mountedSite('blog.example', {
      pages: Object.fromEntries(pages),
      directories: { '/embed-hub/': `${DIST}cdn/`, '/dist/': DIST },
    });
    world.internet.add({
      hosts: blog.hosts,
      handle(exchange) {
        if (!exchange.url.pathname.endsWith('.svg')) return blog.handle(exchange);
        send(exchange, PICTURE, { type: 'image/svg+xml' });
        return undefined;
      },
    });
  });
  after(() => world.close());

  const press = async (page: Page, host: string, part: string): Promise<void> => {
    const button = await within(page, host, `[part~="${part}"]`);
    await button.evaluate((one) => {
      one.scrollIntoView({ block: 'center' });
      one.focus();
      one.click();
    });
  };
  const drawn = (page: Page, host: string, part: string): Promise<unknown> =>
    page.waitForFunction(
      (selector, name) => !document.querySelector(selector)?.shadowRoot?.querySelector(`[part~="${name}"]`),
      { polling: 'raf' },
      host,
      part,
    );

  for (const name of POLICIES.keys()) {
    it(`breaks no rule: ${name}`, async () => {
      const { page, errors, close } = await world.chromium.newPage();
      await page.evaluateOnNewDocument(() => {
        const violations: string[] = [];
        Object.assign(globalThis, { violations });
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
        );
      });
      const warnings: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warn') warnings.push(message.text());
      });
      world.internet.clear();
      await page.goto(`https://blog.example/${name}`);
      await settled(page);

      // each shape: pressed, open, closed
      for (const id of ['talk', 'short', 'film', 'song', 'pictured', 'quoted', 'german', 'japanese']) {
        await press(page, `#${id}`, 'button');
        await inState(page, `#${id}`, 'active');
        await press(page, `#${id}`, 'close');
        await inState(page, `#${id}`, 'idle');
      }
      // each way to fail, and again
      for (const id of ['removed', 'refused']) {
        await press(page, `#${id}`, 'button');
        await inState(page, `#${id}`, 'failed');
        await press(page, `#${id}`, 'retry');
        await inState(page, `#${id}`, 'failed');
      }
      await inState(page, '#gone', 'gone');
      await inState(page, '#nobody', 'unknown');
      await within(page, '#file', 'audio');
      await within(page, '#moving', 'video');
      await page.setOfflineMode(true);
      await press(page, '#film', 'button');
      await inState(page, '#film', 'offline');
      await page.setOfflineMode(false);
      await inState(page, '#film', 'idle');

      // consent: refused, once, always, withdrawn, in two languages
      await press(page, '#asked', 'button');
      await press(page, '#asked', 'consent-refuse');
      await press(page, '#asked', 'button');
      await press(page, '#asked', 'consent-agree');
      await inState(page, '#asked', 'active');
      await press(page, '#arabic', 'button');
      await press(page, '#arabic', 'consent-always');
      await press(page, '#arabic', 'consent-agree');
      await inState(page, '#arabic', 'active');
      await press(page, '#list', 'withdraw');
      await within(page, '#list', '[part~="empty"]');
      await inState(page, '#arabic', 'idle');

      // cards from what a script knows
      await page.evaluate(() => {
        const embed = {
          url: 'https://a.example/post',
          kind: 'link',
          status: 'ok',
          title: 'A guest post',
          description: 'What it is about.',
          language: 'fr',
          authors: [{ name: 'Somebody', url: 'https://a.example/' }],
          published: '2012-03-09',
          site: { name: 'A site' },
          thumbnail: { url: '/picture.svg', width: 320, height: 180 },
        };
        for (const id of ['full', 'quote']) (document.getElementById(id) as Shown).embed = embed;
      });
      await within(page, '#full', '[part~="excerpt"]');
      await within(page, '#quote', '[part~="excerpt"]');

      // a time link, followed twice
      for (let i = 0; i < 2; i++) {
        await page.$eval('#to-time', (link) => (link as HTMLElement).click());
        await inState(page, '#talk', 'active');
      }

      // a hub: agreed for all, played to the end, chosen, its mentions shown
      await within(page, '#hub', '[part~="consent"]');
      await press(page, '#hub', 'allow-all');
      await press(page, '#hub', 'play-all');
      await inState(page, '#one', 'active');
      await inState(page, '#two', 'active');
      await page.$eval('#hub', (hub) => {
        const options = hub.shadowRoot?.querySelectorAll<HTMLInputElement>('[part="filter"] input');
        options?.[1]?.click();
        options?.[0]?.click();
      });
      assert.ok((await page.$$('#hub [data-embed-mentions] embed-card')).length >= 2, 'the mentions');
      await drawn(page, '#hub', 'coming');

      // the automatic mode took the address that stands alone
      await press(page, '.entry embed-media', 'button');
      await inState(page, '.entry embed-media', 'active');
      await page.waitForNetworkIdle({ idleTime: 100 });

      const violations = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
      assert.deepEqual(violations, []);
      assert.deepEqual(errors, []);
      assert.deepEqual(warnings, []);
      assert.deepEqual(
        world.internet.requests.filter(({ url }) => url.includes('/reports')),
        [],
      );
      await close();
    });
  }

  it('would have seen a rule that is broken', async () => {
    const { page, errors, close } = await world.open('/strict');
    await settled(page);
    await page.evaluate(() => {
      const element = document.createElement('p');
      element.setAttribute('style', 'color: red');
      document.body.append(element);
    });
    await page.waitForNetworkIdle();
    assert.match(errors.join(), /style-src/);
    assert.ok(world.internet.requests.some(({ url }) => url.includes('/reports')));
    await close();
  });
});
