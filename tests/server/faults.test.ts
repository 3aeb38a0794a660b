// What a reader gets when the provider, the cache or the reader’s own connection fails.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createStorage, type Driver } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import type { Embed } from '../../src/core/embed.js';
import { createResolver, type Fetch } from '../../src/resolver/index.js';
import { createHandler, type OembedHandler } from '../../src/server/index.js';
import { startInternet, type Internet } from '../network/internet.js';
import { send, sendJson, type Exchange } from '../network/site.js';
import { nodeFetchTo, settled, testClock } from '../resolver/network-world.js';
import { ask, codeOf, json, VIDEO } from './world.js';

const KNOWN_FRAME = /^<iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/M7lc1UVf-VE/;
const STORY = 'https://www.kickstarter.com/projects/somebody/something';
/** As long as the resolver remembers the failure. */
const BRIEF = 'public, max-age=600, stale-while-revalidate=4200, stale-if-error=604800';

let internet: Internet;
let youtube: (exchange: Exchange) => void;
before(async () => {
  internet = await startInternet();
  internet.add({ hosts: ['www.youtube.com', 'www.kickstarter.com'], handle: (exchange) => youtube(exchange) });
});
beforeEach(() => internet.clear());
after(() => internet.close());

async function withEndpoint(test: (handler: OembedHandler) => Promise<void>): Promise<void> {
  const fetch = nodeFetchTo(internet);
  await test(createHandler({ resolver: createResolver({ fetch, limits: { time: 1500 } }), fetch }));
  await fetch.close();
}

describe('a provider that', () => {
  const broken: [string, (exchange: Exchange) => void][] = [
    ['is down', (exchange) => exchange.reset()],
    ['answers 500', (exchange) => send(exchange, 'Oops', { status: 500 })],
    ['answers a page', (exchange) => send(exchange, '<title>Are you human?</title>')],
    [
      'answers half of its JSON',
      (exchange) => send(exchange, '{"version":"1.0","title":"Hal', { type: 'application/json' }),
    ],
    ['answers without an end', (exchange) => endless(exchange)],
  ];
  for (const [name, handle] of broken) {
    it(`${name} leaves its players to play, for ten minutes`, async () => {
      youtube = handle;
      await withEndpoint(async (handler) => {
        const response = await ask(handler, { url: VIDEO });
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('cache-control'), BRIEF);
        assert.match(String((await json(response))['html']), KNOWN_FRAME);
      });
    });
  }
  it('is down, and has no player of its own, is told apart from a mistake of whoever asks', async () => {
    youtube = (exchange) => exchange.reset();
    await withEndpoint(async (handler) => {
      const response = await ask(handler, { url: STORY });
      assert.deepEqual(
        [response.status, response.headers.get('cache-control'), await codeOf(response)],
        [502, 'no-store', 'network'],
      );
    });
  });
  it('lies gets nothing of its own into a page', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    youtube = (exchange) =>
      sendJson(exchange, {
        version: '1.0',
        type: 'video',
        title: evil,
        author_name: evil,
        author_url: 'javascript:alert(1)',
        html: `<iframe src="https://evil.example/" onload="alert(1)"></iframe><script>alert(1)</script>`,
        thumbnail_url: 'http://169.254.169.254/latest',
        thumbnail_width: 1,
        thumbnail_height: 1,
      });
    await withEndpoint(async (handler) => {
      for (const format of ['json', 'xml', 'embed']) {
        const text = await (await ask(handler, { url: VIDEO, format })).text();
        for (const never of ['evil.example', '169.254', 'javascript:', '<script', '<img'])
          assert.ok(!text.includes(never), never);
      }
      assert.match(String((await json(await ask(handler, { url: VIDEO })))['html']), KNOWN_FRAME);
    });
  });
  it('asks us to slow down is not asked again by each who waits', async () => {
    youtube = (exchange) => send(exchange, '', { status: 429, headers: { 'retry-after': '3600' } });
    await withEndpoint(async (handler) => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, i) => ask(handler, { url: STORY, maxwidth: `${i + 1}` })),
      );
      const [first] = all;
      assert.deepEqual([first?.status, first?.headers.get('retry-after')], [429, '60']);
      const hosts = internet.requests.filter(({ host }) => host === 'www.kickstarter.com');
      assert.ok(hosts.length <= 2, String(hosts.length));
    });
  });
  it('nobody may be asked about is not waited for longer either, where only the cache is slow', async () => {
    const clock = testClock();
    const handler = createHandler({
      resolver: { resolve: () => new Promise(() => undefined) },
      clock,
      timeLimit: 3000,
    });
    const asked = ask(handler, { url: 'https://blog.example/' });
    await settled();
    clock.pass(3000);
    assert.deepEqual([(await asked).status, await codeOf(await asked)], [404, 'unsupported-url']);
  });
  it('is slow is waited for as long as the limit says, and no longer', async () => {
    const clock = testClock();
    const silent: Fetch = () => new Promise(() => undefined);
    const resolver = createResolver({ fetch: silent, clock });
    const handler = createHandler({ resolver, clock, timeLimit: 3000 });
    const [player, story] = [ask(handler, { url: VIDEO }), ask(handler, { url: STORY })];
    await settled();
    await settled();
    assert.equal(handler.stats().waiting, 2);
    clock.pass(3000);
    assert.match(String((await json(await player))['html']), KNOWN_FRAME);
    assert.deepEqual([(await story).status, await codeOf(await story)], [504, 'timeout']);
    assert.equal(handler.stats().waiting, 0);
  });
});

