/** Timing loops for benchmarks. */

/** Keeps results alive, so that the compiler cannot drop the work. */
const sink = { value: /** @type {unknown} */ (undefined) };

/**
 * Calls per second, the best of several rounds: what disturbs a round only ever makes it slower.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => unknown} work
 * @param {{ rounds?: number, seconds?: number }} [options] length of a round
 */
export function perSecond(items, work, { rounds = 7, seconds = 0.25 } = {}) {
  let best = 0;
  // the first round is for the compiler
  for (let round = 0; round <= rounds; round++) {
    const speed = once(items, work, seconds);
    if (round > 0) best = Math.max(best, speed);
  }
  return best;
}

/**
 * `perSecond` of several works that take turns in short rounds, so that a disturbance meets all of them.
 * @template T
 * @param {readonly T[]} items
 * @param {Record<string, (item: T) => unknown>} works
 * @param {{ rounds?: number, seconds?: number }} [options] length of a round
 * @returns {[name: string, perSecond: number][]}
 */
export function sideBySide(items, works, { rounds = 40, seconds = 0.025 } = {}) {
  const results = Object.entries(works).map(([name, work]) => ({ name, work, best: 0 }));
  // the first rounds are for the compiler
  for (let round = -10; round < rounds; round++) {
    for (const result of results) {
      const speed = once(items, result.work, seconds);
      if (round >= 0) result.best = Math.max(result.best, speed);
    }
  }
  return results.map(({ name, best }) => [name, best]);
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => unknown} work
 * @param {number} seconds
 */
function once(items, work, seconds) {
  const from = performance.now();
  let calls = 0;
  while (performance.now() - from < seconds * 1000) {
    for (const item of items) sink.value = work(item);
    calls += items.length;
  }
  return (calls / (performance.now() - from)) * 1000;
}

/** @param {[name: string, perSecond: number][]} rows the first is the yardstick */
export function table(rows) {
  const limit = rows[0]?.[1] ?? 1;
  for (const [name, value] of rows) {
    console.log(
      `${name.padEnd(52)}${Math.round(value).toLocaleString('en').padStart(12)}/s${(value / limit).toFixed(3).padStart(8)}`,
    );
  }
}

/**
 * Items per second of processor time, of work that may be asynchronous: the best of several rounds.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => unknown} work
 */
export async function cpuPerSecond(items, work, rounds = 6) {
  let best = 0;
  for (let round = 0; round <= rounds; round++) {
    const from = process.cpuUsage();
    for (const item of items) sink.value = await work(item);
    const { user, system } = process.cpuUsage(from);
    // the first round is for the compiler
    if (round > 0) best = Math.max(best, (items.length / (user + system)) * 1e6);
  }
  return best;
}
