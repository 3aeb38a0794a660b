import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createStorage, type Storage } from 'unstorage';
import { createResolver, isEmbedError, storageLeases, type Fetch, type Resolver } from '../../src/resolver/index.js';
import { settled, testClock, type TestClock } from './network-world.js';

const URL_ = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
const DAY = 86_400_000;

describe('resolvers that share a storage and leases', () => {
  let clock: TestClock;
  let storage: Storage;
  let asked: { url: string; answer: (response: Response | Error) => void }[];
  let isDown = false;
  beforeEach(() => {
    clock = testClock();
    storage = createStorage();
    asked = [];
    isDown = false;
  });

  const fetch: Fetch = (url, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      asked.push({ url, answer: (response) => (response instanceof Error ? reject(response) : resolve(response)) });
      if (isDown) reject(new TypeError('fetch failed'));
    });
  const machine = (): Resolver =>
    createResolver({ fetch, clock, cache: storage, leases: storageLeases(storage, clock) });
  const reply = (title: string): Response => Response.json({ version: '1.0', type: 'video', title });
  const titleOf = async (resolver: Resolver, refresh = false): Promise<string | undefined> =>
    (await resolver.resolve(URL_, { refresh })).title;

  /** Waits for so many requests, without letting time pass. */
  async function requests(count: number): Promise<void> {
    while (asked.length < count) await settled();
  }
  /** Lets the others look. */
  async function looked<T>(promise: Promise<T>): Promise<T> {
    const state = { isOver: false };
    const end = (): void => void (state.isOver = true);
    promise.then(end, end);
    while (!state.isOver) {
      await settled();
      if (clock.pending > 0) clock.pass(1);
    }
    return promise;
  }

  it('ask once', async () => {
    const first = titleOf(machine());
    await requests(1);
    const others = [titleOf(machine()), titleOf(machine())];
    asked[0]!.answer(reply('One'));
    assert.equal(await first, 'One');
    for (const other of others) assert.equal(await looked(other), 'One');
    assert.equal(asked.length, 1);
  });

  it('ask once anew, where all want it anew', async () => {
    const machines = [machine(), machine()] as const;
    const first = titleOf(machines[0]);
    await requests(1);
    asked[0]!.answer(reply('Old'));
    await first;
    clock.pass(1);
    const again = titleOf(machines[0], true);
    await requests(2);
    const other = titleOf(machines[1], true);
    asked[1]!.answer(reply('New'));
    assert.deepEqual([await looked(again), await looked(other), asked.length], ['New', 'New', 2]);
  });

  it('fail together', async () => {
    const first = machine().resolve(URL_);
    await requests(1);
    const other = machine().resolve(URL_);
    asked[0]!.answer(new Response('', { status: 404 }));
    for (const one of [first, other]) {
      await assert.rejects(looked(one), (error) => isEmbedError(error) && error.code === 'not-found');
    }
    assert.equal(asked.length, 1);
  });

  it('give what was known before, where the one who asks finds nothing', async () => {
    const [one, two] = [machine(), machine()];
    const first = titleOf(one);
    await requests(1);
    asked[0]!.answer(reply('Known'));
    await first;
    clock.pass(2 * DAY);
    const again = titleOf(one);
    await requests(2);
    const other = titleOf(two);
    isDown = true;
    asked[1]!.answer(new TypeError('fetch failed'));
    assert.deepEqual([await looked(again), await looked(other)], ['Known', 'Known']);
    // the page was tried as well, by one of them
    const urls = asked.slice(1).map(({ url }) => url);
    assert.deepEqual(urls, [...new Set(urls)]);
  });

  it('never serve from memory what is older than allowed', async () => {
    const one = machine();
    const first = titleOf(one);
    await requests(1);
    asked[0]!.answer(reply('Old'));
    await first;
    clock.pass(DAY);
    const second = titleOf(one);
    await requests(2);
    asked[1]!.answer(reply('New'));
    assert.equal(await looked(second), 'New');
  });
});
