import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { readData } from '../../src/elements/podcast/read-data.js';
import { createResolver, readFeed, type Fetch } from '../../src/resolver/index.js';
import { createHandler, type HandlerOptions } from '../../src/server/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, sendText } from '../network/site.js';
import { vimeoIds } from '../network/sites/vimeo.js';
import { youtubeIds } from '../network/sites/youtube.js';
import { nodeFetchTo } from '../resolver/network-world.js';
import { ask, codeOf, endpointOn, json, VIDEO } from './world.js';

const POST = 'https://blog.example/post';
const HEAD = '<meta property="og:title" content="A <b>post</b>"><meta property="og:type" content="article">';

let internet: Internet;
before(async () => {
  internet = await startInternet();
  internet.mount('blog.example', { pages: { '/post': { html: `<title>A post</title>${HEAD}<p>Text</p>` } } });
});
afterEach(() => internet.clear());
after(() => internet.close());

const watch = (id: string): string => `https://www.youtube.com/watch?v=${id}`;

describe('with a resolver', () => {
  it('says for how long an answer holds: as long as its source says, and no longer than it was told', async () => {
    const held = (seconds: number | undefined, cacheAge = 7200): Promise<string> =>
      ask(
        createHandler({
          cacheAge,
          resolver: {
            async resolve(url, { holdsFor } = {}) {
              if (seconds !== undefined) holdsFor?.(seconds);
              return { url, kind: 'video', title: 'A', status: 'ok' };
            },
          },
        }),
        { url: VIDEO },
      ).then(async (response) => {
        const { cache_age: said } = await json(response);
        return `${String(said)} ${/max-age=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1]}`;
      });
    assert.equal(await held(4000), '4000 4000');
    assert.equal(await held(90_000), '7200 7200');
    assert.equal(await held(1), '60 60');
    assert.equal(await held(undefined), '7200 7200');
  });
  it('answers with the provider’s words, asked for once', async () => {
    const handler = endpointOn(internet);
    const first = await ask(handler, { url: VIDEO });
    const fields = await json(first);
    assert.deepEqual(
      [fields['title'], fields['author_name'], fields['provider_name'], fields['thumbnail_width']],
      ['Video M7lc1UVf-VE', 'A Channel', 'YouTube', 480],
    );
    assert.match(String(fields['html']), /^<iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE/);
    assert.match(String(fields['html']), / title="Video M7lc1UVf-VE on YouTube"/);
    assert.equal(
      first.headers.get('cache-control'),
      'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800',
    );
    const small = await json(await ask(handler, { url: VIDEO, maxwidth: '320', format: 'json' }));
    assert.equal(small['width'], 320);
    assert.match(await (await ask(handler, { url: VIDEO, format: 'xml' })).text(), /<title>Video M7lc1UVf-VE<\/title>/);
    assert.equal(internet.requests.length, 1);
    await handler.fetch.close();
  });
  it('answers as an Embed to who asks for more', async () => {
    const handler = endpointOn(internet);
    const embed = await json<Embed>(await ask(handler, { url: `${VIDEO}&t=90`, format: 'embed' }));
    assert.deepEqual([embed.kind, embed.start, embed.status], ['video', 90, 'ok']);
    assert.equal(embed.frame?.protocol, 'youtube');
    assert.equal(embed.provenance?.['title'], 'oembed');
    await handler.fetch.close();
  });
  it('says so where the item is gone, or may not be shown', async () => {
    const handler = endpointOn(internet);
    for (const [address, status, code] of [
      [watch(youtubeIds.deleted), 404, 'not-found'],
      [watch(youtubeIds.notEmbeddable), 403, 'embedding-disabled'],
      [`https://vimeo.com/${vimeoIds.deleted}`, 404, 'not-found'],
    ] as const) {
      const response = await ask(handler, { url: address });
      assert.deepEqual([response.status, await codeOf(response)], [status, code]);
    }
    await handler.fetch.close();
  });
  it('asks nobody whom no provider knows, and nobody about what is gone', async () => {
    const handler = endpointOn(internet);
    for (const url of [POST, 'https://10.0.0.1.nip.example/', 'https://tube.example/w/abcdefghijklmnopqrstuv']) {
      assert.ok([200, 404].includes((await ask(handler, { url })).status));
    }
    const gone = await json(await ask(handler, { url: 'http://www.blogtalkradio.com/gov20/2010/04/06/episode' }));
    assert.equal(gone['type'], 'link');
    assert.deepEqual(internet.requests, []);
    await handler.fetch.close();
  });
  it('answers what a lock file knows about any page, and asks nobody', async () => {
    const card: Embed = { url: POST, kind: 'link', title: 'From the lock', status: 'ok' };
    const fetch = nodeFetchTo(internet);
    const resolver = createResolver({
      fetch,
      lock: { get: (key) => (key === POST ? card : undefined), set: () => undefined },
    });
    const handler = createHandler({ resolver, fetch });
    assert.equal((await json(await ask(handler, { url: POST })))['title'], 'From the lock');
    assert.equal((await ask(handler, { url: `${POST}/2` })).status, 404);
    assert.deepEqual(internet.requests, []);
    await fetch.close();
  });
  it('hands on files that a player of one’s own can play, as JSON only', async () => {
    const media = { sources: [{ src: 'https://cdn.example/a.m3u8' }], duration: 9 };
    const resolver = {
      resolve: async (url: string): Promise<Embed> => ({ url, kind: 'video', title: 'A', status: 'ok', media }),
    };
    const handler = createHandler({ resolver });
    assert.deepEqual((await json(await ask(handler, { url: VIDEO })))['media'], media);
    assert.doesNotMatch(await (await ask(handler, { url: VIDEO, format: 'xml' })).text(), /media|m3u8/);
  });
});

