import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStorage } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import type { Embed } from '../../src/core/embed.js';
import { EmbedError } from '../../src/core/error.js';
import { createCache, memory, shelfOf } from '../../src/resolver/cache.js';
import { createFlights } from '../../src/resolver/flights.js';
import { settled, testClock } from './network-world.js';

const KEY = 'https://a.example/?a=1';
const embed: Embed = { url: KEY, kind: 'video', title: 'A title', status: 'ok' };
const HOUR = 3600;
const DAY = 24 * HOUR;

describe('cache', () => {
  it('keeps what a reply asks for between an hour and thirty days, and a day where it asks for nothing', async () => {
    const clock = testClock();
    const cache = createCache(shelfOf(createStorage()), clock);
    for (const [asked, kept] of [
      [undefined, DAY],
      [0, HOUR],
      [5, HOUR],
      [7200, 7200],
      [3_153_600_000, 30 * DAY],
    ] as const) {
      await cache.keep(KEY, embed, asked);
      const entry = await cache.read(KEY);
      assert.deepEqual(entry?.embed, embed);
      assert.equal(entry.expires, clock.now() + kept * 1000);
    }
  });
  it('remembers failures for ten minutes, what is gone for six hours, and what was known before', async () => {
    const clock = testClock();
    const cache = createCache(shelfOf(createStorage()), clock);
    await cache.fail(KEY, new EmbedError('timeout'), embed);
    const entry = await cache.read(KEY);
    assert.deepEqual([entry?.failure?.code, entry?.embed, entry?.expires], ['timeout', embed, clock.now() + 600_000]);
    await cache.fail(KEY, new EmbedError('not-found'));
    const gone = await cache.read(KEY);
    assert.deepEqual(
      [gone?.failure?.code, gone?.embed, gone?.expires],
      ['not-found', undefined, clock.now() + 21_600_000],
    );
  });
  it('tells addresses apart that storages would not', async () => {
    const cache = createCache(shelfOf(createStorage()), testClock());
    await cache.keep('https://a.example/?a=1', embed);
    for (const other of ['https://a.example/?a=2', 'https://a.example/', 'https://a.example//', 'https:a.example']) {
      assert.equal(await cache.read(other), undefined);
    }
  });
  it('tells drivers how long an entry may be of use', async () => {
    const ttls: unknown[] = [];
    const driver = {
      ...memoryDriver(),
      setItem: (_key: string, _value: string, options: { ttl?: number }) => void ttls.push(options.ttl),
    };
    await createCache(shelfOf(createStorage({ driver })), testClock()).keep(KEY, embed, HOUR);
    assert.deepEqual(ttls, [HOUR + 30 * DAY]);
  });
  it('believes nothing that it did not write', async () => {
    const storage = createStorage();
    const cache = createCache(shelfOf(storage), testClock());
    await cache.keep(KEY, embed);
    const [place] = await storage.getKeys();
    const good = { key: KEY, expires: 1, embed };
    for (const bad of [
      'text',
      7,
      [],
      { ...good, key: 'https://b.example/' },
      { ...good, expires: 'soon' },
      { ...good, embed: { ...embed, kind: 'cat' } },
      { ...good, embed: { ...embed, title: {} } },
      { ...good, embed: { ...embed, authors: [{}] } },
      { ...good, embed: { ...embed, frame: { src: 1 } } },
      { key: KEY, expires: 1 },
      { key: KEY, expires: 1, failure: { code: 'constructor', message: '' } },
    ]) {
      await storage.setItem(place!, bad as object);
      assert.equal(await cache.read(KEY), undefined, JSON.stringify(bad));
    }
    await storage.setItem(place!, good);
    assert.deepEqual(await cache.read(KEY), good);
  });
  it('does without a storage that fails', async () => {
    const storage = createStorage();
    storage.getItem = storage.setItem = () => Promise.reject(new Error('down'));
    const cache = createCache(shelfOf(storage), testClock());
    await cache.keep(KEY, embed);
    assert.equal(await cache.read(KEY), undefined);
  });
  it('holds a thousand addresses in memory, and no more', async () => {
    const storage = memory();
    const cache = createCache(shelfOf(storage), testClock());
    for (let i = 0; i < 1200; i += 1) await cache.keep(`https://a.example/${i}`, embed);
    assert.equal((await storage.getKeys()).length, 1000);
    assert.equal(await cache.read('https://a.example/0'), undefined);
    assert.ok(await cache.read('https://a.example/1199'));
  });
});

describe('flights', () => {
  interface Work {
    begun: number;
    ended: unknown[];
    finish(value: string): void;
    fail(error: Error): void;
    run(signal: AbortSignal): Promise<string>;
  }
  function work(): Work {
    const self: Work = {
      begun: 0,
      ended: [],
      finish: () => undefined,
      fail: () => undefined,
      run: (signal) =>
        new Promise((resolve, reject) => {
          self.begun += 1;
          self.finish = resolve;
          self.fail = reject;
          signal.addEventListener('abort', () => {
            self.ended.push(signal.reason);
            reject(signal.reason as Error);
          });
        }),
    };
    return self;
  }

  it('does a thing once for all who want it', async () => {
    const flights = createFlights<string>();
    const job = work();
    const both = [flights.join('a', undefined, job.run), flights.join('a', new AbortController().signal, job.run)];
    job.finish('done');
    assert.deepEqual(await Promise.all(both), ['done', 'done']);
    assert.equal(job.begun, 1);
    const later = flights.join('a', undefined, job.run);
    job.finish('again');
    assert.deepEqual([await later, job.begun], ['again', 2]);
  });
  it('goes on for those who stay', async () => {
    const flights = createFlights<string>();
    const job = work();
    const leaver = new AbortController();
    const gone = flights.join('a', leaver.signal, job.run);
    const stays = flights.join('a', new AbortController().signal, job.run);
    leaver.abort(new Error('left'));
    await assert.rejects(gone, /left/);
    assert.deepEqual(job.ended, []);
    job.finish('done');
    assert.equal(await stays, 'done');
  });
  it('ends when the last has left, and begins anew for who comes then', async () => {
    const flights = createFlights<string>();
    const job = work();
    const leavers = [new AbortController(), new AbortController()];
    const gone = leavers.map(({ signal }) => flights.join('a', signal, job.run));
    leavers[0]!.abort(new Error('first'));
    leavers[1]!.abort(new Error('last'));
    const anew = flights.join('a', undefined, job.run);
    await assert.rejects(gone[0]!, /first/);
    await assert.rejects(gone[1]!, /last/);
    assert.deepEqual([job.begun, job.ended.map(String)], [2, ['Error: last']]);
    job.finish('done');
    assert.equal(await anew, 'done');
    // who has left before it began does not begin it
    await assert.rejects(flights.join('b', leavers[0]!.signal, job.run), /first/);
    assert.equal(job.begun, 2);
  });
  it('fails for all, and is forgotten', async () => {
    const flights = createFlights<string>();
    const job = work();
    const both = [flights.join('a', undefined, job.run), flights.join('a', undefined, job.run)];
    job.fail(new Error('broken'));
    for (const one of both) await assert.rejects(one, /broken/);
    await settled();
    const later = flights.join('a', undefined, job.run);
    job.finish('mended');
    assert.equal(await later, 'mended');
  });
});
