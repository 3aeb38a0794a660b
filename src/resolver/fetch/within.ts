/** Work that has an end: its time is up, its caller has left, or it is done. */
import { EmbedError } from '../../core/error.js';
import type { Clock } from '../clock.js';

/** Milliseconds that several requests share. Waiting for one's turn is not counted. */
export interface Budget {
  left: number;
}

export interface WithinOptions {
  readonly budget: Budget;
  /** The most that this piece of work may take of the budget, in milliseconds. */
  readonly limit?: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Ends when the work does, or before it: work that pays no heed to its signal holds nobody.
 * @throws EmbedError `timeout`; the signal's reason
 */
export async function within<T>(options: WithinOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { budget, limit = Infinity, clock, signal } = options;
  signal.throwIfAborted();
  const time = Math.min(budget.left, limit);
  if (time <= 0) throw new EmbedError('timeout');
  const began = clock.now();
  const controller = new AbortController();
  let tidy = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (reason: Error): void => {
        reject(reason);
        controller.abort(reason);
      };
      const leave = (): void => stop(signal.reason as Error);
      const cancel = clock.after(time, () => stop(new EmbedError('timeout')));
      signal.addEventListener('abort', leave, { once: true });
      tidy = () => {
        cancel();
        signal.removeEventListener('abort', leave);
      };
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    tidy();
    budget.left -= clock.now() - began;
  }
}
