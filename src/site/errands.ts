/** Who was asked in this build: each once, few at a time, and not again whatever came of it. */
import { isEmbedError, type ErrorCode } from '../core/error.js';
import type { createTurns } from '../resolver/fetch/turns.js';
import { createFlights } from '../resolver/flights.js';

/** Why nobody could tell more. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly message: string;
}

export type Outcome<T> = { readonly value: T } | { readonly trouble: Trouble };

export interface Errands<T> {
  /**
   * Asks, unless it was asked before or is being asked.
   * @throws the signal's reason; what is no `EmbedError`, and so a fault of ours
   */
  run(key: string, signal: AbortSignal, go: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>>;
  /** What came of it. */
  known(key: string): Outcome<T> | undefined;
  readonly asked: number;
  readonly failed: number;
}

/** @param turns shared by all errands of a build */
export function createErrands<T>(turns: ReturnType<typeof createTurns>): Errands<T> {
  const outcomes = new Map<string, Outcome<T>>();
  const flights = createFlights<Outcome<T>>();
  let failed = 0;

  async function ask(key: string, signal: AbortSignal, go: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
    const giveBack = await turns.take('', signal);
    let outcome: Outcome<T>;
    try {
      outcome = { value: await go(signal) };
    } catch (error) {
      if (signal.aborted || !isEmbedError(error)) throw error;
      outcome = { trouble: { code: error.code, message: error.message } };
      failed += 1;
    } finally {
      giveBack();
    }
    outcomes.set(key, outcome);
    return outcome;
  }

  return {
    run: async (key, signal, go) => outcomes.get(key) ?? flights.join(key, signal, (inner) => ask(key, inner, go)),
    known: (key) => outcomes.get(key),
    get asked() {
      return outcomes.size;
    },
    get failed() {
      return failed;
    },
  };
}
