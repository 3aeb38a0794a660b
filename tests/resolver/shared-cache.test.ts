import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { createCache, type Cache, type Entry, type Shelf } from '../../src/resolver/cache.js';
import { withMemory } from '../../src/resolver/shared-cache.js';
import { createGuard } from '../../src/resolver/shared-guard.js';
import { testClock, type TestClock } from './network-world.js';

const KEY = 'https://a.example/';
const HOUR = 3600;
const embed = (title: string): Embed => ({ url: KEY, kind: 'video', title, status: 'ok' });

interface World {
  readonly clock: TestClock;
  /** What all processes share. */
  readonly entries: Map<string, Entry>;
  /** Set where the storage fails. */
  down: boolean;
  reads: number;
  process(): Cache;
}

function world(): World {
  const clock = testClock();
  const entries = new Map<string, Entry>();
  const self: World = {
    clock,
    entries,
    down: false,
    reads: 0,
    process: () => createCache(withMemory(storage, createGuard(clock, 1000), clock), clock),
  };
  const storage: Shelf = {
    async read(key) {
      self.reads += 1;
      if (self.down) throw new Error('down');
      return entries.get(key);
    },
    async write(entry) {
      if (self.down) throw new Error('down');
      entries.set(entry.key, entry);
    },
  };
  return self;
}

const title = async (cache: Cache, anew = false): Promise<string | undefined> =>
  (await cache.read(KEY, anew))?.embed?.title;

describe('a shared storage with memory in front of it', () => {
  let w: World;
  let one: Cache;
  let other: Cache;
  beforeEach(() => {
    w = world();
    [one, other] = [w.process(), w.process()];
  });

  it('is asked once in ten seconds about what is fresh, and whenever somebody wants it anew', async () => {
    await one.keep(KEY, embed('first'), HOUR);
    assert.deepEqual([await title(one), await title(one), w.reads], ['first', 'first', 0]);
    assert.deepEqual([await title(other), await title(other), w.reads], ['first', 'first', 1]);
    await one.keep(KEY, embed('second'), HOUR);
    assert.deepEqual([await title(one), await title(other), await title(other, true)], ['second', 'first', 'second']);
    await one.keep(KEY, embed('third'), HOUR);
    w.clock.pass(9999);
    assert.equal(await title(other), 'second');
    w.clock.pass(1);
    assert.equal(await title(other), 'third');
  });

  it('is asked about everything that is stale', async () => {
    await one.keep(KEY, embed('old'), HOUR);
    await title(other);
    w.clock.pass(HOUR * 1000);
    for (const reads of [2, 3]) {
      await title(other);
      assert.equal(w.reads, reads);
    }
    await one.keep(KEY, embed('new'), HOUR);
    assert.equal(await title(other), 'new');
  });

  it('may forget: what somebody removed is not served for long', async () => {
    await one.keep(KEY, embed('wrong'), HOUR);
    w.entries.clear();
    assert.equal(await title(one), 'wrong');
    w.clock.pass(10_000);
    assert.equal(await title(one), undefined);
    assert.equal(w.entries.size, 0, 'and does not come back');
  });

  it('may fail: memory answers, and says how old it is', async () => {
    await one.keep(KEY, embed('known'), HOUR);
    w.down = true;
    const { expires } = (await one.read(KEY))!;
    w.clock.pass(2 * HOUR * 1000);
    const entry = await one.read(KEY);
    assert.deepEqual([entry?.embed?.title, entry?.expires], ['known', expires]);
    assert.ok(expires < w.clock.now());
    assert.equal(await title(other), undefined);
  });

  it('gets what was learnt while it failed, as soon as it is asked', async () => {
    w.down = true;
    await one.keep(KEY, embed('learnt alone'), HOUR);
    assert.deepEqual([await title(one), w.entries.size], ['learnt alone', 0]);
    w.down = false;
    w.clock.pass(1000);
    assert.equal(await title(one), 'learnt alone');
    assert.equal(await title(other), 'learnt alone');
  });

  it('is believed where it knows something later', async () => {
    w.down = true;
    await one.keep(KEY, embed('earlier'), HOUR);
    w.down = false;
    w.clock.pass(1000);
    await other.keep(KEY, embed('later'), HOUR);
    assert.deepEqual([await title(one), w.entries.get(KEY)?.embed?.title], ['later', 'later']);
  });

  it('is not believed where it knows something earlier', async () => {
    await other.keep(KEY, embed('earlier'), HOUR);
    w.clock.pass(1000);
    w.down = true;
    await one.keep(KEY, embed('later'), HOUR);
    w.down = false;
    w.clock.pass(10_000);
    assert.deepEqual([await title(one), await title(other)], ['later', 'later']);
  });

  it('is not believed where its answer was overtaken', async () => {
    const clock = testClock();
    let answer = (_?: Entry): void => undefined;
    const slow: Shelf = {
      read: () => new Promise((resolve) => (answer = resolve)),
      write: async () => undefined,
    };
    const cache = createCache(withMemory(slow, createGuard(clock, 1000), clock), clock);
    const reading = title(cache);
    await cache.keep(KEY, embed('just written'), HOUR);
    answer(undefined);
    assert.equal(await reading, 'just written');
  });

  it('is not believed about what lasts for ever', async () => {
    for (const expires of [Infinity, w.clock.now() + 32 * 86_400_000]) {
      w.entries.set(KEY, { key: KEY, expires, embed: embed('for ever') });
      assert.equal(await one.read(KEY), undefined);
    }
  });

  it('costs no more memory than a thousand entries', async () => {
    for (let i = 0; i < 1100; i += 1) {
      await one.keep(`https://a.example/${i}`, embed(String(i)), HOUR);
      await one.read('https://a.example/0');
    }
    w.down = true;
    const known = await Promise.all(Array.from({ length: 1100 }, (_, i) => one.read(`https://a.example/${i}`)));
    assert.equal(known.filter(Boolean).length, 1000);
    assert.ok(known[0], 'what is used stays');
    assert.equal(known[1], undefined);
  });
});
