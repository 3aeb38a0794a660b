import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import Client from 'ioredis';
import {
  bundleMachine,
  createRedis,
  noRedis,
  startMachine,
  startUpstream,
  type Machine,
  type Redis,
  type Upstream,
} from './fleet.js';
import { Watched } from './watched.js';

const NAMES = ['a', 'b', 'c', 'd'];
const CLIENTS = 250;

let last = 0;
/** A video that nobody has asked about. */
const newVideo = (): string => `video${String((last += 1)).padStart(6, '0')}`;

describe('processes that share Redis', { skip: noRedis }, () => {
  let redis: Redis;
  let upstream: Upstream;
  let script: string;
  let machines: Machine[] = [];

  const killAll = async (): Promise<void> => {
    await Promise.all(machines.map((machine) => machine.kill()));
  };
  /** Those that are not running; the others stay. */
  const startAll = async (): Promise<void> => {
    const start = (name: string): Promise<Machine> =>
      startMachine(script, { name, redis: redis.path, upstream: upstream.url });
    const running = new Map(machines.filter(({ isAlive }) => isAlive).map((machine) => [machine.name, machine]));
    machines = await Promise.all(NAMES.map(async (name) => running.get(name) ?? start(name)));
  };
  /** Ends when so many more requests have come to each. */
  const arrival = async (count: number): Promise<void> => {
    const goals = machines.map(({ arrived }) => ({ arrived, goal: arrived.value + count }));
    for (const { arrived, goal } of goals) await arrived.until((now) => now >= goal);
  };
  const requests = (id: string): number => upstream.asked.value.filter((one) => one.id === id).length;
  const askEverybody = (id: string): Promise<string[]> => Promise.all(machines.map((machine) => machine.ask(id)));

  before(async () => {
    redis = createRedis();
    upstream = await startUpstream();
    [script] = await Promise.all([bundleMachine(redis.folder), redis.start()]);
  });
  after(async () => {
    await killAll();
    await upstream.close();
    await redis.remove();
  });
  beforeEach(startAll);

  /** Asks about one new video after the other until one request is enough for all: each has to find Redis again. */
  async function sharedAgain(): Promise<string> {
    for (;;) {
      const id = newVideo();
      for (const machine of machines) assert.equal(await machine.ask(id), `About ${id}`);
      if (requests(id) === 1) return id;
    }
  }

  it('ask once for a thousand clients of four processes', async () => {
    const id = newVideo();
    const answer = upstream.hold(id);
    const allCame = arrival(CLIENTS);
    const clients = machines.flatMap((machine) => Array.from({ length: CLIENTS }, () => machine.ask(id)));
    await allCame;
    await upstream.asked.until(() => requests(id) > 0);
    answer();
    assert.deepEqual(new Set(await Promise.all(clients)), new Set([`About ${id}`]));
    assert.equal(requests(id), 1);
    // and whoever comes later
    await askEverybody(id);
    assert.equal(requests(id), 1);
  });

  it('take over from one that is killed while it asks', async () => {
    const id = newVideo();
    const answer = upstream.hold(id);
    const allCame = arrival(1);
    const clients = machines.map((machine) => machine.ask(id).catch((error: unknown) => error));
    await upstream.asked.until(() => requests(id) === 1);
    const { by } = upstream.asked.value.find((one) => one.id === id)!;
    const holder = machines.find(({ name }) => name === by)!;
    await allCame;
    const killed = performance.now();
    await holder.kill();
    await upstream.asked.until(() => requests(id) === 2);
    const seconds = (performance.now() - killed) / 1000;
    answer();
    const answers = await Promise.all(clients);
    assert.equal(answers.filter((one) => one === `About ${id}`).length, 3);
    assert.equal(requests(id), 2, 'one of the others, not all');
    assert.ok(seconds < 8, `${seconds.toFixed(1)} s; a lease lasts for 5`);
  });

  it('lose nothing when they are all started anew, and Redis too', async () => {
    const ids = Array.from({ length: 20 }, newVideo);
    await Promise.all(ids.map((id, index) => machines[index % NAMES.length]!.ask(id)));
    await killAll();
    await redis.signal('SIGTERM');
    await redis.start();
    await startAll();
    const asked = upstream.asked.value.length;
    for (const id of ids) await askEverybody(id);
    assert.equal(upstream.asked.value.length, asked);
  });

  for (const [how, stop, resume] of [
    ['is killed', () => redis.signal('SIGKILL'), () => redis.start()],
    ['hangs', () => redis.signal('SIGSTOP'), () => redis.signal('SIGCONT')],
  ] as const) {
    it(`go on answering when Redis ${how}, each by itself, and share again when it is back`, async () => {
      const before = newVideo();
      await askEverybody(before);
      const more = new Watched(0);
      let isOver = false;
      let slowest = 0;
      const answered = machines.map(() => 0);
      const load = machines.map(async (machine, index) => {
        while (!isOver) {
          const id = newVideo();
          const from = performance.now();
          assert.equal(await machine.ask(id), `About ${id}`);
          slowest = Math.max(slowest, performance.now() - from);
          answered[index]! += 1;
          more.value += 1;
        }
      });
      await more.until((count) => count > 40);
      await stop();
      const without = [...answered];
      await more.until(() => answered.every((count, index) => count >= without[index]! + 20));
      // what each has in memory, it has without Redis
      const asked = requests(before);
      await askEverybody(before);
      assert.deepEqual([asked, requests(before)], [1, 1]);
      await resume();
      isOver = true;
      await Promise.all(load);
      assert.ok(slowest < 8000, `${Math.round(slowest)} ms`);
      const id = await sharedAgain();
      await killAll();
      await startAll();
      await askEverybody(id);
      assert.equal(requests(id), 1);
    });
  }

  it('ask again where what lies in Redis is broken', async () => {
    const ids = Array.from({ length: 6 }, newVideo);
    for (const id of ids) await machines[0]!.ask(id);
    const client = new Client(redis.path);
    const broken = ['', '{"key":', 'null', '\u0000\u00ff', '[]'];
    const keys = await client.keys('*');
    for (const [index, key] of keys.entries()) await client.set(key, broken[index % broken.length]!);
    client.disconnect();
    await killAll();
    await startAll();
    for (const id of ids) assert.deepEqual(new Set(await askEverybody(id)), new Set([`About ${id}`]));
    assert.deepEqual(ids.map(requests), [2, 2, 2, 2, 2, 2]);
  });

  it('leave no lease behind', async () => {
    const client = new Client(redis.path);
    await client.flushall();
    await askEverybody(newVideo());
    const keys = await client.keys('*');
    assert.deepEqual([keys.length, keys.filter((key) => key.includes('lease'))], [1, []]);
    client.disconnect();
  });
});
