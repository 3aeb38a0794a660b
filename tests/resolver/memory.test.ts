import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createResolver, type Fetch } from '../../src/resolver/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

describe('ten thousand resolutions', () => {
  it('leave nothing behind, of failures and of one long-lived signal neither', async () => {
    const fetch: Fetch = async (url) => {
      if (url.endsWith('7')) throw new TypeError('fetch failed');
      if (url.endsWith('9')) return new Response('', { status: 429 });
      return new Response(`<title>A post</title><p>${url}`, { headers: { 'content-type': 'text/html' } });
    };
    const { resolve } = createResolver({ fetch, open: true });
    const { signal } = new AbortController();
    const run = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += 100) {
        const urls = Array.from(
          { length: 100 },
          (_, i) => `https://${at + i}.blog.example/${'x'.repeat(500)}/${at + i}`,
        );
        await Promise.allSettled(urls.map((url) => resolve(url, { signal })));
      }
    };
    await run(0, 3000);
    const before = heap();
    await run(3000, 10_000);
    const grown = heap() - before;
    assert.ok(grown < 4, `${grown.toFixed(1)} MiB`);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });
});
