import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EmbedError } from '../../src/core/error.js';
import type { Answer } from '../../src/server/answer.js';
import { createHandler } from '../../src/server/index.js';
import { createKeptAnswers } from '../../src/server/kept-answers.js';
import { Recent } from '../../src/server/recent.js';
import { settled, testClock } from '../resolver/network-world.js';
import { ask, embedOf, VIDEO } from './world.js';

const answer = (body: string | Uint8Array<ArrayBuffer>, maxAge = 3600): Answer => ({
  status: 200,
  headers: [],
  body,
  maxAge,
});
const ROOM = { entries: 10, bytes: 1_000_000 };
const { signal } = new AbortController();

describe('Recent', () => {
  it('forgets what was not asked for longest', () => {
    const recent = new Recent<number>({ entries: 2, bytes: 100 });
    recent.put('a', 1, 1);
    recent.put('b', 2, 1);
    assert.equal(recent.get('a'), 1);
    recent.put('c', 3, 1);
    assert.deepEqual(
      [recent.get('a'), recent.get('b'), recent.get('c'), recent.size, recent.bytes],
      [1, undefined, 3, 2, 2],
    );
  });
  it('forgets the first to come where all were asked for, and never the one that comes', () => {
    const recent = new Recent<number>({ entries: 3, bytes: 100 });
    for (const [i, key] of ['a', 'b', 'c'].entries()) recent.put(key, i, 1);
    for (const key of ['c', 'b', 'a']) recent.get(key);
    recent.put('d', 3, 1);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((key) => recent.get(key)),
      [undefined, 1, 2, 3],
    );
  });
  it('keeps to its weight, also where something is put twice', () => {
    const recent = new Recent<number>({ entries: 100, bytes: 80 });
    for (let i = 0; i < 20; i++) recent.put(`${i}`, i, 10);
    assert.deepEqual([recent.size, recent.bytes], [8, 80]);
    for (let i = 0; i < 20; i++) recent.put('same', i, 10);
    assert.deepEqual([recent.size, recent.bytes, recent.get('same')], [8, 80, 19]);
  });
  it('does not empty itself for one that is too big, and forgets what it replaces', () => {
    const recent = new Recent<number>({ entries: 100, bytes: 80 });
    recent.put('a', 1, 20);
    recent.put('b', 2, 21);
    assert.deepEqual([recent.get('a'), recent.get('b')], [1, undefined]);
    recent.put('a', 3, 21);
    assert.deepEqual([recent.get('a'), recent.bytes], [undefined, 0]);
  });
});

describe('answers in memory', () => {
  it('hold for five minutes, or for as long as they may be kept', async () => {
    const clock = testClock();
    const kept = createKeptAnswers(ROOM, clock);
    let made = 0;
    const make = (maxAge: number) => async () => answer(`${(made += 1)}`, maxAge);
    const find = async (key: string, maxAge: number): Promise<unknown> =>
      (await kept.find({ key, host: 'a' }, signal, make(maxAge))).answer.body;
    assert.deepEqual([await find('long', 86_400), await find('short', 60)], ['1', '2']);
    clock.pass(59_999);
    assert.deepEqual([await find('long', 86_400), await find('short', 60)], ['1', '2']);
    clock.pass(1);
    assert.deepEqual([await find('long', 86_400), await find('short', 60)], ['1', '3']);
    clock.pass(240_000);
    assert.equal(await find('long', 86_400), '4');
  });
  it('hold for a day where they are pictures', async () => {
    const clock = testClock();
    const kept = createKeptAnswers(ROOM, clock);
    await kept.find({ key: 'a', host: 'a', query: '?a' }, signal, async () => answer(new Uint8Array(9), 31_536_000));
    clock.pass(86_399_999);
    assert.ok(kept.recall('?a'));
    clock.pass(1);
    assert.equal(kept.recall('?a'), undefined);
  });
  it('are found by the query alone once it was read, and by no other', async () => {
    const kept = createKeptAnswers(ROOM, testClock());
    assert.equal(kept.recall('?url=a'), undefined);
    await kept.find({ key: 'a', host: 'a', query: '?url=a' }, signal, async () => answer('A'));
    assert.equal(kept.recall('?url=a')?.answer.body, 'A');
    assert.equal(kept.recall('?url=A'), undefined);
  });
  it('are made once for all who wait', async () => {
    const kept = createKeptAnswers(ROOM, testClock());
    let [made, finish] = [0, (_: Answer): void => undefined];
    const make = (): Promise<Answer> => {
      made += 1;
      return new Promise((done) => (finish = done));
    };
    const all = Array.from({ length: 1000 }, (_, i) =>
      kept.find({ key: 'a', host: 'a', query: `?${i}` }, signal, make),
    );
    await settled();
    finish(answer('A'));
    assert.deepEqual([new Set((await Promise.all(all)).map((one) => one.answer.body)), made], [new Set(['A']), 1]);
  });
  it('of yesterday are better than none, but not where something is gone', async () => {
    const clock = testClock();
    const kept = createKeptAnswers(ROOM, clock);
    const subject = { key: 'a', host: 'a' };
    const failing = (code: 'timeout' | 'not-found') => () => Promise.reject(new EmbedError(code));
    await assert.rejects(kept.find(subject, signal, failing('timeout')), { code: 'timeout' });
    await kept.find(subject, signal, async () => answer('old'));
    clock.pass(3_600_000);
    assert.equal((await kept.find(subject, signal, failing('timeout'))).answer.body, 'old');
    await assert.rejects(kept.find(subject, signal, failing('not-found')), { code: 'not-found' });
    clock.pass(86_400_000);
    await assert.rejects(kept.find(subject, signal, failing('timeout')), { code: 'timeout' });
  });
});

describe('an endpoint’s memory', () => {
  it('takes no more room than it is given, whatever strangers ask', async () => {
    const handler = createHandler({ memory: { entries: 50, bytes: 200_000 } });
    for (let i = 0; i < 500; i++) await ask(handler, { url: VIDEO, x: `${i}`, maxwidth: `${i + 1}` });
    const { entries, bytes } = handler.stats().kept;
    assert.ok(entries <= 50 && entries > 10 && bytes <= 200_000, `${entries} ${bytes}`);
  });
  it('answers two ways of asking the same with one answer', async () => {
    let asked = 0;
    const handler = createHandler({ resolver: { resolve: async () => ((asked += 1), embedOf('T')) } });
    for (const query of [
      `url=${VIDEO}`,
      `url=${encodeURIComponent(VIDEO)}`,
      `format=json&url=${VIDEO}&callback=x`,
      `url=%20${VIDEO}`,
    ]) {
      assert.equal((await ask(handler, query)).status, 200);
    }
    assert.equal(asked, 1);
  });
  it('does not keep what failed', async () => {
    let asked = 0;
    const resolve = async (url: string): Promise<never> => {
      asked += 1;
      throw new EmbedError('not-found', url);
    };
    const handler = createHandler({ resolver: { resolve } });
    for (let i = 0; i < 2; i++) assert.equal((await ask(handler, { url: VIDEO })).status, 404);
    assert.deepEqual([asked, handler.stats().kept.entries], [2, 0]);
  });
});
