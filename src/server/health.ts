/** Whether the server lives, whether it wants new work, and whether its cache answers. */
import type { Clock } from '../resolver/clock.js';
import { within } from '../resolver/fetch/within.js';
import { jsonText, JSON_TYPE, passing, type Answer } from './answer.js';

/** What is asked of a cache: any `unstorage` storage has it. */
export interface Reachable {
  hasItem(key: string): Promise<boolean>;
}

/** Milliseconds a cache has to answer, and for which what it did is believed: nobody can wear it out by asking here. */
const PATIENCE = 1000;
const BELIEVED = 5000;

export type CacheHealth = 'ok' | 'unreachable' | 'memory';

/** @returns what answers: whether the server lives is always 200, whether it is ready 503 once it stops */
export function createHealth(
  cache: Reachable | undefined,
  clock: Clock,
): (state: { readonly isStopping: boolean; readonly asksReady: boolean }) => Promise<Answer> {
  let last: { readonly health: Promise<CacheHealth>; readonly at: number } | undefined;

  async function ask(storage: Reachable): Promise<CacheHealth> {
    try {
      const errand = { budget: { left: PATIENCE }, clock, signal: new AbortController().signal };
      await within(errand, async () => storage.hasItem('embed-hub:health'));
      return 'ok';
    } catch {
      return 'unreachable';
    }
  }

  const cacheHealth = (): Promise<CacheHealth> => {
    if (!cache) return Promise.resolve('memory');
    if (!last || clock.now() - last.at >= BELIEVED) last = { health: ask(cache), at: clock.now() };
    return last.health;
  };

  return async ({ isStopping, asksReady }) => {
    const health = await cacheHealth();
    // a cache that is gone makes answers slower, not wrong: there is no reason to take the server out
    const status = isStopping ? 'stopping' : health === 'unreachable' ? 'degraded' : 'ok';
    const code = asksReady && isStopping ? 503 : 200;
    return passing(jsonText({ status, ready: !isStopping, cache: health }), JSON_TYPE, { status: code });
  };
}
