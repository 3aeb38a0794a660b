import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { createSiteBuilder } from '../../src/site/index.js';
import { buildSite } from '../../src/site/node/index.js';
import { saveFromTimeToTime } from '../../src/site/node/saving.js';
import { settled, testClock } from '../resolver/network-world.js';
import { countingResolver, FILM, memoryLock, temporaryFolder } from './site-world.js';

const unexpected = (error: unknown): never => assert.fail(String(error));

/** So much time goes by, and what it sets off is done. */
async function pass(clock: ReturnType<typeof testClock>, milliseconds: number): Promise<void> {
  clock.pass(milliseconds);
  await settled();
}

describe('what was learnt', () => {
  it('is saved every few seconds, and once more at the end', async () => {
    const clock = testClock();
    let saved = 0;
    const saving = saveFromTimeToTime({ save: async () => void (saved += 1) }, clock, unexpected);
    await pass(clock, 2999);
    assert.equal(saved, 0);
    await pass(clock, 1);
    assert.equal(saved, 1);
    await pass(clock, 3000);
    assert.equal(saved, 2);
    await saving.end();
    assert.deepEqual([saved, clock.pending], [3, 0]);
  });

  it('is saved less often where that takes long: a tenth of the time at most', async () => {
    const clock = testClock();
    let saved = 0;
    const save = async (): Promise<void> => {
      saved += 1;
      if (clock.pending === 0) clock.pass(1000);
    };
    const saving = saveFromTimeToTime({ save }, clock, unexpected);
    await pass(clock, 3000);
    await pass(clock, 9999);
    assert.equal(saved, 1);
    await pass(clock, 1);
    assert.equal(saved, 2);
    await saving.end();
  });

  it('cannot be saved: that is told once, and not tried again until the end', async () => {
    const clock = testClock();
    const told: unknown[] = [];
    const error = new Error('no room');
    const saving = saveFromTimeToTime({ save: () => Promise.reject(error) }, clock, (why) => told.push(why));
    await pass(clock, 3000);
    await pass(clock, 60_000);
    assert.deepEqual([told, clock.pending], [[error], 0]);
    await assert.rejects(saving.end(), error);
  });

  it('is in the lock while a build still waits for somebody', async () => {
    const folder = await temporaryFolder();
    const clock = testClock();
    const lock = { ...memoryLock(), saves: 0, save: async () => void (lock.saves += 1) };
    const known = countingResolver();
    const [waiting, stop] = [new AbortController(), new AbortController()];
    try {
      await folder.write({
        'a.html': `<embed-media src="${FILM}"></embed-media>`,
        'b.html': '<embed-card href="https://slow.example/"></embed-card>',
      });
      const resolver = {
        async resolve(url: string, options: { signal?: AbortSignal } = {}) {
          if (!url.includes('slow')) return known.resolve(url, options);
          waiting.abort();
          return new Promise<never>((_, fail) =>
            options.signal?.addEventListener('abort', () => fail(options.signal?.reason as Error)),
          );
        },
      };
      const builder = createSiteBuilder({ resolver, lock });
      const done = buildSite({ directory: folder.path, builder, clock, signal: stop.signal });
      await once(waiting.signal, 'abort');
      assert.equal(lock.saves, 0);
      clock.pass(3000);
      await settled();
      assert.equal(lock.saves, 1);
      stop.abort();
      assert.equal((await done).stopped, true);
      assert.deepEqual([lock.saves, clock.pending], [2, 0]);
    } finally {
      await folder.remove();
    }
  });
});
