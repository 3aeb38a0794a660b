import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { createStorage } from 'unstorage';
import { createGuard } from '../../src/resolver/shared-guard.js';
import { createSharedFlights, type SharedFlights } from '../../src/resolver/shared-flights.js';
import type { Leases } from '../../src/resolver/shared-lease.js';
import { redisLeases, type RedisClient } from '../../src/resolver/shared-redis.js';
import { storageLeases } from '../../src/resolver/shared-storage.js';
import { settled, testClock, type TestClock } from './network-world.js';

// digests are made on another thread, and time would pass meanwhile
before(() => {
  mock.method(crypto.subtle, 'digest', async (_: string, data: Uint8Array) =>
    createHash('sha256').update(data).digest(),
  );
});
after(() => mock.restoreAll());

/** What Redis does with the three commands that leases are made of. */
function redis(clock: TestClock): RedisClient & { readonly keys: Map<string, { value: unknown; until: number }> } {
  const keys = new Map<string, { value: unknown; until: number }>();
  const get = (key: string): unknown => {
    const held = keys.get(key);
    return held && held.until > clock.now() ? held.value : undefined;
  };
  return {
    keys,
    async set(key, value, _px, milliseconds) {
      if (get(key) !== undefined) return null;
      keys.set(key, { value, until: clock.now() + milliseconds });
      return 'OK';
    },
    async eval(script, _count, key, word, longer) {
      if (get(String(key)) !== word) return 0;
      if (script.includes("'del'")) keys.delete(String(key));
      else keys.set(String(key), { value: word, until: clock.now() + Number(longer) });
      return 1;
    },
  };
}

/** Lets time pass in small steps until it is so. */
async function until(clock: TestClock, isSo: () => boolean): Promise<number> {
  const start = clock.now();
  while (!isSo()) {
    await settled();
    if (clock.pending > 0) clock.pass(10);
  }
  return clock.now() - start;
}

async function outcome<T>(clock: TestClock, promise: Promise<T>): Promise<T> {
  let over = false;
  const end = (): void => void (over = true);
  promise.then(end, end);
  await until(clock, () => over);
  return promise;
}

/** One address, written by whoever does the work. */
interface Board {
  text: string | undefined;
  begun: string[];
  finish: Map<string, (text: string) => void>;
}

const makers = {
  redisLeases: (clock: TestClock) => redisLeases(redis(clock)),
  storageLeases: (clock: TestClock) => storageLeases(createStorage(), clock),
} as const;

