import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Embed } from '../../src/core/embed.js';
import { createResolver, type Fetch } from '../../src/resolver/index.js';
import { openCache, type OpenCache } from '../../src/server/open-cache.js';
import { noRedis } from '../machines/fleet.js';
import { VIDEO } from './world.js';

let folder = '';
before(async () => (folder = await mkdtemp(join(tmpdir(), 'cache-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** Resolves with this cache and nothing else of its own. */
async function titleBy({ storage, leases }: OpenCache, asked: string[]): Promise<string | undefined> {
  const fetch: Fetch = async (url) => {
    asked.push(url);
    return Response.json({ version: '1.0', type: 'video', title: 'Asked' });
  };
  const resolver = createResolver({ fetch, cache: storage, ...(leases ? { leases } : {}) });
  const { title }: Embed = await resolver.resolve(VIDEO);
  return title;
}

describe('a cache in a folder', () => {
  it('is made where it is not there, and outlives those who use it', async () => {
    const asked: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const cache = await openCache(join(folder, 'a/b'));
      assert.equal(cache.leases, undefined);
      assert.equal(await titleBy(cache, asked), 'Asked');
      await cache.close();
    }
    assert.equal(asked.length, 1);
  });
});

describe('a cache in Redis', { skip: noRedis }, () => {
  let redis: ChildProcess;
  let where = '';
  before(async () => {
    const free = net.createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as net.AddressInfo;
    free.close();
    await once(free, 'close');
    where = `redis://127.0.0.1:${port}`;
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
    const started = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
    redis = started;
    for await (const line of createInterface(started.stdout)) if (/ready to accept/i.test(line)) break;
    started.stdout.resume();
  });
  after(() => redis.kill('SIGKILL'));

  it('is one for all who open it, with leases, and is done without where it is gone', async () => {
    const asked: string[] = [];
    const [one, other] = [await openCache(where), await openCache(where)];
    assert.deepEqual([await titleBy(one, asked), await titleBy(other, asked), asked.length], ['Asked', 'Asked', 1]);
    assert.ok(await one.leases?.take('a', 1000));
    assert.equal(await other.leases?.take('a', 1000), undefined);
    const ended = once(redis, 'exit');
    redis.kill('SIGKILL');
    await ended;
    assert.deepEqual([await titleBy(one, asked), asked.length], ['Asked', 2]);
    await Promise.all([one.close(), other.close()]);
  });
});
