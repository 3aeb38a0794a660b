// The case that started it, end to end: an old post, upgraded, with the built loader, in a browser whose whole world
// is the small internet.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { upgrade } from '../../src/legacy/index.js';
import { match } from '../../src/providers/index.js';
import { startWorld, within, type World } from './world.js';
import type { ElementHandle } from 'puppeteer-core';

const FLASH = 'type="application/x-shockwave-flash"';
const TALK = 'http://www.youtube.com/v/M7lc1UVf-VE&#038;hl=en&#038;fs=1&#038;start=90';
const BRIGHTCOVE = 'http://c.brightcove.com/services/viewer/federated_f9?isVid=1';
const VARIABLES =
  'videoId=1345912830001&amp;playerID=2&amp;playerKey=AQ~~,AAAACofWkTk~,ulXy7kBEOiB7q4Yp2qFh3kMkqkYyY0bI&amp;domain=embed';
const RADIO =
  'http://www.blogtalkradio.com/btrplayer.swf?file=http%3A%2F%2Fwww.blogtalkradio.com%2Fsomeshow%2Fplay_list.xml%3Fshow_id%3D17&#038;autostart=false';

const POST = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old post</title>
<link rel="icon" href="data:,"></head><body><main>
<h1>Everything in one place</h1>
<h2><a href="http://friend.example/2012/02/what-if">What if?</a> on a friend's blog</h2>
<p><object id="flashObj"><param name="movie" value="${BRIGHTCOVE}" /><param name="flashVars" value="${VARIABLES}" /><embed src="${BRIGHTCOVE}" flashVars="${VARIABLES}" ${FLASH}></embed></object></p>
<p>${BRIGHTCOVE}</p>
<p>http://www.youtube.com/watch?v=M7lc1UVf-VE</p>
<p><object><param name="movie" value="${TALK}"></param><embed src="${TALK}" ${FLASH}></embed></object></p>
<p><object><param name="movie" value="${RADIO}"></param><embed src="${RADIO}" ${FLASH}></embed></object></p>
<p><embed-media src="https://www.flickr.com/photos/somebody/3224486233/"></embed-media></p>
</main></body></html>`;

const restored = upgrade(POST, { match });
const withLoader = restored.html.replace(
  '</head>',
  '<script type="module" src="/embed-hub/embed-hub.js"></script></head>',
);
const CSP = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  'frame-src https://www.youtube-nocookie.com https://players.brightcove.net https://www.flickr.com',
  "require-trusted-types-for 'script'",
].join('; ');

describe('an old post in a browser', () => {
  let world: World;

  before(async () => {
    world = await startWorld({
      pages: {
        '/post': { html: withLoader, headers: { 'content-security-policy': CSP } },
        '/without-script': { html: restored.html },
        '/blocked': {
          html: withLoader,
          headers: { 'content-security-policy': CSP.replace(/frame-src[^;]+/, "frame-src 'none'") },
        },
      },
    });
  });
  after(() => world.close());

  const LATE = 'embed-media[src$="t=90s"]';

  it('finds every embed of the post, once', () =>
    assert.deepEqual(
      restored.embeds.map(({ form, embed, id }) => [form, embed.provider?.id, id, embed.status]),
      [
        ['flash-object', 'brightcove', '45228659001/1345912830001', 'ok'],
        ['bare-url', 'brightcove', null, 'gone'],
        ['bare-url', 'youtube', 'M7lc1UVf-VE', 'ok'],
        ['flash-object', 'youtube', 'M7lc1UVf-VE', 'ok'],
        ['flash-object', 'blogtalkradio', 'someshow/17', 'gone'],
        ['own-element', 'flickr', 'somebody/3224486233', 'ok'],
      ],
    ));

  it('asks nobody until a button is pressed, under a strict policy and Trusted Types', async () => {
    const { page, errors, close } = await world.open('/post');
    await page.waitForFunction(() => document.querySelectorAll('embed-media:defined, embed-card:defined').length === 6);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('embed-media')].every((element) => element.shadowRoot?.querySelector('button')),
    );
    assert.deepEqual(world.elsewhere(), []);
    assert.deepEqual(errors, []);
    assert.equal(
      await page.evaluate(
        () => document.querySelectorAll('iframe, link[rel=preconnect], link[rel=dns-prefetch]').length,
      ),
      0,
    );
    await close();
  });

  it('loads exactly the frame of what was pressed, which starts at the right time', async () => {
    const { page, errors, close } = await world.open('/post');
    await (await within(page, LATE, 'button')).press('Enter');
    const frame = (await within(page, LATE, 'iframe')) as ElementHandle<HTMLIFrameElement>;
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('youtube-nocookie')),
    );
    assert.deepEqual(world.elsewhere(), [
      'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?start=90&playsinline=1&rel=0&enablejsapi=1&origin=https%3A%2F%2Fblog.example&autoplay=1',
    ]);
    const [request] = world.internet.requests.filter(({ host }) => host === 'www.youtube-nocookie.com');
    assert.equal(request?.headers['referer'], 'https://blog.example/');
    const got = await frame.evaluate((element) => ({
      title: element.title,
      allow: element.allow.includes('autoplay'),
      policy: element.referrerPolicy,
      focused: (element.getRootNode() as ShadowRoot).activeElement === element,
    }));
    assert.match(got.title, /YouTube/);
    assert.deepEqual(
      { ...got, title: '' },
      { title: '', allow: true, policy: 'strict-origin-when-cross-origin', focused: true },
    );
    assert.deepEqual(errors, []);
    await close();
  });

  it('loads one more frame for one more press, and nobody else', async () => {
    const { page, close } = await world.open('/post');
    const wanted = [
      'https://players.brightcove.net/45228659001/default_default/index.html?videoId=1345912830001&autoplay=true',
      'https://www.flickr.com/photos/somebody/3224486233/player/',
    ];
    for (const [i, host] of ['embed-media[src*="brightcove"]', 'embed-media[src*="flickr"]'].entries()) {
      await (await within(page, host, 'button')).click();
      const frame = await (await within(page, host, 'iframe')).contentFrame();
      await frame?.waitForSelector('body');
      // what a frame loads by itself is its provider's affair: what we load are documents
      const documents = world.elsewhere().filter((url) => /\/player\/$|\/index\.html/.test(url));
      assert.deepEqual(documents, wanted.slice(0, i + 1));
    }
    await close();
  });

  it('says what is gone, and where a copy may be', async () => {
    const { page, close } = await world.open('/post');
    await page.waitForSelector('embed-card:defined');
    const cards = await page.$$eval('embed-card', (all) =>
      all.map((card) => ({ text: card.textContent, links: [...card.querySelectorAll('a')].map(({ href }) => href) })),
    );
    assert.equal(cards.length, 2);
    assert.match(cards[0]?.text ?? '', /cannot be recovered/);
    assert.match(cards[1]?.text ?? '', /someshow on BlogTalkRadio.*has closed/);
    assert.ok(cards[1]?.links.includes('https://web.archive.org/web/2012/http://www.blogtalkradio.com/someshow'));
    await close();
  });

  it('shows words and a link, and no dead box, where the frame is blocked', async () => {
    const { page, close } = await world.open('/blocked');
    await (await within(page, LATE, 'button')).click();
    await page.waitForFunction(
      (host) => document.querySelector(host)?.matches(':state(failed)'),
      { polling: 'raf' },
      LATE,
    );
    assert.equal(await page.$eval(LATE, (host) => host.shadowRoot?.querySelector('iframe') ?? null), null);
    assert.deepEqual(world.elsewhere(), []);
    assert.equal(
      await page.$eval('embed-media[src$="t=90s"] a', ({ href }) => href),
      'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=90s',
    );
    await close();
  });

  it('is all links and words without script', async () => {
    const { page, close } = await world.chromium.newPage();
    await page.setJavaScriptEnabled(false);
    world.internet.clear();
    await page.goto('https://blog.example/without-script');
    const shown = await page.$$eval('embed-media, embed-card', (all) =>
      all.map((element) => ({
        text: element.textContent.trim(),
        links: element.querySelectorAll('a[href^="http"]').length,
      })),
    );
    assert.equal(shown.length, 6);
    for (const { text, links } of shown) assert.ok(text && links > 0, text);
    assert.deepEqual(world.elsewhere(), []);
    await close();
  });
});
