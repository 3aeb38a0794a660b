// Ways to the small internet for the resolver's tests, and a clock that moves when it is told to.
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { Clock } from '../../src/resolver/clock.js';
import { createNodeFetch, type Dns, type NodeFetch, type NodeFetchOptions } from '../../src/resolver/fetch/node.js';
import type { Internet } from '../network/internet.js';

/** An address of the public internet, as DNS answers it. */
export const PUBLIC: LookupAddress = { address: '93.184.216.34', family: 4 };
export const publicDns: Dns = async () => [PUBLIC];

/**
 * `createNodeFetch` with everything it checks, whose connections end at the small internet after the check.
 * @param reached filled with the addresses that would have been connected to
 */
export function nodeFetchTo(
  internet: Internet,
  options: NodeFetchOptions = {},
  reached: string[] = [],
  tls: { rejectUnauthorized?: boolean } = { rejectUnauthorized: false },
): NodeFetch {
  const connector: NodeFetchOptions['connector'] = ({ timeout, lookup }) => {
    const detour: LookupFunction = (hostname, { all }, callback) =>
      lookup(hostname, { all: true }, (error, vetted) => {
        if (error) return callback(error, []);
        reached.push(...(vetted as LookupAddress[]).map(({ address }) => address));
        return all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
      });
    const connect = buildConnector({ timeout, lookup: detour, ...tls });
    return (to, callback) => connect({ ...to, port: String(internet.port) }, callback);
  };
  return createNodeFetch({ dns: publicDns, connector, ...options });
}

export interface TestClock extends Clock {
  /** Lets time pass, and calls what was due, in order. */
  pass(milliseconds: number): void;
  /** How many calls are still to come. */
  readonly pending: number;
}

export function testClock(start = 1_700_000_000_000): TestClock {
  let now = start;
  const timers = new Set<{ at: number; call: () => void }>();
  return {
    now: () => now,
    after(milliseconds, call) {
      const timer = { at: now + milliseconds, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(milliseconds) {
      now += milliseconds;
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > now || !timers.delete(timer)) continue;
        timer.call();
      }
    },
    get pending() {
      return timers.size;
    },
  };
}

/** Lets everything run that waits for nothing outside. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
