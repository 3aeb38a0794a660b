/** An address → what is known of it, and for how long. */
import type { Embed } from '../core/embed.js';
import { EmbedError, isEmbedError } from '../core/error.js';
import type { Matcher } from '../core/matcher.js';
import type { Clock } from '../resolver/clock.js';
import { within } from '../resolver/fetch/within.js';
import { PASSING } from '../resolver/passing.js';
import type { Resolver } from '../resolver/resolve.js';

export interface Found {
  readonly embed: Embed;
  /** Seconds it may be kept. */
  readonly maxAge: number;
}

/** @throws EmbedError; the signal's reason */
export type Find = (address: string, signal: AbortSignal) => Promise<Found>;

export interface FindOptions {
  readonly match: Matcher;
  /** Without one, nobody is asked: answers are what addresses tell. */
  readonly resolver?: Resolver | undefined;
  /** Whether addresses are answered that no provider knows. */
  readonly open: boolean;
  /** Seconds, at most. */
  readonly cacheAge: number;
  /** Milliseconds for one address, however its cache and its provider behave. */
  readonly timeLimit: number;
  readonly clock: Clock;
}

/** Seconds: an answer made without the provider's words is worth asking about again soon. */
const BRIEFLY = 300;
/** Seconds: what is about to expire is asked about no sooner. */
const SHORTEST = 60;

export function createFind({ match, resolver, open, cacheAge, timeLimit, clock }: FindOptions): Find {
  return async (address, signal) => {
    const known = match(address)?.embed;
    if (!resolver || known?.status === 'gone') return { embed: sure(known, address), maxAge: cacheAge };
    // a path that many sites share says nothing about who would be asked
    const isTrusted = known !== undefined && known.status !== 'unknown';
    // a lock file or a cache may know a page that nobody may be asked about
    const offline = !isTrusted && !open;
    try {
      const errand = { budget: { left: timeLimit }, clock, signal };
      let holds = cacheAge;
      const holdsFor = (seconds: number): void => void (holds = seconds);
      const embed = await within(errand, (inner) => resolver.resolve(address, { signal: inner, offline, holdsFor }));
      return { embed, maxAge: Math.min(cacheAge, Math.max(SHORTEST, holds)) };
    } catch (error) {
      if (signal.aborted) throw error;
      if (offline) return { embed: sure(known, address), maxAge: cacheAge };
      if (!isTrusted || !known.frame || !isEmbedError(error) || !PASSING.has(error.code)) throw error;
      // its player needs no words to play
      return { embed: known, maxAge: Math.min(cacheAge, BRIEFLY) };
    }
  };
}

/** @throws EmbedError `unsupported-url` */
function sure(known: Embed | undefined, address: string): Embed {
  if (!known) throw new EmbedError('unsupported-url', address);
  return known;
}