describe('open mode', () => {
  it('answers about pages that nobody knows', async () => {
    const handler = endpointOn(internet, { open: true });
    const response = await ask(handler, { url: POST });
    const text = await response.text();
    assert.equal((JSON.parse(text) as { title: string }).title, 'A <b>post</b>');
    // nothing a browser could take for markup, whatever it takes the reply for
    assert.ok(!text.includes('<'));
    await handler.fetch.close();
  });
  it('looks into no network of its own', async () => {
    const fetch = nodeFetchTo(internet, { dns: async () => [{ address: '10.1.2.3', family: 4 }] });
    const handler = createHandler({ resolver: createResolver({ fetch }), fetch, open: true });
    for (const url of ['http://127.0.0.1/', 'http://169.254.169.254/latest', 'http://inside.example/']) {
      const response = await ask(handler, { url });
      assert.deepEqual([response.status, await codeOf(response)], [400, 'unsafe-url'], url);
    }
    assert.deepEqual(internet.requests, []);
    await fetch.close();
  });

  const unchecked: Fetch = (url, init) => globalThis.fetch(url, init);
  const resolver = { resolve: async (): Promise<Embed> => assert.fail('nobody asked') };
  const wrong: [string, HandlerOptions, RegExp][] = [
    ['without a fetch', { open: true, resolver }, /checks addresses/],
    ['with a fetch that checks nothing', { open: true, resolver, fetch: unchecked }, /checks addresses/],
    ['without a resolver', { open: true, fetch: unchecked }, /needs a resolver/],
    ['posters, with a fetch that checks nothing', { posters: {}, resolver, fetch: unchecked }, /checks addresses/],
    ['a path that is none', { path: 'oembed' }, /begins with a slash/],
    ['a path with a slash at its end', { path: '/oembed/' }, /begins with a slash/],
    ['a rate that lets nobody in', { rate: { perMinute: 0, clientOf: () => 'a' } }, /more than 0/],
  ];
  for (const [name, options, message] of wrong) {
    it(`is refused from the start ${name}`, () =>
      assert.throws(() => createHandler(options), { name: 'TypeError', message }));
  }
});

describe('format=feed', () => {
  const FEED = 'https://show.example/feed.rss';
  const rss = `<rss version="2.0"><channel><title>Bread</title><link>/about</link>
<item><title>One &amp; only</title><guid>1</guid><enclosure url="/1.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`;
  before(() => {
    const types = 'application/rss+xml';
    internet.add({
      hosts: ['show.example', 'other.example'],
      handle: (exchange) => send(exchange, rss, { type: types }),
    });
    internet.add({ hosts: ['anchor.fm'], handle: (exchange) => send(exchange, rss, { type: types }) });
    internet.add({ hosts: ['moved.example'], handle: (exchange) => sendText(exchange, 302, '', { location: FEED }) });
  });

  it('answers with what `embed-hub feed` prints, for hosts on the list', async () => {
    const handler = endpointOn(internet, { feeds: { hosts: ['show.example'] } });
    const response = await ask(handler, { url: FEED, format: 'feed' });
    const feed = await json<{ title: string; url: string; episodes: { title: string; media: object }[] }>(response);
    assert.deepEqual([feed.title, feed.url, feed.episodes[0]?.title], ['Bread', FEED, 'One & only']);
    assert.deepEqual(feed.episodes[0]?.media, { sources: [{ src: 'https://show.example/1.mp3', type: 'audio/mpeg' }] });
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=900,/);
    await (await ask(handler, { url: FEED, format: 'feed' })).text();
    assert.equal(internet.requests.length, 1);
    assert.deepEqual(handler.stats().answered, { 'feed 200': 1, 'oembed 200': 1 });
    await handler.fetch.close();
  });
  it('is what <embed-podcast> reads', async () => {
    const handler = endpointOn(internet, { feeds: { hosts: ['show.example'] } });
    const text = await (await ask(handler, { url: FEED, format: 'feed' })).text();
    assert.deepEqual(await readData(text, FEED), readFeed({ body: rss, url: FEED }));
    await handler.fetch.close();
  });
  it('is for known providers’ hosts without a list, and for everybody’s in open mode', async () => {
    const known = endpointOn(internet);
    assert.equal((await ask(known, { url: 'https://anchor.fm/s/1/podcast/rss', format: 'feed' })).status, 200);
    const refused = await ask(known, { url: FEED, format: 'feed' });
    assert.deepEqual([refused.status, await codeOf(refused)], [403, 'feed-not-allowed']);
    assert.deepEqual(
      internet.requests.map(({ host }) => host),
      ['anchor.fm'],
    );
    const open = endpointOn(internet, { open: true });
    assert.equal((await ask(open, { url: 'https://other.example/feed', format: 'feed' })).status, 200);
    await Promise.all([known.fetch.close(), open.fetch.close()]);
  });
  it('follows no redirect to a stranger where nobody checks its address', async () => {
    const { fetch } = internet;
    const options = { fetch, feeds: { hosts: ['moved.example'] } };
    const response = await ask(createHandler(options), { url: 'https://moved.example/', format: 'feed' });
    assert.deepEqual([response.status, await codeOf(response)], [400, 'unsafe-url']);
    const both = createHandler({ ...options, feeds: { hosts: ['moved.example', 'show.example'] } });
    assert.equal((await ask(both, { url: 'https://moved.example/', format: 'feed' })).status, 200);
  });
  it('says so of what is no feed', async () => {
    const handler = endpointOn(internet, { feeds: { hosts: ['blog.example'] } });
    const response = await ask(handler, { url: POST, format: 'feed' });
    assert.deepEqual([response.status, await codeOf(response)], [502, 'bad-response']);
    await handler.fetch.close();
  });
});
