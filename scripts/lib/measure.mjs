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
  for (let round = 0; round <= rounds; round++) {
    const from = performance.now();
    let calls = 0;
    while (performance.now() - from < seconds * 1000) {
      for (const item of items) sink.value = work(item);
      calls += items.length;
    }
    // the first round is for the compiler
    if (round > 0) best = Math.max(best, (calls / (performance.now() - from)) * 1000);
  }
  return best;
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
