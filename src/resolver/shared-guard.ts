/** What stands between a resolver and a store that others share: it may be slow, silent or gone, and nobody waits for it twice. */
import type { Clock } from './clock.js';

/** So many failures in a row, or one silence, and the store is left alone for a while. */
const IN_A_ROW = 3;
/** Milliseconds; the pause doubles each time that the store is tried in vain. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** The store does not answer, or is not asked now because it did not. */
export class StoreError extends Error {}

export interface Guard {
  /**
   * Asks the store, unless it is left alone now.
   * @param late told what came after nobody waited for it any more
   * @throws StoreError, at once where the store is left alone; what `work` throws
   */
  run<T>(work: () => Promise<T>, late?: (value: T) => void): Promise<T>;
}

/** @param limit milliseconds that one answer may take */
export function createGuard(clock: Clock, limit: number): Guard {
  let failures = 0;
  let pause = FIRST_PAUSE;
  let until = 0;

  function failed(error: unknown, trial: boolean): void {
    failures += error instanceof StoreError ? IN_A_ROW : 1;
    if (failures < IN_A_ROW) return;
    if (trial) pause = Math.min(pause * 2, LONGEST_PAUSE);
    until = clock.now() + pause;
  }

  return {
    async run(work, late) {
      const trial = failures >= IN_A_ROW;
      if (trial) {
        if (clock.now() < until) throw new StoreError('The store is left alone for a while.');
        // one tries, the others go on without; a time, because whoever tries may be stopped before it can tell
        until = clock.now() + 2 * limit;
      }
      try {
        const value = await inTime(work, late, clock, limit);
        [failures, pause] = [0, FIRST_PAUSE];
        return value;
      } catch (error) {
        failed(error, trial);
        throw error;
      }
    },
  };
}

/** @throws StoreError where it takes too long; what `work` throws */
function inTime<T>(
  work: () => Promise<T>,
  late: ((value: T) => void) | undefined,
  clock: Clock,
  limit: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const giveUp = (): void => {
      over = true;
      reject(new StoreError(`The store has not answered in ${limit} milliseconds.`));
    };
    // in two parts: where this process was busy all the time, an answer may be there that nobody could read
    let cancel = clock.after(limit / 2, () => {
      cancel = clock.after(limit / 2, giveUp);
    });
    const begun = (async () => work())();
    begun.then(
      (value) => {
        cancel();
        if (over) late?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
