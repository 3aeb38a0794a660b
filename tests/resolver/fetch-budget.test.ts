import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { EmbedError, isEmbedError } from '../../src/core/error.js';
import { systemClock } from '../../src/resolver/clock.js';
import type { Fetch } from '../../src/resolver/fetch/fetch.js';
import { createRetrieve, type Errand, type Reply, type Retrieve } from '../../src/resolver/fetch/retrieve.js';
import { startInternet, type Internet } from '../network/internet.js';
import { nodeFetchTo } from './network-world.js';

/** Milliseconds: enough for a busy machine, and little where it is going to be used up. */
const TIME = 3000;
const SHORT = 150;
const MAX = 65_536;

describe('hosts behaving badly, within a budget', () => {
  let internet: Internet;
  const closing: (() => Promise<void>)[] = [];
  before(async () => {
    internet = await startInternet();
  });
  after(async () => {
    for (const close of closing) await close();
    await internet.close();
  });
  beforeEach(() => internet.clear());

  const ways: Record<string, () => Fetch> = {
    'the fetch of Node': () => {
      const fetch = nodeFetchTo(internet);
      closing.push(() => fetch.close());
      return fetch;
    },
    'a plain fetch': () => internet.fetch,
  };

  for (const [way, fetchBy] of Object.entries(ways)) {
    describe(`by ${way}`, () => {
      let retrieve: Retrieve;
      before(() => {
        retrieve = createRetrieve({ fetch: fetchBy(), clock: systemClock, hops: 5, perHost: 4 });
      });
      const errand = (more: Partial<Errand> = {}): Errand => ({
        asked: 'page',
        maxBytes: MAX,
        budget: { left: TIME },
        signal: new AbortController().signal,
        ...more,
      });
      /** The code it ends with; fails where it takes longer than it may. */
      async function codeOf(url: string, more: Partial<Errand> = {}): Promise<string> {
        const began = performance.now();
        const error = await retrieve(url, errand(more)).then(
          () => 'a reply',
          (reason: unknown) => reason,
        );
        const took = performance.now() - began;
        assert.ok(took < TIME, `${url} took ${took} ms`);
        if (!isEmbedError(error)) return String(error);
        assert.equal(error.url, url);
        return error.code;
      }

      const CODES: Record<string, string> = {
        'https://stalled.example/': 'timeout',
        'https://slow.example/headers': 'timeout',
        'https://slow.example/body': 'timeout',
        'https://slow.example/drip': 'timeout',
        'https://reset.example/': 'network',
        'http://reset.example/': 'network',
        'https://reset.example/body': 'network',
        'https://length.example/too-long': 'network',
        'https://redirect.example/loop': 'bad-response',
        'https://redirect.example/ping': 'bad-response',
        'https://redirect.example/hops?n=6': 'bad-response',
        'https://redirect.example/to-nowhere': 'bad-response',
        'https://redirect.example/to-junk': 'bad-response',
        'https://redirect.example/to-metadata': 'unsafe-url',
        'https://redirect.example/to-private': 'unsafe-url',
        'https://redirect.example/to-loopback': 'unsafe-url',
        'https://redirect.example/to-loopback-6': 'unsafe-url',
        'https://redirect.example/to-script': 'unsafe-url',
        'https://redirect.example/to-file': 'unsafe-url',
        'https://redirect.example/to?url=http%3A%2F%2Fprinter.local%2F': 'unsafe-url',
        'https://redirect.example/to?url=https%3A%2F%2Fblog.example%3A22%2F': 'unsafe-url',
        'https://botwall.example/': 'bot-wall',
        'https://error.example/500': 'bad-response',
        'https://error.example/410': 'not-found',
        'https://error.example/404': 'not-found',
        'http://127.0.0.1/': 'unsafe-url',
      };
      for (const [url, code] of Object.entries(CODES))
        it(`${url}: ${code}`, async () => {
          const budget = { left: code === 'timeout' ? SHORT : TIME };
          assert.equal(await codeOf(url, { budget }), code);
        });

      it('asks nobody whom a redirect leads inside to', async () => {
        for (const path of ['to-metadata', 'to-private', 'to-loopback', 'to-loopback-6']) {
          await codeOf(`http://redirect.example/${path}`);
        }
        assert.deepEqual([...new Set(internet.requests.map(({ host }) => host))], ['redirect.example']);
        assert.equal(internet.requests.length, 4);
      });

      it('cuts off what has no end or was packed to burst', async () => {
        for (const url of ['https://endless.example/', 'https://bomb.example/', 'https://bomb.example/twice']) {
          const reply = (await retrieve(url, errand({ budget: { left: 5000 } }))) as Reply;
          assert.deepEqual([reply.cut, reply.body.length], [true, MAX], url);
        }
      });

      it('follows five redirects, and says where it came to', async () => {
        const reply = (await retrieve('https://redirect.example/hops?n=5', errand())) as Reply;
        assert.equal(reply.url, 'https://redirect.example/hops?n=0');
        assert.equal(new TextDecoder().decode(reply.body), 'Arrived.');
        assert.equal(reply.cut, false);
      });

      it('reads what was promised where more is sent', async () => {
        const reply = (await retrieve('https://length.example/too-short', errand())) as Reply;
        assert.equal(new TextDecoder().decode(reply.body), '<!doctype html>');
      });

      it('leaves when its caller does, and says nothing else', async () => {
        const stop = new AbortController();
        const waiting = retrieve('https://slow.example/headers', errand({ signal: stop.signal }));
        const reason = new Error('enough');
        stop.abort(reason);
        await assert.rejects(waiting, reason);
      });

      it('a refusal of an endpoint is its owner’s', async () => {
        assert.equal(await codeOf('https://botwall.example/', { asked: 'endpoint' }), 'embedding-disabled');
      });
    });
  }

  describe('HTTP that is none, by the fetch of Node', () => {
    const fetch = (): Fetch => {
      const made = nodeFetchTo(internet);
      closing.push(() => made.close());
      return made;
    };
    const raw = (...parts: (string | Buffer)[]): void =>
      internet.add({
        hosts: ['raw.example'],
        handle({ response }) {
          for (const part of parts) response.socket?.write(part);
          response.socket?.end();
        },
      });
    const OK = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
    const flood = `x-flood: ${'x'.repeat(1000)}\r\n`.repeat(200);
    for (const [name, parts, code] of [
      ['headers without an end', [OK, flood], 'bad-response'],
      ['two lengths', [OK, 'content-length: 1\r\ncontent-length: 2\r\n\r\nab'], 'network'],
      ['a length that is no number', [OK, 'content-length: -1\r\n\r\nab'], 'bad-response'],
      ['a chunk that is none', [OK, 'transfer-encoding: chunked\r\n\r\nzz\r\n'], 'bad-response'],
      ['no HTTP at all', ['SSH-2.0-OpenSSH_9.2\r\n'], 'bad-response'],
      [
        'a packed body that is not packed',
        [OK, 'content-encoding: gzip\r\ncontent-length: 2\r\n\r\nab'],
        'bad-response',
      ],
      ['an answer that ends before it began', [''], 'network'],
      ['a chunk without its end', [OK, 'transfer-encoding: chunked\r\n\r\nff\r\nab'], 'network'],
    ] as const) {
      it(`${name}: ${code}`, async () => {
        raw(...parts);
        const retrieve = createRetrieve({ fetch: fetch(), clock: systemClock, hops: 5, perHost: 4 });
        const errand = { asked: 'page', maxBytes: MAX, budget: { left: TIME } } as const;
        const signal = new AbortController().signal;
        await assert.rejects(retrieve('http://raw.example/', { ...errand, signal }), { code });
      });
    }
  });

  it('a connection that takes too long is a timeout, whatever is left of the budget', async () => {
    const fetch = nodeFetchTo(internet, { connectTimeout: 60 });
    const retrieve = createRetrieve({ fetch, clock: systemClock, hops: 5, perHost: 4 });
    const errand = {
      asked: 'page',
      maxBytes: MAX,
      budget: { left: 60_000 },
      signal: new AbortController().signal,
    } as const;
    await assert.rejects(retrieve('https://stalled.example/', errand), { code: 'timeout' });
    await fetch.close();
  });

  it('one budget serves several requests, and is used up', async () => {
    const retrieve = createRetrieve({ fetch: internet.fetch, clock: systemClock, hops: 5, perHost: 4 });
    const budget = { left: 200 };
    const errand = { asked: 'page', maxBytes: MAX, signal: new AbortController().signal } as const;
    await assert.rejects(retrieve('https://slow.example/headers', { ...errand, budget, limit: 50 }), {
      code: 'timeout',
    });
    assert.ok(budget.left > 50 && budget.left <= 155, String(budget.left));
    await assert.rejects(retrieve('https://slow.example/headers', { ...errand, budget }), { code: 'timeout' });
    assert.ok(budget.left <= 5, String(budget.left));
    internet.clear();
    budget.left = 0;
    await assert.rejects(retrieve('https://blog.example/', { ...errand, budget }), { code: 'timeout' });
    assert.deepEqual(internet.requests, []);
  });

  it('waits for no fetch that pays no heed', async () => {
    const deaf: Fetch = () => new Promise(() => undefined);
    const retrieve = createRetrieve({ fetch: deaf, clock: systemClock, hops: 5, perHost: 4 });
    const errand = {
      asked: 'page',
      maxBytes: MAX,
      budget: { left: 20 },
      signal: new AbortController().signal,
    } as const;
    await assert.rejects(retrieve('https://blog.example/', errand), new EmbedError('timeout', 'https://blog.example/'));
  });
});
