/** One request on its way through the endpoint, and what is noted of it. */
import type { Clock } from '../resolver/clock.js';
import type { Answer } from './answer.js';
import type { Counters, FromMemory, Route } from './counters.js';
import type { Log } from './log.js';

/** Filled in as more becomes known. */
export interface Visit {
  readonly began: number;
  route: Route;
  memory: FromMemory;
  host?: string;
  address?: string;
}

interface Book {
  readonly counters: Counters;
  readonly clock: Clock;
  readonly log: Log | undefined;
  readonly logAddresses: boolean;
}

export interface Register {
  begin(): Visit;
  end(visit: Visit, method: string, answer: Answer, status: number): void;
}

export function createRegister({ counters, clock, log, logAddresses }: Book): Register {
  return {
    begin() {
      counters.came();
      return { began: clock.now(), route: 'other', memory: 'none' };
    },
    end({ began, route, memory, host, address }, method, { code }, status) {
      const took = clock.now() - began;
      counters.went(route, status, memory, took);
      if (!log) return;
      try {
        log({
          time: new Date(began).toISOString(),
          method: METHODS.has(method) ? method : 'other',
          route,
          status,
          took,
          memory,
          ...(host ? { host } : {}),
          ...(address && logAddresses ? { address } : {}),
          ...(code ? { code } : {}),
        });
      } catch {
        // a full disk is no reason to answer nobody
      }
    },
  };
}

/** Others are a client's own words. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
