import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientName } from '../../src/server/client.js';
import { clientFromHeader, createHandler, type RateOptions } from '../../src/server/index.js';
import { createGate, tokenBuckets } from '../../src/server/rate.js';
import { testClock } from '../resolver/network-world.js';
import { ask, codeOf, json, list, VIDEO } from './world.js';

const from = (client: string): RequestInit => ({ headers: { 'x-forwarded-for': client } });
const clientOf = clientFromHeader();

describe('rate limits', () => {
  it('refuse who asks too much, until as much time has passed as they say', async () => {
    const clock = testClock();
    const handler = createHandler({ clock, rate: { clientOf, perMinute: 60, burst: 3 } });
    const status = async (client: string): Promise<number> => (await ask(handler, { url: VIDEO }, from(client))).status;
    assert.deepEqual([await status('1.1.1.1'), await status('1.1.1.1'), await status('1.1.1.1')], [200, 200, 200]);
    const refused = await ask(handler, { url: VIDEO }, from('1.1.1.1'));
    assert.deepEqual(
      [refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control'), await codeOf(refused)],
      [429, '1', 'no-store', 'too-many-requests'],
    );
    assert.equal(await status('2.2.2.2'), 200);
    clock.pass(999);
    assert.equal(await status('1.1.1.1'), 429);
    clock.pass(1);
    assert.equal(await status('1.1.1.1'), 200);
    assert.equal(await status('1.1.1.1'), 429);
    clock.pass(600_000);
    assert.deepEqual([await status('1.1.1.1'), await status('1.1.1.1'), await status('1.1.1.1')], [200, 200, 200]);
    assert.equal(await status('1.1.1.1'), 429);
  });
  it('count each address of a list, and never more than can be saved up', async () => {
    const handler = createHandler({ clock: testClock(), rate: { clientOf, perMinute: 60, burst: 10 } });
    const post = (count: number): Promise<Response> =>
      ask(handler, '', {
        ...list(Array(count).fill(VIDEO)),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '1.1.1.1' },
      });
    assert.equal((await post(8)).status, 200);
    assert.equal((await post(8)).status, 429);
    const rested = createHandler({ clock: testClock(), rate: { clientOf, perMinute: 60, burst: 1000 } });
    assert.equal((await ask(rested, '', list(Array(50).fill(VIDEO)))).status, 200);
  });
  it('count pictures, and neither health nor preflights', async () => {
    const handler = createHandler({ clock: testClock(), rate: { clientOf, perMinute: 1, burst: 1 }, metrics: true });
    assert.equal((await ask(handler, { url: VIDEO })).status, 200);
    assert.equal((await ask(handler, { url: VIDEO })).status, 429);
    for (const path of ['/health', '/ready', '/metrics']) assert.equal((await ask(handler, '', { path })).status, 200);
    assert.equal((await ask(handler, '', { method: 'OPTIONS' })).status, 204);
  });
  it('share one bucket among all whom nobody can tell apart', async () => {
    const handler = createHandler({ clock: testClock(), rate: { clientOf: () => undefined, perMinute: 1, burst: 1 } });
    assert.equal((await ask(handler, { url: VIDEO }, from('1.1.1.1'))).status, 200);
    assert.equal((await ask(handler, { url: VIDEO }, from('2.2.2.2'))).status, 429);
  });
  it('can be kept elsewhere; where that fails, everybody is let in', async () => {
    const asked: [string, number][] = [];
    const rate = (take: (client: string, tokens: number) => number | Promise<number>): RateOptions => ({
      clientOf,
      store: { take },
    });
    const counting = createHandler({ rate: rate(async (client, tokens) => (asked.push([client, tokens]), 1500)) });
    const refused = await ask(counting, { url: VIDEO }, from('1.1.1.1'));
    assert.deepEqual([refused.status, refused.headers.get('retry-after'), asked], [429, '2', [['1.1.1.1', 1]]]);
    const other = { then: (_: unknown, fail: (error: Error) => void) => fail(new Error('down')) } as Promise<number>;
    const failing = [() => Promise.reject(new Error('down')), () => other, () => assert.fail('down'), () => NaN];
    for (const take of failing)
      assert.equal((await ask(createHandler({ rate: rate(take) }), { url: VIDEO })).status, 200);
  });
  it('remember so many clients and no more', () => {
    let now = 1_000_000;
    const clock = { now: () => now, after: () => () => undefined };
    const store = tokenBuckets({ perMinute: 60, burst: 1, clients: 2, clock });
    assert.deepEqual([store.take('a', 1), store.take('b', 1)], [0, 0]);
    now += 1;
    assert.equal(store.take('a', 1), 999);
    // b was quiet longest, and begins anew
    assert.deepEqual([store.take('c', 1), store.take('a', 1), store.take('b', 1)], [0, 999, 0]);
  });
  it('take no harm from a clock that goes back', () => {
    let now = 1_000_000;
    const store = tokenBuckets({
      perMinute: 60,
      burst: 2,
      clients: 9,
      clock: { now: () => now, after: () => () => undefined },
    });
    assert.equal(store.take('a', 1), 0);
    now = 0;
    assert.equal(store.take('a', 1), 0);
    assert.equal(store.take('a', 1), 1000);
  });
  it('let a request through a gate at once where memory decides', () => {
    const gate = createGate({ clientOf: () => 'a' }, testClock());
    assert.equal(gate(new Request('https://a.example/'), 1), undefined);
  });
});

describe('who a client is', () => {
  const names: [string | undefined, string][] = [
    ['93.184.216.34', '93.184.216.34'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['::ffff:93.184.216.34', '93.184.216.34'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['a:b', 'unknown'],
    ['x'.repeat(65), 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ];
  for (const [address, name] of names)
    it(`${String(address).slice(0, 30)}: ${name}`, () => assert.equal(clientName(address), name));

  it('is read from the place that one’s own proxies wrote', () => {
    const request = new Request('https://a.example/', {
      headers: { 'x-forwarded-for': 'forged, 1.1.1.1,  2.2.2.2', 'cf-connecting-ip': '3.3.3.3' },
    });
    assert.equal(clientFromHeader()(request), '2.2.2.2');
    assert.equal(clientFromHeader({ proxies: 2 })(request), '1.1.1.1');
    assert.equal(clientFromHeader({ proxies: 9 })(request), undefined);
    assert.equal(clientFromHeader({ header: 'cf-connecting-ip' })(request), '3.3.3.3');
    assert.equal(clientFromHeader()(new Request('https://a.example/')), undefined);
  });
  it('answers a refusal with words of ours only', async () => {
    const handler = createHandler({ rate: { clientOf, perMinute: 1, burst: 1 } });
    await ask(handler, { url: VIDEO }, from('<svg>'));
    const { error } = await json<{ error: { message: string } }>(await ask(handler, { url: VIDEO }, from('<svg>')));
    assert.equal(error.message, 'Too many requests. Wait as long as Retry-After says.');
  });
});
