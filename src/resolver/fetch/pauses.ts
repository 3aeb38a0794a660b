/** Hosts that asked to be left alone for a while (RFC 9110, section 10.2.3, `Retry-After`). */
import type { Clock } from '../clock.js';

/** Milliseconds: what 429 without `Retry-After` means, and the longest that anybody is believed. */
const DEFAULT_PAUSE = 60_000;
const LONGEST_PAUSE = 3_600_000;
/** Hosts remembered at once; above it those whose time has come are forgotten. */
const MANY = 1000;

/** A 503 is a pause only where it says until when. @returns milliseconds, or undefined where no pause is asked for */
export function pauseAsked(status: number, retryAfter: string | null, now: number): number | undefined {
  if (status !== 429 && !(status === 503 && retryAfter)) return undefined;
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(asked) ? DEFAULT_PAUSE : Math.min(Math.max(asked, 0), LONGEST_PAUSE);
}

export interface Pauses {
  /** True while the host wants to be left alone. */
  holds(host: string): boolean;
  set(host: string, milliseconds: number): void;
}

export function createPauses(clock: Clock): Pauses {
  const until = new Map<string, number>();
  return {
    holds: (host) => (until.get(host) ?? 0) > clock.now(),
    set(host, milliseconds) {
      if (until.size >= MANY) for (const [name, time] of until) if (time <= clock.now()) until.delete(name);
      until.set(host, clock.now() + milliseconds);
    },
  };
}
