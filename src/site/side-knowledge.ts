/** Feeds, transcripts and chapters: from the site's own files, from the lock, else by asking. */
import type { Embed } from '../core/embed.js';
import { isEmbedError } from '../core/error.js';
import { webAddress } from '../core/url.js';
import { systemClock, type Clock } from '../resolver/clock.js';
import type { Fetch } from '../resolver/fetch/fetch.js';
import { createRetrieve } from '../resolver/fetch/retrieve.js';
import type { createTurns } from '../resolver/fetch/turns.js';
import { retrieveWhole } from '../resolver/fetch/whole.js';
import type { Lock } from '../resolver/lock-file.js';
import { createErrands, type Trouble } from './errands.js';
import type { Origin } from './known.js';
import { askedOn, fromEntry, readSide, sideKey, toEntry, type Side, type Sides } from './side-files.js';

export interface SideOptions {
  readonly lock: Lock | undefined;
  readonly turns: ReturnType<typeof createTurns>;
  /** Without it nobody is asked. */
  readonly fetch: Fetch | undefined;
  readonly clock: Clock | undefined;
  readonly offline: boolean;
  readonly refresh: boolean;
}

/** Reads a file of the site itself. @returns undefined where there is none under this address */
export type ReadOwn = (address: string) => Promise<Uint8Array | string | undefined>;

export interface FoundSide<S extends Side> {
  readonly value?: Sides[S] | undefined;
  readonly origin: Origin;
  readonly error?: Trouble;
}

export interface SideKnowledge {
  /**
   * @param address as the page has it
   * @param base what it is relative to
   * @throws the signal's reason
   */
  of<S extends Side>(side: S, address: string, where: Where): Promise<FoundSide<S>>;
  now<S extends Side>(side: S, url: string): Sides[S] | undefined;
  readonly asked: number;
  readonly failed: number;
  /** Files that the lock does not have, where nobody may be asked. */
  readonly missing: number;
}

interface Where {
  readonly base?: string | undefined;
  readonly read?: ReadOwn | undefined;
  readonly signal: AbortSignal;
}

/** 32 MiB: the feeds of long-running shows that carry whole transcripts are a third of it. */
const MAX_SIZE = 33_554_432;
/** Milliseconds for all hops of one file together. */
const TIME = 30_000;
const HOPS = 5;
const PER_HOST = 4;

export function createSideKnowledge(options: SideOptions): SideKnowledge {
  const { lock, turns, fetch, clock = systemClock, offline, refresh } = options;
  const errands = createErrands<Sides[Side]>(turns);
  const missing = new Set<string>();
  const today = (): string => new Date(clock.now()).toISOString().slice(0, 10);
  /** A show has new episodes; a transcript stays what it is. */
  const isOld = (side: Side, entry: Embed | undefined): boolean => side === 'feed' && askedOn(entry) !== today();
  const retrieve = fetch && createRetrieve({ fetch, clock, hops: HOPS, perHost: PER_HOST });

  async function outside<S extends Side>(side: S, url: string, signal: AbortSignal): Promise<FoundSide<S>> {
    const key = sideKey(url, side);
    const entry = lock?.get(key);
    const last = fromEntry(entry, side);
    if (last && !refresh && !isOld(side, entry)) return { value: last, origin: errands.known(key) ? 'asked' : 'lock' };
    if (offline && !last) missing.add(key);
    if (offline || !retrieve) return { value: last, origin: last ? 'lock' : offline ? 'missing' : 'address' };
    const outcome = await errands.run(key, signal, async (inner) => {
      const asked = side === 'feed' ? 'feed' : 'transcript';
      const errand = { asked, maxBytes: MAX_SIZE, budget: { left: TIME }, signal: inner } as const;
      const value = await retrieveWhole(retrieve, url, errand, (reply) => readSide(side, reply));
      lock?.set(key, toEntry(url, side, value, side === 'feed' ? today() : undefined));
      return value;
    });
    if ('value' in outcome) return { value: outcome.value as Sides[S], origin: 'asked' };
    return { value: last, origin: 'failed', error: outcome.trouble };
  }

  return {
    async of(side, address, { base, read, signal }) {
      const url = webAddress(address, base);
      const own = await read?.(address);
      if (own === undefined) return url ? outside(side, url, signal) : { origin: 'address' };
      try {
        return { value: readSide(side, { body: own, url: url ?? address }), origin: 'address' };
      } catch (error) {
        if (!isEmbedError(error)) throw error;
        return { origin: 'failed', error: { code: error.code, message: error.message } };
      }
    },
    now: (side, url) => fromEntry(lock?.get(sideKey(url, side)), side),
    get asked() {
      return errands.asked;
    },
    get failed() {
      return errands.failed;
    },
    get missing() {
      return missing.size;
    },
  };
}
