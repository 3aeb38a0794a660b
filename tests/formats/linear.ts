// Cost against length: told from squares by counting processor time at two sizes, the best of some runs each.
import assert from 'node:assert/strict';

const [SMALL, LARGE] = [4_000, 64_000];
/** Between 16, which is linear, and 256, which is squared; what collects garbage may cost some. */
const LIMIT = 100;
/** What takes less, in milliseconds, was never squared. */
const LITTLE = 40;

/** Milliseconds of processor time: what else runs on the machine does not count. */
function cost(work: (text: string) => unknown, text: string): number {
  const from = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Asserts that sixteen times the input costs nowhere near 256 times the time. */
export function assertLinear(work: (text: string) => unknown, make: (n: number) => string): void {
  const [small, large] = [make(SMALL), make(LARGE)];
  let [once, more] = [Infinity, Infinity];
  // a run that was disturbed is run again; one that is squared stays so
  for (let i = 0; i < 6; i += 1) {
    once = Math.max(Math.min(once, cost(work, small), cost(work, small)), 0.1);
    more = Math.min(more, cost(work, large));
    if (more < LITTLE || more < once * LIMIT) return;
  }
  assert.fail(`${JSON.stringify(small.slice(0, 60))}: ${once} ms, then ${more} ms`);
}
