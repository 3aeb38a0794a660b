/** Leases in Redis, as its documentation describes locks of one instance ("Distributed Locks with Redis"). */
import type { Leases } from './shared-lease.js';

/** What is asked of a client; ioredis is one. */
export interface RedisClient {
  /** `SET key value PX milliseconds NX`: `OK`, or null where the key exists. */
  set(key: string, value: string, px: 'PX', milliseconds: number, nx: 'NX'): Promise<unknown>;
  /** `EVAL script keys …`. */
  eval(script: string, keys: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
}

/** A lease may have ended and be another's by now: only who knows its word may touch it. */
const ifOwn = (command: string): string =>
  `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call(${command}) else return 0 end`;
const RENEW = ifOwn("'pexpire', KEYS[1], ARGV[2]");
const RELEASE = ifOwn("'del', KEYS[1]");

/** Of all who try, one succeeds: what Redis does, it does one after the other. */
export function redisLeases(client: RedisClient): Leases {
  return {
    async take(key, milliseconds) {
      const word = crypto.randomUUID();
      if ((await client.set(key, word, 'PX', milliseconds, 'NX')) !== 'OK') return undefined;
      return {
        renew: async (longer) => {
          await client.eval(RENEW, 1, key, word, longer);
        },
        release: async () => {
          await client.eval(RELEASE, 1, key, word);
        },
      };
    },
  };
}
