/** One piece of work for all processes that need it at the same time: one does it, the others wait for what it writes. */
import { placeOf } from './cache.js';
import { wait, type Clock } from './clock.js';
import type { Guard } from './shared-guard.js';
import type { Lease, Leases } from './shared-lease.js';

/** Milliseconds. A holder renews its lease in time; when it dies, another may take over after so long. */
const LEASE = 5000;
/** Milliseconds between two looks: short at first, as most answers come soon. */
const FIRST_PAUSE = 40;
const GROWTH = 1.5;
const LONGEST_PAUSE = 500;

export interface SharedWork<Found, Done> {
  /** What another process has written by now. */
  look(): Promise<Found | undefined>;
  /** Writes its result where `look` finds it. */
  work(signal: AbortSignal): Promise<Done>;
  readonly signal: AbortSignal;
  /** Milliseconds that another is waited for; then this process works by itself. */
  readonly patience: number;
}

export interface SharedFlights {
  /**
   * What another process found, or what this one did.
   * @throws what the work throws; the signal's reason
   */
  run<Found, Done>(key: string, shared: SharedWork<Found, Done>): Promise<{ found: Found } | { done: Done }>;
}

/** Where nobody can say who has the lease, everybody has it. */
const NOBODYS: Lease = { renew: () => Promise.resolve(), release: () => Promise.resolve() };
const forget = (): undefined => undefined;

export function createSharedFlights(leases: Leases, guard: Guard, clock: Clock): SharedFlights {
  // a lease that comes when nobody waits for it any more would keep the others waiting
  const take = (key: string): Promise<Lease | undefined> =>
    guard
      .run(
        () => leases.take(key, LEASE),
        (late) => void late?.release().catch(forget),
      )
      .catch(() => NOBODYS);

  /** @returns what ends it */
  function keepRenewing(lease: Lease): () => void {
    let cancel: () => void;
    const next = (): void => {
      cancel = clock.after(LEASE / 3, () => {
        guard.run(() => lease.renew(LEASE)).catch(forget);
        next();
      });
    };
    next();
    return () => cancel();
  }

  async function hold<Found, Done>(
    lease: Lease,
    { look, work, signal }: SharedWork<Found, Done>,
  ): Promise<{ found: Found } | { done: Done }> {
    const stop = keepRenewing(lease);
    try {
      signal.throwIfAborted();
      // between our look and our lease another may have had it
      const found = await look();
      return found === undefined ? { done: await work(signal) } : { found };
    } finally {
      stop();
      await guard.run(() => lease.release()).catch(forget);
    }
  }

  return {
    async run(key, shared) {
      const place = await placeOf(key, 'lease');
      const until = clock.now() + Math.min(shared.patience, leases.patience ?? Infinity);
      for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
        const left = until - clock.now();
        const lease = (await take(place)) ?? (left > 0 ? undefined : NOBODYS);
        if (lease) return hold(lease, shared);
        await wait(clock, Math.min(pause, left), shared.signal);
        const found = await shared.look();
        if (found !== undefined) return { found };
      }
    },
  };
}
