// What tells how an endpoint is: health, counters, the log.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler, metricsText, type RequestLog } from '../../src/server/index.js';
import { settled, testClock } from '../resolver/network-world.js';
import { ask, json, list, VIDEO } from './world.js';

describe('health', () => {
  const at = (path: string) => ({ path });
  it('tells life from readiness', async () => {
    const handler = createHandler();
    const alive = await ask(handler, '', at('/health'));
    assert.deepEqual(await json(alive), { status: 'ok', ready: true, cache: 'memory' });
    assert.equal(alive.headers.get('cache-control'), 'no-store');
    assert.equal((await ask(handler, '', at('/ready'))).status, 200);
    handler.retire();
    const [health, ready] = [await ask(handler, '', at('/health')), await ask(handler, '', at('/ready'))];
    assert.deepEqual([health.status, ready.status], [200, 503]);
    assert.deepEqual(await json(ready), { status: 'stopping', ready: false, cache: 'memory' });
    // whoever asks all the same is answered
    assert.equal((await ask(handler, { url: VIDEO })).status, 200);
  });
  it('asks the cache whether it is there, every five seconds at most, and tells nothing of why it is not', async () => {
    const clock = testClock();
    let [asked, fails] = [0, false];
    const hasItem = async (): Promise<boolean> => {
      asked += 1;
      if (fails) throw new Error('redis://user:secret@host');
      return false;
    };
    const handler = createHandler({ clock, cache: { hasItem } });
    const health = async (): Promise<string> => (await ask(handler, '', at('/health'))).text();
    assert.equal(await health(), '{"status":"ok","ready":true,"cache":"ok"}');
    fails = true;
    assert.match(await health(), /"cache":"ok"/);
    clock.pass(5000);
    assert.equal(await health(), '{"status":"degraded","ready":true,"cache":"unreachable"}');
    assert.equal(asked, 2);
  });
  it('waits for a cache that hangs one second', async () => {
    const clock = testClock();
    const handler = createHandler({ clock, cache: { hasItem: () => new Promise(() => undefined) } });
    const health = ask(handler, '', at('/health'));
    await settled();
    clock.pass(1000);
    assert.equal((await json(await health))['cache'], 'unreachable');
  });
  it('is read, and nothing else', async () => {
    assert.equal((await ask(createHandler(), '', { path: '/health', method: 'POST' })).status, 405);
    const head = await ask(createHandler(), '', { path: '/health', method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });
});

describe('counters', () => {
  it('count what was answered, with what, and from where', async () => {
    const handler = createHandler({ clock: testClock(), metrics: true });
    await ask(handler, { url: VIDEO });
    await ask(handler, { url: VIDEO });
    await ask(handler, { url: 'cats' });
    await ask(handler, '', list([VIDEO]));
    await ask(handler, '', { path: '/nothing' });
    const { kept, ...rest } = handler.stats();
    assert.deepEqual(rest, {
      answered: { 'oembed 200': 2, 'oembed 400': 1, 'batch 200': 1, 'other 404': 1 },
      memory: { hit: 1, miss: 1, none: 3 },
      time: 0,
      waiting: 0,
    });
    assert.ok(kept.entries === 1 && kept.bytes > 1000);
    const response = await ask(handler, '', { path: '/metrics' });
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    assert.match(text, /^embed_hub_requests_total\{route="oembed",status="200"\} 2$/m);
    assert.match(text, /^embed_hub_answers_total\{memory="hit"\} 1$/m);
    // the one that asks for it waits
    assert.match(text, /^embed_hub_waiting 1$/m);
    for (const line of text.trim().split('\n'))
      assert.match(line, /^(?:# TYPE \w+ (?:counter|gauge)|\w+(?:\{\w+="\w+"(?:,\w+="\w+")*\})? \d+(?:\.\d+)?)$/);
    assert.equal(metricsText(handler.stats()).split('\n').length, text.split('\n').length + 1);
  });
});

describe('the log', () => {
  it('has one object per request, with the host that was asked about and nothing more of it', async () => {
    const records: RequestLog[] = [];
    const handler = createHandler({ clock: testClock(), log: (record) => records.push(record) });
    await ask(handler, { url: `${VIDEO}&secret=1` });
    await ask(handler, { url: `${VIDEO}&secret=1` }, { method: 'HEAD' });
    await ask(handler, { url: 'http://127.0.0.1/secret' });
    await ask(handler, { url: 'https://blog.example/secret' }, { method: 'SECRET' });
    const common = { time: '2023-11-14T22:13:20.000Z', took: 0 };
    assert.deepEqual(records, [
      { ...common, method: 'GET', route: 'oembed', status: 200, memory: 'miss', host: 'www.youtube.com' },
      { ...common, method: 'HEAD', route: 'oembed', status: 200, memory: 'hit', host: 'www.youtube.com' },
      { ...common, method: 'GET', route: 'oembed', status: 400, memory: 'none', code: 'unsafe-url' },
      { ...common, method: 'other', route: 'oembed', status: 405, memory: 'none', code: 'method-not-allowed' },
    ]);
    assert.ok(!JSON.stringify(records).toLowerCase().includes('secret'));
  });
  it('has the address where that is wanted', async () => {
    const records: RequestLog[] = [];
    const handler = createHandler({ log: (record) => records.push(record), logAddresses: true });
    await ask(handler, { url: VIDEO });
    assert.equal(records[0]?.address, VIDEO);
  });
  it('may fail', async () => {
    const log = (): never => assert.fail('the disk is full');
    assert.equal((await ask(createHandler({ log }), { url: VIDEO })).status, 200);
  });
});