function endless({ response }: Exchange): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write('{"a":'.repeat(10_000)));
  };
  response.on('drain', more);
  more();
}

describe('a cache that', () => {
  const reply = JSON.stringify({ version: '1.0', type: 'video', title: 'Asked' });
  function endpoint(driver: Partial<Driver>): { handler: OembedHandler; asked: () => number } {
    let asked = 0;
    const fetch: Fetch = async () => {
      asked += 1;
      return new Response(reply, { headers: { 'content-type': 'application/json' } });
    };
    const cache = createStorage({ driver: { ...memoryDriver(), ...driver } as Driver });
    const resolver = createResolver({ fetch, cache, limits: { storage: 20 } });
    return { handler: createHandler({ resolver, cache, timeLimit: 5000 }), asked: () => asked };
  }
  const fail = (): never => {
    throw new Error('ENOSPC: redis://user:secret@host');
  };
  const hang = (): Promise<never> => new Promise(() => undefined);
  const broken: [string, Partial<Driver>][] = [
    ['is corrupt', { getItem: () => '{"key":"' }],
    ['holds somebody else’s things', { getItem: () => '{"key":1,"embed":{"title":"Theirs"}}' }],
    ['is full', { setItem: fail }],
    ['is gone', { getItem: fail, setItem: fail, hasItem: fail }],
    ['hangs', { getItem: hang, setItem: hang, hasItem: hang }],
  ];
  for (const [name, driver] of broken) {
    it(`${name} is done without`, async () => {
      const { handler, asked } = endpoint(driver);
      const response = await ask(handler, { url: VIDEO });
      assert.deepEqual([response.status, (await json(response))['title'], asked()], [200, 'Asked', 1]);
      // nobody is asked again within five minutes, cache or not
      assert.equal((await ask(handler, { url: VIDEO })).status, 200);
      assert.equal(asked(), 1);
      const health = await (await ask(handler, '', { path: '/health' })).text();
      assert.ok(!health.includes('secret'));
    });
  }
});

describe('a client who leaves', () => {
  function endpoint(): { handler: OembedHandler; begun: AbortSignal[]; finish: (embed: Embed) => void } {
    const begun: AbortSignal[] = [];
    const state = { finish: (_: Embed): void => undefined };
    const resolve = (_url: string, { signal }: { signal?: AbortSignal } = {}): Promise<Embed> =>
      new Promise((done, fail) => {
        state.finish = done;
        if (signal) begun.push(signal);
        signal?.addEventListener('abort', () => fail(signal.reason as Error));
      });
    return { handler: createHandler({ resolver: { resolve } }), begun, finish: (embed) => state.finish(embed) };
  }

  it('ends the work, if nobody else waits for it', async () => {
    const { handler, begun } = endpoint();
    const leave = new AbortController();
    const left = ask(handler, { url: VIDEO }, { signal: leave.signal });
    await settled();
    leave.abort();
    const response = await left;
    assert.deepEqual([response.status, await codeOf(response)], [499, 'client-left']);
    assert.deepEqual(
      begun.map(({ aborted }) => aborted),
      [true],
    );
  });
  it('takes nothing from those who stay', async () => {
    const { handler, begun, finish } = endpoint();
    const leave = new AbortController();
    const left = ask(handler, { url: VIDEO }, { signal: leave.signal });
    const stays = ask(handler, { url: VIDEO, x: '1' });
    await settled();
    leave.abort();
    assert.equal((await left).status, 499);
    assert.deepEqual(
      begun.map(({ aborted }) => aborted),
      [false],
    );
    finish({ url: VIDEO, kind: 'video', title: 'Stayed', status: 'ok' });
    assert.equal((await json(await stays))['title'], 'Stayed');
  });
  it('was gone before it came', async () => {
    const { handler, begun } = endpoint();
    assert.equal((await ask(handler, { url: VIDEO }, { signal: AbortSignal.abort() })).status, 499);
    assert.deepEqual(begun, []);
  });
});

it('a thousand clients with one cold address are one request', async () => {
  youtube = (exchange) => sendJson(exchange, { version: '1.0', type: 'video', title: 'Once' });
  await withEndpoint(async (handler) => {
    const all = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => ask(handler, { url: VIDEO, format: i % 2 ? 'xml' : 'json' })),
    );
    assert.ok(all.every(({ status }) => status === 200));
    assert.equal(internet.requests.length, 1);
  });
});
