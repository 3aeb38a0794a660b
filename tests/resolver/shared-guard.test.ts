import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createGuard, StoreError, type Guard } from '../../src/resolver/shared-guard.js';
import { settled, testClock, type TestClock } from './network-world.js';

const LIMIT = 1000;

/** A store that does as it is told, and counts how often it was asked. */
function store(): { asked: number; answer: () => Promise<string>; ask: () => Promise<string> } {
  const self = {
    asked: 0,
    answer: async () => 'yes',
    ask: () => {
      self.asked += 1;
      return self.answer();
    },
  };
  return self;
}

const down = (): Promise<string> => Promise.reject(new Error('down'));
const silent = (): Promise<string> => new Promise(() => undefined);

async function timeOut(guard: Guard, clock: TestClock, work: () => Promise<string>): Promise<void> {
  const asked = assert.rejects(guard.run(work), StoreError);
  clock.pass(LIMIT / 2);
  clock.pass(LIMIT / 2);
  await asked;
}

describe('a guarded store', () => {
  it('answers what it answers, and leaves no timer behind', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    assert.equal(await guard.run(store().ask), 'yes');
    await assert.rejects(guard.run(down), /^Error: down$/);
    await assert.rejects(
      guard.run(() => {
        throw new TypeError('no such driver');
      }),
      TypeError,
    );
    assert.equal(clock.pending, 0);
  });

  it('is left alone after three failures in a row, not after two', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    const it = store();
    for (const answer of [down, down, async () => 'yes', down, down, async () => 'yes']) {
      it.answer = answer;
      await guard.run(it.ask).catch(() => undefined);
    }
    assert.equal(it.asked, 6);
    it.answer = down;
    for (let i = 0; i < 10; i += 1) await assert.rejects(guard.run(it.ask));
    assert.equal(it.asked, 9);
    await assert.rejects(guard.run(it.ask), StoreError);
  });

  it('is waited for once, however many ask', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    const it = store();
    it.answer = silent;
    await timeOut(guard, clock, it.ask);
    // nobody has to let time pass for these
    for (let i = 0; i < 100; i += 1) await assert.rejects(guard.run(it.ask), StoreError);
    assert.equal(it.asked, 1);
  });

  it('is tried by one at a time, ever more seldom, and is back with its first answer', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    const it = store();
    it.answer = silent;
    await timeOut(guard, clock, it.ask);
    const waited: number[] = [];
    for (let trial = 0; trial < 8; trial += 1) {
      const asked = it.asked;
      let passed = 0;
      for (; ; passed += 500) {
        const one = guard.run(it.ask);
        one.catch(() => undefined);
        if (it.asked > asked) break;
        await assert.rejects(one, StoreError);
        clock.pass(500);
      }
      waited.push(passed);
      await assert.rejects(guard.run(it.ask), StoreError, 'another does not try as well');
      clock.pass(LIMIT / 2);
      clock.pass(LIMIT / 2);
      await settled();
    }
    assert.deepEqual(waited, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    it.answer = async () => 'yes';
    clock.pass(30_000);
    assert.deepEqual(await Promise.all([guard.run(it.ask), guard.run(it.ask).catch(() => 'not yet')]), [
      'yes',
      'not yet',
    ]);
    assert.deepEqual(await Promise.all([guard.run(it.ask), guard.run(it.ask)]), ['yes', 'yes']);
    // and the pauses begin anew
    it.answer = silent;
    await timeOut(guard, clock, it.ask);
    it.answer = async () => 'yes';
    clock.pass(1000);
    assert.equal(await guard.run(it.ask), 'yes');
  });

  it('is tried again where whoever tried it was stopped', async () => {
    const clock = testClock();
    const guard = createGuard({ now: clock.now, after: () => () => undefined }, LIMIT);
    const it = store();
    it.answer = down;
    for (let i = 0; i < 3; i += 1) await assert.rejects(guard.run(it.ask));
    clock.pass(1000);
    it.answer = silent;
    void guard.run(it.ask);
    it.answer = async () => 'yes';
    await assert.rejects(guard.run(it.ask), StoreError);
    clock.pass(2 * LIMIT);
    assert.equal(await guard.run(it.ask), 'yes');
  });

  it('has its answer read where only this process was too busy to read it', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    let answer = (_: string): void => undefined;
    const asked = guard.run(() => new Promise<string>((resolve) => (answer = resolve)));
    await settled();
    // the timers come first, however late they are; what lies in the socket comes after them
    clock.pass(60_000);
    answer('yes');
    assert.equal(await asked, 'yes');
    assert.equal(clock.pending, 0);
  });

  it('has what came too late handed over', async () => {
    const clock = testClock();
    const guard = createGuard(clock, LIMIT);
    let answer = (_: string): void => undefined;
    const late: string[] = [];
    const asked = guard.run(
      () => new Promise<string>((resolve) => (answer = resolve)),
      (value) => late.push(value),
    );
    await settled();
    clock.pass(LIMIT / 2);
    clock.pass(LIMIT / 2);
    await assert.rejects(asked, StoreError);
    answer('yes');
    await settled();
    assert.deepEqual(late, ['yes']);
  });
});
