/** How much one client may ask: a bucket of tokens that fills up again (as RFC 2697 meters traffic). */
import type { Clock } from '../resolver/clock.js';
import { clientName, type ClientOf } from './client.js';
import { Refusal } from './refusal.js';

export interface RateStore {
  /** Takes so many tokens of a client. @returns milliseconds until there are enough; 0 where they were taken */
  take(client: string, tokens: number): number | Promise<number>;
}

export interface RateOptions {
  /** Who asks: `clientFromHeader()` behind a proxy of one's own, `clientOfSocket` of `embed-hub/server/node` without one. */
  readonly clientOf: ClientOf;
  /** Requests a minute, on the long run. Default 120. An address of a batch counts as a request. */
  readonly perMinute?: number;
  /** Requests at once after a rest. Default: half a minute's. */
  readonly burst?: number;
  /** How many clients are remembered; the one that was quiet longest is forgotten. Default 10,000. */
  readonly clients?: number;
  /** Where several machines count together. Default: memory. A store that fails lets everybody in. */
  readonly store?: RateStore;
}

const PER_MINUTE = 120;
const CLIENTS = 10_000;

/** Throws a Refusal 429, or rejects with one where the store takes its time. */
export type Gate = (request: Request, tokens: number) => void | Promise<void>;

/** @throws TypeError for a rate that lets nobody in */
export function createGate(options: RateOptions, clock: Clock): Gate {
  const { clientOf, perMinute = PER_MINUTE, burst = Math.ceil(perMinute / 2), clients = CLIENTS } = options;
  if (!(perMinute > 0) || !(burst >= 1)) {
    throw new TypeError('A rate is more than 0 requests a minute, 1 at least at once.');
  }
  const store = options.store ?? tokenBuckets({ perMinute, burst, clients, clock });
  return (request, tokens) => {
    // what is more than the bucket holds would never be granted
    const wait = take(store, clientName(clientOf(request)), Math.min(tokens, burst));
    return typeof wait === 'number' ? admit(wait) : wait.then(admit);
  };
}

function admit(wait: number): void {
  if (!(wait > 0)) return;
  throw new Refusal(429, 'too-many-requests', 'Too many requests. Wait as long as Retry-After says.', {
    'retry-after': String(Math.ceil(wait / 1000)),
  });
}

function take(store: RateStore, client: string, tokens: number): number | Promise<number> {
  try {
    const wait = store.take(client, tokens);
    // whatever kind of promise it is
    return typeof wait === 'number' ? wait : Promise.resolve(wait).catch(() => 0);
  } catch {
    return 0;
  }
}

interface Bucket {
  tokens: number;
  /** Milliseconds since the epoch. */
  at: number;
}

interface BucketOptions {
  readonly perMinute: number;
  readonly burst: number;
  readonly clients: number;
  readonly clock: Clock;
}

/** Buckets in memory. Forgetting one is filling it. */
export function tokenBuckets({ perMinute, burst, clients, clock }: BucketOptions): RateStore {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = perMinute / 60_000;
  return {
    take(client, wanted) {
      const now = clock.now();
      const known = buckets.get(client);
      const bucket = known ?? { tokens: burst, at: now };
      const waited = Math.max(0, now - bucket.at);
      const full = Math.min(burst, bucket.tokens + waited * perMillisecond);
      const isEnough = full >= wanted;
      bucket.tokens = isEnough ? full - wanted : full;
      bucket.at = now;
      // last in the map is who asked last, to the millisecond
      if (!known || waited > 0) {
        buckets.delete(client);
        buckets.set(client, bucket);
      }
      if (buckets.size > clients)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return isEnough ? 0 : (wanted - full) / perMillisecond;
    },
  };
}
