import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import type { FetchResponse } from '../../src/resolver/index.js';
import { createSiteBuilder } from '../../src/site/index.js';
import { countingResolver, everyPoster, FILM, LOST, memoryLock, POST, TALK } from './site-world.js';

const tag = (url: string): string => `<embed-media src="${url}"></embed-media>`;

/** Answers with these texts; everything else is missing. */
function webOf(texts: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = async (url: string): Promise<FetchResponse> => {
    asked.push(url);
    return new Response(texts[url] ?? '', { status: url in texts ? 200 : 404 });
  };
  return { asked, fetch };
}

describe('a site builder', () => {
  it('asks about each address once, whatever page and form it stands in', async () => {
    const resolver = countingResolver();
    const builder = createSiteBuilder({ resolver });
    const pages = [
      tag(FILM) + tag(FILM),
      `<p>${FILM}</p>`,
      `<iframe src="https://player.vimeo.com/video/76979871"></iframe>`,
    ];
    await Promise.all(pages.map((page) => builder.page(page)));
    await builder.page(pages[0] ?? '');
    assert.equal(resolver.asked.length, 1);
    assert.equal(builder.asked, 1);
  });

  it('remembers what failed, and says why at each place', async () => {
    const resolver = countingResolver();
    const builder = createSiteBuilder({ resolver });
    const { embeds } = await builder.page(tag(LOST) + tag(LOST));
    assert.deepEqual(
      embeds.map(({ origin, error }) => [origin, error?.code]),
      [
        ['failed', 'not-found'],
        ['failed', 'not-found'],
      ],
    );
    assert.equal((await builder.page(tag(LOST))).embeds[0]?.origin, 'failed');
    assert.deepEqual([resolver.asked.length, builder.asked, builder.failed], [1, 1, 1]);
  });

  it('asks nobody about what the lock knows', async () => {
    const [resolver, lock] = [countingResolver(), memoryLock()];
    lock.set(FILM, { url: 'https://vimeo.com/76979871?x', kind: 'video', title: 'Locked', status: 'ok' });
    const builder = createSiteBuilder({ resolver, lock });
    const { html, embeds } = await builder.page(tag(FILM));
    assert.match(html, new RegExp(`<a href="${FILM}">Locked</a>`));
    assert.deepEqual([embeds[0]?.origin, resolver.asked.length], ['lock', 0]);
  });

  it('asks again about everything with refresh, once, and keeps what it knew where that fails', async () => {
    const [resolver, lock] = [countingResolver(), memoryLock()];
    lock.set(FILM, { url: FILM, kind: 'video', title: 'Locked', status: 'ok' });
    lock.set(LOST, { url: LOST, kind: 'link', title: 'Was there', status: 'ok' });
    const builder = createSiteBuilder({ resolver, lock, refresh: true });
    const { html } = await builder.page(tag(FILM) + tag(FILM) + tag(LOST));
    assert.match(html, /A &lt;b&gt; film on Vimeo.*Was there/s);
    assert.deepEqual(resolver.asked, [FILM, LOST]);
    assert.ok(resolver.options.every(({ refresh }) => refresh === true));
  });

  it('makes no request offline', async () => {
    const resolver = countingResolver();
    const { asked, fetch } = webOf({});
    const builder = createSiteBuilder({ resolver, fetch, offline: true });
    const source = `${tag(LOST)}<embed-podcast src="https://show.example/feed"></embed-podcast>`;
    const { html, embeds } = await builder.page(source);
    assert.match(html, /<a href="https:\/\/show.example\/feed">/);
    assert.ok(resolver.options.every(({ offline }) => offline === true));
    assert.deepEqual([asked, builder.asked, embeds.map(({ origin }) => origin)], [[], 0, ['missing', 'missing']]);
  });

  it('works on so many addresses at a time and no more', async () => {
    let [now, most] = [0, 0];
    const resolver = {
      async resolve(url: string) {
        most = Math.max(most, (now += 1));
        await new Promise((done) => setImmediate(done));
        now -= 1;
        return { url, kind: 'link', status: 'ok', title: 'x' } as const;
      },
    };
    const builder = createSiteBuilder({ resolver, atOnce: 3 });
    await builder.page(Array.from({ length: 20 }, (_, i) => tag(`https://b.example/${i}`)).join(''));
    assert.equal(most, 3);
  });

  it('ends with the signal, and gives no half page', async () => {
    const stop = new AbortController();
    const resolver = {
      resolve: (_: string, { signal }: { signal?: AbortSignal } = {}) =>
        new Promise<never>((_done, fail) => signal?.addEventListener('abort', () => fail(new Error('left')))),
    };
    const page = createSiteBuilder({ resolver }).page(tag(FILM), { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(page, /enough/);
  });

  it('passes on what is a fault of ours', async () => {
    const resolver = { resolve: () => Promise.reject(new TypeError('a mistake')) };
    await assert.rejects(createSiteBuilder({ resolver }).page(tag(FILM)), TypeError);
  });

  it('speaks the language of the page, or the one it is told', async () => {
    const builder = createSiteBuilder({ resolver: countingResolver() });
    const page = (lang: string): string => `<html lang="${lang}">${tag(FILM)}</html>`;
    assert.match((await builder.page(page('de-AT'))).html, /film auf Vimeo/);
    assert.match((await builder.page(page('xx'))).html, /film on Vimeo/);
    assert.match((await builder.page(page('en'), { language: 'fr' })).html, /film sur Vimeo/);
  });

  it('shows by now what is known by now', async () => {
    const [lock, posters] = [memoryLock(), everyPoster()];
    const builder = createSiteBuilder({ resolver: countingResolver(), lock, posters });
    assert.match(builder.pageNow(tag(FILM)).html, />Video on Vimeo<\/a><\/embed-media>/);
    lock.set(FILM, {
      url: FILM,
      kind: 'video',
      title: 'Locked',
      status: 'ok',
      thumbnail: { url: 'https://p.example/1.jpg' },
    });
    assert.match(builder.pageNow(tag(FILM)).html, /src="[^"]+"><a [^>]+>Locked<\/a>/);
    await posters.get('https://p.example/1.jpg', {});
    assert.match(builder.pageNow(tag(FILM)).html, /<img src="\/pictures\/1.jpg"/);
    const german = `<html lang="de">${tag(TALK)}</html>`;
    assert.match(builder.pageNow(german).html, />Video on YouTube</);
    await builder.speak('de');
    assert.match(builder.pageNow(german).html, />Video auf YouTube</);
  });

  it('gives a page without embeds back as it is', async () => {
    const builder = createSiteBuilder({ resolver: countingResolver() });
    const source = '<!DOCTYPE html>\r\n<p>Nothing &amp; more <https://x>';
    assert.equal((await builder.page(source)).html, source);
    assert.equal((await builder.page('')).html, '');
  });

  it('changes nothing outside of the embeds', async () => {
    const builder = createSiteBuilder({ resolver: countingResolver(), posters: everyPoster() });
    const [before, between, after] = ['<P CLASS=x>&nbsp;<!-- a -->\r\n', '\t<b>é</i>\n', '<p>end'];
    const { html } = await builder.page(before + tag(FILM) + between + `<p>${POST}</p><p>${TALK}</p>` + after);
    assert.ok(html.startsWith(`${before}<embed-media`));
    assert.ok(html.includes(`</embed-media>${between}<p>${POST}</p><p><embed-media`));
    assert.ok(html.endsWith(`</embed-media></p>${after}`));
  });
});

describe('a show in a page', () => {
  const FEED = 'https://show.example/feed.xml';
  const rss = `<rss><channel><title>Bread</title><link>https://show.example/</link><image><url>https://pictures.example/cover.png</url></image>
<item><title>One</title><guid>1</guid><enclosure url="https://cdn.example/1.mp3" type="audio/mpeg"/></item></channel></rss>`;
  const source = `<embed-podcast src="${FEED}"></embed-podcast>`;

  it('has its episodes from its feed, which the lock keeps', async () => {
    const [lock, web] = [memoryLock(), webOf({ [FEED]: rss })];
    const options = { resolver: countingResolver(), lock, fetch: web.fetch, posters: everyPoster() };
    const builder = createSiteBuilder(options);
    const { html, embeds } = await builder.page(source + source);
    assert.match(
      html,
      /^<embed-podcast class="h-feed" src="[^"]+"><img class="u-photo" src="\/pictures\/cover.png".*<ol slot="episodes">\s*<li class="h-entry">.*<script type="application\/json">/s,
    );
    assert.equal((await builder.page(html)).html, html);
    assert.deepEqual([web.asked, embeds[0]?.origin], [[FEED], 'asked']);
    // as it comes out of a file
    for (const [key, entry] of lock.entries)
      lock.set(
        key,
        JSON.parse(
          JSON.stringify(entry, (_, value: unknown) =>
            value && typeof value === 'object' && !Array.isArray(value)
              ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
              : value,
          ),
        ) as Embed,
      );
    const again = createSiteBuilder({ ...options, fetch: undefined, offline: true });
    const second = await again.page(source + source);
    assert.equal(second.html, html);
    assert.equal(second.embeds[0]?.origin, 'lock');
    assert.equal(again.pageNow(source).embeds[0]?.origin, 'lock');
  });

  it("keeps its author's words, and shows one episode where that is wanted", async () => {
    const builder = createSiteBuilder({ resolver: countingResolver(), fetch: webOf({ [FEED]: rss }).fetch });
    const own = `<embed-podcast src="${FEED}" guid="1"><h2><a href="/show">My show</a></h2></embed-podcast>`;
    const { html } = await builder.page(own);
    assert.match(html, /guid="1"><h2><a href="\/show">My show<\/a><\/h2><ol slot="episodes">\s*<li/);
  });

  it('is a link where there is no feed, and is asked for again by the next build', async () => {
    for (const text of ['no feed', undefined]) {
      const web = webOf(text === undefined ? {} : { [FEED]: text });
      const builder = createSiteBuilder({ resolver: countingResolver(), lock: memoryLock(), fetch: web.fetch });
      const { html, embeds } = await builder.page(source);
      assert.equal(html, `<embed-podcast src="${FEED}"><a href="${FEED}">${FEED}</a></embed-podcast>`);
      assert.equal(embeds[0]?.origin, 'failed');
      await builder.page(source);
      assert.equal(web.asked.length, 1);
    }
  });

  it("is read from the site's own files", async () => {
    const builder = createSiteBuilder({ resolver: countingResolver() });
    const read = async (address: string): Promise<string | undefined> => (address === '/feed.xml' ? rss : undefined);
    const { html } = await builder.page('<embed-podcast src="/feed.xml"></embed-podcast>', { read });
    assert.match(html, /<ol slot="episodes">\s*<li/);
  });
});
