import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createStorage, type Storage } from 'unstorage';
import type { Embed } from '../../src/core/embed.js';
import { isEmbedError } from '../../src/core/error.js';
import {
  createResolver,
  type Fetch,
  type Lock,
  type Resolver,
  type ResolverOptions,
} from '../../src/resolver/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, sendJson, sendText, type Exchange } from '../network/site.js';
import { vimeoIds } from '../network/sites/vimeo.js';
import { nodeFetchTo, testClock, type TestClock } from './network-world.js';

const PAGE =
  '<!doctype html><html lang="en"><head><title>A post</title><meta name="author" content="Ann Lee"></head></html>';
const LIMITS = { time: 3000, pageBytes: 65_536, endpointBytes: 16_384 };
const VIDEO = 'https://vimeo.com/76979871';

interface Shelf extends Lock {
  readonly embeds: Map<string, Embed>;
}
function shelf(): Shelf {
  const embeds = new Map<string, Embed>();
  return { embeds, get: (key) => embeds.get(key), set: (key, embed) => void embeds.set(key, embed) };
}

describe('createResolver', () => {
  let internet: Internet;
  before(async () => {
    internet = await startInternet();
  });
  after(() => internet.close());
  beforeEach(() => internet.clear());

  const resolver = (options: Partial<ResolverOptions> = {}): Resolver =>
    createResolver({ fetch: internet.fetch, open: true, limits: LIMITS, ...options });
  const site = (host: string, handle: (exchange: Exchange) => void): void => internet.add({ hosts: [host], handle });
  const page = (host: string, html: string, headers = {}): void =>
    site(host, (exchange) => send(exchange, html, { headers }));
  const asked = (): string[] => internet.requests.map(({ url }) => url);
  async function codeOf(url: string, by = resolver()): Promise<string> {
    const error = await by.resolve(url).then(
      () => 'an embed',
      (reason: unknown) => reason,
    );
    if (!isEmbedError(error)) return String(error);
    assert.equal(error.url, url);
    return error.code;
  }

  describe('asks', () => {
    it('a provider’s endpoint, and nobody else', async () => {
      const embed = await resolver().resolve(VIDEO);
      assert.deepEqual([embed.url, embed.kind, embed.title, embed.status], [VIDEO, 'video', 'Film 76979871', 'ok']);
      assert.equal(embed.provenance?.['title'], 'oembed');
      assert.match(embed.frame?.src ?? '', /^https:\/\/player\.vimeo\.com\/video\/76979871/);
      assert.equal(internet.requests.length, 1);
    });
    it('nobody about what is gone', async () => {
      const embed = await resolver().resolve('https://vine.co/v/abc123');
      assert.deepEqual([embed.status, internet.requests.length], ['gone', 0]);
    });
    it('a page that no provider knows', async () => {
      page('blog.example', PAGE);
      const { url, title, authors, language, kind } = await resolver().resolve('https://blog.example/post#top');
      assert.deepEqual(
        { url, title, authors, language, kind },
        {
          url: 'https://blog.example/post#top',
          title: 'A post',
          authors: [{ name: 'Ann Lee' }],
          language: 'en',
          kind: 'link',
        },
      );
    });
    it('the endpoint that a page names, and believes both', async () => {
      site('tube.example', (exchange) => {
        const { pathname } = exchange.url;
        if (pathname !== '/oembed')
          return send(
            exchange,
            `${PAGE}<link rel=alternate type="application/json+oembed" href="/oembed?a=1&amp;b=2">`,
          );
        return sendJson(exchange, {
          version: '1.0',
          type: 'video',
          title: 'A film',
          author_name: 'Bo',
          html: '<iframe src="https://tube.example/embed/1" width=16 height=9></iframe>',
          width: 16,
          height: 9,
        });
      });
      const embed = await resolver().resolve('https://tube.example/watch/1');
      assert.deepEqual(asked(), ['https://tube.example/watch/1', 'https://tube.example/oembed?a=1&b=2']);
      assert.deepEqual(
        [embed.title, embed.kind, embed.language, embed.authors],
        ['A film', 'video', 'en', [{ name: 'Bo' }]],
      );
      assert.equal(embed.frame?.src, 'https://tube.example/embed/1');
      assert.ok(embed.frame.sandbox, 'a frame that nobody vouches for');
    });
    it('the endpoint in a header, in XML; it may know what the page does not say', async () => {
      site('xml.example', (exchange) => {
        if (exchange.url.pathname !== '/api')
          return send(exchange, '<p>Nothing', { headers: { link: '</api>; rel="alternate"; type="text/xml+oembed"' } });
        return send(exchange, '<oembed><version>1.0</version><type>link</type><title>From XML</title></oembed>', {
          type: 'text/xml',
        });
      });
      assert.equal((await resolver().resolve('https://xml.example/')).title, 'From XML');
    });
    it('a page is none the worse for an endpoint that fails', async () => {
      const ends = [
        'http://10.0.0.1/',
        'https://reset.example/',
        'https://endless.example/json',
        'https://mislabelled.example/html-as-json',
        'https://redirect.example/to-private',
        'https://mislabelled.example/entity-bomb',
      ];
      for (const [i, end] of ends.entries()) {
        page(`${i}.blog.example`, `${PAGE}<link rel=alternate type=application/json+oembed href="${end}">`);
        assert.equal((await resolver().resolve(`https://${i}.blog.example/`)).title, 'A post', end);
      }
      assert.ok(!asked().some((url) => url.includes('10.0.0.1')));
    });
    it('a file by its type alone', async () => {
      site('files.example', (exchange) => send(exchange, 'ID3', { type: 'audio/mpeg' }));
      const { kind, media } = await resolver().resolve('https://files.example/a');
      assert.deepEqual([kind, media?.sources], ['audio', [{ src: 'https://files.example/a', type: 'audio/mpeg' }]]);
    });
    it('the provider a redirect leads to, in place of its page', async () => {
      const embed = await resolver().resolve(`https://redirect.example/to?url=${encodeURIComponent(VIDEO)}`);
      assert.deepEqual([embed.provider?.id, embed.title], ['vimeo', 'Film 76979871']);
      assert.match(embed.url, /^https:\/\/redirect\.example\//);
      assert.ok(!asked().includes(VIDEO));
    });
    it('the page, where a path only looks like a provider’s', async () => {
      const TOOT = 'https://social.example/@ann/109876543210987654';
      site('social.example', (exchange) => {
        if (exchange.url.pathname.startsWith('/api')) sendText(exchange, 404, 'no');
        else send(exchange, PAGE);
      });
      const embed = await resolver().resolve(TOOT);
      assert.deepEqual([embed.kind, embed.frame, embed.title], ['link', undefined, 'A post']);
      site('social.example', (exchange) =>
        sendJson(exchange, {
          version: '1.0',
          type: 'rich',
          author_name: 'Ann',
          html: '<iframe src="https://social.example/@ann/109876543210987654/embed"></iframe>',
        }),
      );
      const toot = await resolver().resolve(TOOT);
      assert.deepEqual([toot.status, toot.provider?.id, toot.authors], ['ok', 'mastodon', [{ name: 'Ann' }]]);
    });
    it('no more of a long page than it may hold, where its head has ended', async () => {
      page('long.example', `${PAGE}<body>${'<p>text</p>'.repeat(20_000)}`);
      assert.equal((await resolver().resolve('https://long.example/')).title, 'A post');
    });
  });

  describe('ends with', () => {
    const CODES: Record<string, string> = {
      cats: 'unsafe-url',
      'javascript:alert(1)': 'unsafe-url',
      'http://127.0.0.1/': 'unsafe-url',
      'https://slow.example/headers': 'timeout',
      'https://slow.example/drip': 'timeout',
      'https://stalled.example/': 'timeout',
      'https://endless.example/': 'too-large',
      'https://bomb.example/': 'too-large',
      'https://bomb.example/twice': 'too-large',
      'https://reset.example/': 'network',
      'https://reset.example/body': 'network',
      'https://length.example/too-long': 'network',
      'https://length.example/too-short': 'insufficient-metadata',
      'https://redirect.example/loop': 'bad-response',
      'https://redirect.example/to-metadata': 'unsafe-url',
      'https://redirect.example/to-script': 'unsafe-url',
      'https://soft404.example/post': 'not-found',
      'https://botwall.example/post': 'bot-wall',
      'https://limited.example/': 'rate-limited',
      'https://limited.example/date': 'rate-limited',
      'https://error.example/500': 'bad-response',
      'https://error.example/503': 'rate-limited',
      'https://error.example/410': 'not-found',
      'https://error.example/empty': 'bad-response',
      'https://mislabelled.example/binary': 'bad-response',
      'https://mislabelled.example/broken-json': 'bad-response',
      [`https://vimeo.com/${vimeoIds.deleted}`]: 'not-found',
      [`https://vimeo.com/${vimeoIds.domainLocked}`]: 'embedding-disabled',
    };
    for (const [url, code] of Object.entries(CODES)) {
      it(`${code} for ${url}`, async () => {
        const began = performance.now();
        const time = code === 'timeout' ? 200 : LIMITS.time;
        assert.equal(await codeOf(url, resolver({ limits: { ...LIMITS, time } })), code);
        assert.ok(performance.now() - began < LIMITS.time);
      });
    }
    it('what is read in the charset it was written in', async () => {
      for (const [path, title] of [
        ['latin-1', 'Café à la carte'],
        ['latin-1-in-meta', 'Café à la carte'],
        ['windows-1251', 'Привет'],
        ['unknown', 'Café à la carte'],
      ]) {
        assert.equal((await resolver().resolve(`https://charset.example/${path}`)).title, title);
      }
    });
    it('the same by the fetch of Node, which checks what DNS says as well', async () => {
      const fetch = nodeFetchTo(internet, {
        connectTimeout: 1000,
        dns: async (host) => [{ address: host.startsWith('inside') ? '10.0.0.1' : '93.184.216.34', family: 4 }],
      });
      const by = createResolver({ fetch, limits: LIMITS });
      page('inside.example', PAGE);
      page('blog.example', PAGE);
      assert.equal(await codeOf('https://inside.example/', by), 'unsafe-url');
      assert.equal(await codeOf('https://redirect.example/to?url=https%3A%2F%2Finside.example%2F', by), 'unsafe-url');
      assert.equal(await codeOf('https://stalled.example/', by), 'timeout');
      assert.equal(await codeOf('https://bomb.example/', by), 'too-large');
      assert.equal((await by.resolve('https://blog.example/')).title, 'A post');
      assert.ok(!internet.requests.some(({ host }) => host === 'inside.example'));
      await fetch.close();
    });
    it('a known player where nobody answers, and asks again soon', async () => {
      const clock = testClock();
      const down: Fetch = async () => Promise.reject(new TypeError('fetch failed'));
      const lock = shelf();
      const by = resolver({ fetch: down, clock, lock });
      const embed = await by.resolve(VIDEO);
      assert.deepEqual(
        [embed.title, embed.status, embed.frame?.src.startsWith('https://player.vimeo.com/')],
        [undefined, 'ok', true],
      );
      assert.equal(lock.embeds.size, 0);
    });
    it('an address inside somebody’s network in no field', async () => {
      page(
        'trap.example',
        `${PAGE}<meta property="og:image" content="http://192.168.0.1/logout"><link rel=icon href="http://localhost/x.ico">`,
      );
      const embed = await resolver().resolve('https://trap.example/');
      assert.deepEqual([embed.title, embed.thumbnail, embed.site?.icon], ['A post', undefined, undefined]);
    });
  });

  describe('where addresses are not checked', () => {
    it('asks known providers only, unless it is told otherwise', async () => {
      const by = createResolver({ fetch: internet.fetch, limits: LIMITS });
      page('blog.example', PAGE);
      assert.equal(await codeOf('https://blog.example/', by), 'unsupported-url');
      assert.equal(await codeOf('https://social.example/@ann/109876543210987654', by), 'unsupported-url');
      assert.deepEqual(asked(), []);
      assert.equal((await by.resolve(VIDEO)).title, 'Film 76979871');
    });
    it('follows no provider out of its own site', async () => {
      site('vimeo.com', (exchange) => sendText(exchange, 302, '', { location: 'https://inside.example/' }));
      const by = createResolver({ fetch: internet.fetch, limits: LIMITS });
      const embed = await by.resolve('https://vimeo.com/5');
      assert.equal(embed.title, undefined);
      assert.ok(!internet.requests.some(({ host }) => host === 'inside.example'));
    });
  });
});

describe('what is known already', () => {
  const URL = 'https://blog.example/post';
  interface Desk {
    by: Resolver;
    clock: TestClock;
    lock: Shelf;
    cache: Storage;
    asked: string[];
    answer(reply: () => Response | Promise<Response>): void;
  }
  function desk(): Desk {
    const [clock, lock, cache, asked] = [testClock(), shelf(), createStorage(), [] as string[]];
    let reply: () => Response | Promise<Response> = () => html('One');
    const fetch: Fetch = async (url) => {
      asked.push(url);
      return reply();
    };
    const by = createResolver({ fetch, open: true, clock, cache, lock });
    return { by, clock, lock, cache, asked, answer: (next) => void (reply = next) };
  }
  const html = (title: string): Response =>
    new Response(`<title>${title}</title>`, { headers: { 'content-type': 'text/html' } });
  const status = (code: number) => (): Response => new Response('', { status: code });
  const DAY = 86_400_000;

  it('is asked about once a day', async () => {
    const { by, clock, lock, asked, answer } = desk();
    lock.set = () => undefined;
    await by.resolve(URL);
    answer(() => html('Two'));
    clock.pass(DAY - 1);
    assert.equal((await by.resolve(`${URL}#there`)).title, 'One');
    clock.pass(1);
    assert.equal((await by.resolve(URL)).title, 'Two');
    assert.equal(asked.length, 2);
  });
  it('says for how many seconds it holds: fresh, later, stale, and not at all from the lock', async () => {
    const { by, clock, lock, answer } = desk();
    const { set } = lock;
    lock.set = () => undefined;
    const held = async (): Promise<number | undefined> => {
      let seconds: number | undefined;
      await by.resolve(URL, { holdsFor: (told) => (seconds = told) });
      return seconds;
    };
    assert.equal(await held(), DAY / 1000);
    clock.pass(DAY / 2 + 1);
    assert.equal(await held(), DAY / 2000);
    clock.pass(DAY);
    answer(status(500));
    assert.equal(await held(), 600);
    set(URL, { url: URL, kind: 'link', status: 'ok' });
    assert.equal(await held(), undefined);
  });
  it('is the author’s address, whoever asked first, and nobody’s to change for others', async () => {
    const { by } = desk();
    const first = await by.resolve(`${URL}#a`);
    assert.equal(first.url, `${URL}#a`);
    first.site!.name = 'changed';
    const second = await by.resolve(`${URL}#b`);
    assert.deepEqual([second.url, second.site?.name], [`${URL}#b`, 'blog.example']);
  });
  it('comes from the lock before anything else', async () => {
    const { by, lock, asked } = desk();
    lock.embeds.set(URL, { url: URL, kind: 'link', status: 'ok', title: 'Locked' });
    assert.equal((await by.resolve(URL)).title, 'Locked');
    assert.deepEqual(asked, []);
    assert.equal((await by.resolve(URL, { refresh: true })).title, 'One');
    assert.deepEqual([lock.embeds.get(URL)?.title, asked.length], ['One', 1]);
  });
  it('stays where a refresh fails for the moment, and goes where it is gone', async () => {
    for (const [code, kept] of [
      [500, true],
      [403, true],
      [404, false],
    ] as const) {
      const { by, lock, answer } = desk();
      await by.resolve(URL);
      answer(status(code));
      const again = by.resolve(URL, { refresh: true });
      if (kept) assert.equal((await again).title, 'One');
      else await assert.rejects(again, { code: 'not-found' });
      assert.equal(lock.embeds.get(URL)?.title, 'One');
    }
  });
  it('is served stale for ten minutes while its site is down', async () => {
    const { by, clock, lock, asked, answer } = desk();
    lock.set = () => undefined;
    await by.resolve(URL);
    clock.pass(DAY);
    answer(status(500));
    assert.equal((await by.resolve(URL)).title, 'One');
    assert.equal((await by.resolve(URL)).title, 'One');
    assert.equal(asked.length, 2);
    clock.pass(600_000);
    answer(() => html('Back'));
    assert.equal((await by.resolve(URL)).title, 'Back');
  });
  it('failures are remembered for ten minutes, with their code', async () => {
    const { by, clock, asked, answer } = desk();
    answer(status(500));
    await assert.rejects(by.resolve(URL), { code: 'bad-response', url: URL });
    await assert.rejects(by.resolve(`${URL}#a`), { code: 'bad-response', url: `${URL}#a` });
    assert.equal(asked.length, 1);
    await assert.rejects(by.resolve(URL, { refresh: true }), { code: 'bad-response' });
    assert.equal(asked.length, 2);
    clock.pass(600_000);
    answer(() => html('Back'));
    assert.equal((await by.resolve(URL)).title, 'Back');
  });
  it('a resolver that may not ask leaves no failure to one that may', async () => {
    const { by, cache, asked } = desk();
    const closed = createResolver({ fetch: () => assert.fail('asked'), cache });
    await assert.rejects(closed.resolve(URL), { code: 'unsupported-url' });
    assert.equal((await by.resolve(URL)).title, 'One');
    assert.equal(asked.length, 1);
  });
  it('takes an address without its scheme for https', async () => {
    const { by, asked } = desk();
    assert.equal((await by.resolve('//blog.example/post')).url, '//blog.example/post');
    assert.deepEqual(asked, [URL]);
  });
  it('is asked for once by all who ask at once', async () => {
    const { by, asked } = desk();
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => by.resolve(`${URL}#${i}`)));
    assert.deepEqual([asked.length, all[19]?.url, new Set(all).size], [1, `${URL}#19`, 20]);
  });
  it('who leaves early takes nothing from the others, and leaves no failure behind', async () => {
    const { by, asked, answer } = desk();
    let finish: (reply: Response) => void = () => undefined;
    let begun: () => void = () => undefined;
    const started = new Promise<void>((done) => (begun = done));
    answer(() => {
      begun();
      return new Promise((done) => (finish = done));
    });
    const [first, last] = [new AbortController(), new AbortController()];
    const gone = by.resolve(URL, { signal: first.signal });
    const stays = by.resolve(URL, { signal: last.signal });
    await started;
    first.abort(new Error('left'));
    await assert.rejects(gone, /left/);
    finish(html('Done'));
    assert.equal((await stays).title, 'Done');
    const alone = new AbortController();
    const left = by.resolve(`${URL}/2`, { signal: alone.signal });
    alone.abort(new Error('left too'));
    await assert.rejects(left, /left too/);
    answer(() => html('Later'));
    assert.equal((await by.resolve(`${URL}/2`)).title, 'Later');
    assert.equal(asked.filter((url) => url === URL).length, 1);
  });
  it('offline, asks nobody', async () => {
    const { by, clock, asked } = desk();
    await by.resolve(URL);
    clock.pass(DAY * 10);
    asked.length = 0;
    assert.equal((await by.resolve(URL, { offline: true })).title, 'One');
    assert.equal((await by.resolve('https://vimeo.com/76979871', { offline: true })).provider?.id, 'vimeo');
    await assert.rejects(by.resolve(`${URL}/new`, { offline: true }), {
      code: 'network',
      message: /nobody may be asked/,
    });
    assert.deepEqual(asked, []);
  });
});
