// Pages without script: every link, excerpt, picture and native player is there, with our stylesheet and without it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Embed } from '../../src/core/embed.js';
import type { Relation } from '../../src/core/relation.js';
import { renderEmbed } from '../../src/render/index.js';
import { mountedSite } from '../network/mounted-site.js';
import { send } from '../network/site.js';
import { DIST, startWorld, type World } from './world.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180"/></svg>';
const LONG = 'Averyveryverylongwordthatnobodywouldeverwritebutsomebodywill'.repeat(3);

const RELATIONS: readonly Relation[] = [
  'guest',
  'syndicated',
  'repost',
  'mention',
  'reply',
  'bookmark',
  'like',
  'repost-of',
  'in-reply-to',
];

const about = {
  title: 'An hour on what we learned',
  description: 'What it is about, in a sentence or two that somebody wrote.',
  authors: [{ name: 'Somebody', url: 'https://a.example/somebody' }, { name: 'Somebody else' }],
  published: '2012-03-09',
  site: { name: 'A site' },
};
const frame = { src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE', allow: [] };
const url = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
const provider = { id: 'youtube', name: 'YouTube' };

/** Each kind as it is rendered, bare and with all that may be known. */
const EMBEDS: readonly Embed[] = [
  ...(['video', 'audio', 'playlist', 'live', 'photo', 'slides', 'post', 'link'] as const).flatMap((kind): Embed[] => [
    { url, kind, status: 'ok' },
    {
      url,
      kind,
      status: 'ok',
      provider,
      ...about,
      frame,
      start: 90,
      thumbnail: { url: '/picture.svg', alt: 'A rectangle' },
    },
    { url: `https://a.example/${LONG}`, kind, status: 'ok', title: LONG, description: LONG },
  ]),
  {
    url,
    kind: 'audio',
    status: 'ok',
    title: 'A recording',
    media: { sources: [{ src: 'https://a.example/talk.mp3' }] },
  },
  {
    url,
    kind: 'video',
    status: 'ok',
    media: { sources: [{ src: 'https://a.example/a.mp4' }, { src: 'https://a.example/a.webm' }] },
  },
  {
    url,
    kind: 'playlist',
    status: 'ok',
    media: { sources: [{ src: 'https://a.example/1.mp3' }, { src: 'https://a.example/2.mp3' }] },
  },
  {
    url: 'http://www.blogtalkradio.com/gov20',
    kind: 'audio',
    status: 'gone',
    gone: { reason: 'service-closed', since: '2025' },
    archive: { url: 'https://web.archive.org/web/2012/http://www.blogtalkradio.com/gov20' },
  },
  { url, kind: 'video', status: 'private', provider },
];

const page = (body: string, styled: boolean): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A post</title><link rel="icon" href="data:,">
${styled ? '<link rel="stylesheet" href="/dist/embed-hub.css">' : ''}</head><body><main><h1>A post</h1>${body}</main></body></html>`;

describe('pages without script', () => {
  let world: World;
  before(async () => {
    const rendered = EMBEDS.map((embed) => renderEmbed(embed).toString());
    const cards = RELATIONS.map((relation: Relation) =>
      renderEmbed({ url, kind: 'link', status: 'ok', ...about }, { relation }).toString(),
    );
    const inParagraph = EMBEDS.map(
      (embed) => `<p>Words ${renderEmbed(embed, { phrasing: true }).toString()} and words.</p>`,
    );
    const kinds = [...rendered, ...cards, ...inParagraph].join('\n');
    const hub = `<embed-hub layout="grid"><h2>Everything</h2>${rendered.slice(0, 12).join('')}</embed-hub><embed-consent><h2>Allowed</h2></embed-consent>`;
    world = await startWorld({});
    const blog = mountedSite('blog.example', {
      pages: {
        '/kinds': { html: page(kinds, true) },
        '/kinds-plain': { html: page(kinds, false) },
        '/hub': { html: page(hub, true) },
        '/hub-plain': { html: page(hub, false) },
      },
      directories: { '/dist/': DIST, '/demo/': `${DIST}demo/`, '/cdn/': `${DIST}cdn/` },
    });
    world.internet.add({
      hosts: blog.hosts,
      handle: (exchange) =>
        exchange.url.pathname === '/picture.svg'
          ? send(exchange, PICTURE, { type: 'image/svg+xml' })
          : blog.handle(exchange),
    });
  });
  after(() => world.close());

  const open = async (path: string, width: number) => {
    const tab = await world.chromium.newPage();
    await tab.page.setJavaScriptEnabled(false);
    await tab.page.setViewport({ width, height: 800 });
    world.internet.clear();
    await tab.page.goto(`https://blog.example${path}`, { waitUntil: 'networkidle0' });
    return tab;
  };

  /** What a reader does not get: links, words, pictures and players in elements of ours that take no room. */
  const missing = (tab: Page): Promise<string[]> =>
    tab.evaluate(() => {
      const inside = ':is(embed-media, embed-card, embed-hub)';
      const things = [
        ...document.querySelectorAll(
          `${inside} :is(a, b, p, cite, time, span, blockquote, audio, video, img), audio, video`,
        ),
      ];
      // what is inside a player is for browsers that have none
      const inPage = things.filter((one) => !one.parentElement?.closest('audio, video'));
      const hidden = inPage.filter(
        (one) =>
          !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
          ![...one.getClientRects()].some(({ width, height }) => width > 1 && height > 1),
      );
      return hidden.map((one) => one.outerHTML);
    });
  /** Boxes of ours that hold nothing, and take room nevertheless. */
  const empty = (tab: Page): Promise<string[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('embed-media, embed-card, embed-hub, embed-consent')]
        .filter((one) => !one.textContent.trim() && !one.querySelector('img, audio, video') && one.offsetHeight > 0)
        .map((one) => one.outerHTML),
    );
  const overflow = (tab: Page): Promise<number> =>
    tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const path of [
    '/kinds',
    '/hub',
    '/demo/posts/2012-restored.html',
    '/demo/index.html',
    '/demo/posts/2012.html',
  ]) {
    for (const width of [320, 1280]) {
      it(`show everything: ${path} at ${width} px`, async () => {
        const { page: tab, close } = await open(path, width);
        assert.deepEqual(await missing(tab), []);
        assert.deepEqual(await empty(tab), []);
        assert.ok((await overflow(tab)) <= 0, `${await overflow(tab)} px too wide`);
        assert.deepEqual(world.elsewhere(), []);
        await close();
      });
    }
  }

  for (const path of ['/kinds-plain', '/hub-plain']) {
    it(`show everything without our stylesheet: ${path}`, async () => {
      const { page: tab, close } = await open(path, 1280);
      assert.deepEqual(await missing(tab), []);
      assert.deepEqual(world.elsewhere(), []);
      await close();
    });
  }

  it('keep axe silent', async () => {
    const { page: tab, close } = await open('/kinds', 1280);
    // the page's own scripts stay off; this one comes from outside
    await tab.setJavaScriptEnabled(true);
    await tab.evaluate(AXE);
    const { violations } = (await tab.evaluate('axe.run()')) as AxeResults;
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
    await close();
  });
});