for (const [name, make] of Object.entries(makers)) {
  describe(`shared flights, with ${name}`, () => {
    let clock: TestClock;
    let leases: Leases;
    let board: Board;
    beforeEach(() => {
      clock = testClock();
      leases = make(clock);
      board = { text: undefined, begun: [], finish: new Map() };
    });

    const machine = (its: Leases = leases): SharedFlights => createSharedFlights(its, createGuard(clock, 1000), clock);
    /** Waits as long as it may, whatever the leases recommend. */
    const patient = (): SharedFlights => machine({ take: leases.take });
    const ask = (
      who: string,
      flights = machine(),
      { signal = new AbortController().signal, patience = 10_000 } = {},
    ): Promise<{ found: string } | { done: string }> =>
      flights.run('https://a.example/', {
        signal,
        patience,
        look: async () => board.text,
        work: (inner) =>
          new Promise((resolve, reject) => {
            board.begun.push(who);
            inner.addEventListener('abort', () => reject(inner.reason as Error));
            board.finish.set(who, (text) => {
              board.text = text;
              resolve(text);
            });
          }),
      });
    const begun = (count: number): Promise<number> => until(clock, () => board.begun.length === count);

    it('work once; who waits finds what was written, soon after', async () => {
      const first = ask('first');
      await begun(1);
      const others = [ask('second'), ask('third'), ask('fourth')];
      await settled();
      board.finish.get('first')!('an answer');
      const wrote = clock.now();
      assert.deepEqual(await first, { done: 'an answer' });
      for (const other of others) assert.deepEqual(await outcome(clock, other), { found: 'an answer' });
      assert.ok(clock.now() - wrote <= 500, `${clock.now() - wrote} ms`);
      assert.deepEqual(board.begun, ['first']);
    });

    it('look once more when they have the lease: another may just have given it back', async () => {
      board.text = 'written a moment ago';
      assert.deepEqual(await ask('late'), { found: 'written a moment ago' });
      assert.deepEqual(board.begun, []);
    });

    it('take over from a holder that died, within five seconds', async () => {
      const dying = testClock();
      // its timers stop with it: nobody renews
      const dead = createSharedFlights(leases, createGuard(dying, 1000), { now: clock.now, after: dying.after });
      void ask('dead', dead);
      await until(clock, () => board.begun.length === 1);
      const second = ask('second', patient());
      const third = ask('third', patient());
      const passed = await begun(2);
      assert.ok(passed >= 4900 && passed <= 5600, `${passed} ms`);
      const heir = board.begun[1]!;
      board.finish.get(heir)!('inherited');
      const answers = [await outcome(clock, second), await outcome(clock, third)];
      assert.deepEqual(answers, heir === 'second' ? [{ done: 'inherited' }, { found: 'inherited' }] : answers);
      assert.equal(board.begun.length, 2);
    });

    it('keep the lease of a holder that lives, however long it takes', async () => {
      const first = ask('first', patient());
      await begun(1);
      const second = ask('second', patient(), { patience: 60_000 });
      const start = clock.now();
      await until(clock, () => clock.now() - start > 30_000);
      assert.deepEqual(board.begun, ['first']);
      board.finish.get('first')!('at last');
      assert.deepEqual([await first, await outcome(clock, second)], [{ done: 'at last' }, { found: 'at last' }]);
    });

    it('wait no longer than they may, then work by themselves', async () => {
      void ask('first');
      await begun(1);
      const second = ask('second', machine(), { patience: 1500 });
      const passed = await begun(2);
      assert.ok(passed >= 1400 && passed <= 1700, `${passed} ms`);
      board.finish.get('second')!('my own');
      assert.deepEqual(await outcome(clock, second), { done: 'my own' });
    });

    it('give the lease back when the work fails, or its caller leaves', async () => {
      const leaver = new AbortController();
      const first = ask('first', machine(), { signal: leaver.signal });
      await begun(1);
      leaver.abort(new Error('left'));
      await assert.rejects(first, /left/);
      const second = ask('second');
      assert.ok((await begun(2)) < 100);
      board.finish.get('second')!('an answer');
      assert.deepEqual(await second, { done: 'an answer' });
      // nobody goes on renewing
      assert.equal(clock.pending, 0);
    });

    it('end the waiting of one who leaves, and leave no timer behind', async () => {
      const first = ask('first');
      await begun(1);
      const leaver = new AbortController();
      const second = ask('second', machine(), { signal: leaver.signal });
      await until(clock, () => clock.pending === 2);
      leaver.abort(new Error('left'));
      await assert.rejects(second, /left/);
      board.finish.get('first')!('an answer');
      await first;
      assert.equal(clock.pending, 0);
    });

    it('do without a store that fails or says nothing', async () => {
      const broken: Leases = { take: () => Promise.reject(new Error('down')) };
      const first = ask('first', machine(broken));
      await begun(1);
      board.finish.get('first')!('an answer');
      assert.deepEqual(await outcome(clock, first), { done: 'an answer' });

      board.text = undefined;
      const mute = machine({ take: () => new Promise(() => undefined) });
      const waited = ask('second', mute);
      const passed = await begun(2);
      assert.ok(passed <= 1050, `${passed} ms`);
      const next = ask('third', mute);
      await settled();
      assert.equal(await begun(3), 0, 'nobody waits for it again');
      board.finish.get('second')!('an answer');
      board.finish.get('third')!('an answer');
      assert.deepEqual(
        [await outcome(clock, waited), await outcome(clock, next)],
        [{ done: 'an answer' }, { done: 'an answer' }],
      );
    });

    it('give back a lease that came too late', async () => {
      let released = 0;
      let give = (_: unknown): void => undefined;
      const late = machine({ take: () => new Promise((resolve) => (give = resolve as typeof give)) });
      const first = ask('first', late);
      await begun(1);
      give({ renew: async () => undefined, release: async () => void (released += 1) });
      await settled();
      assert.equal(released, 1);
      board.finish.get('first')!('an answer');
      await outcome(clock, first);
    });

    it('never touch a lease that is another’s by now', async () => {
      const first = (await leases.take('key', 1000))!;
      clock.pass(1001);
      const second = (await leases.take('key', 1000))!;
      await first.release();
      await first.renew(60_000);
      assert.equal(await leases.take('key', 1000), undefined);
      clock.pass(1001);
      const third = await leases.take('key', 1000);
      assert.ok(third, 'the first has not made it longer');
      await second.release();
      assert.equal(await leases.take('key', 1000), undefined);
      await third.release();
      assert.ok(await leases.take('key', 1000));
    });
  });
}

describe('leases in a storage', () => {
  it('believe nothing that others left there', async () => {
    const storage = createStorage();
    const clock = testClock();
    for (const rubbish of ['text', 7, {}, { word: 1, until: Infinity }, { word: 'x', until: 'later' }]) {
      await storage.setItem('key', rubbish as object);
      const lease = await storageLeases(storage, clock).take('key', 1000);
      assert.ok(lease, JSON.stringify(rubbish));
      await lease.release();
    }
  });
});
