/** What was found out, for as long as it holds; what failed, for a little while. Any `unstorage` driver keeps it. */
import { createStorage, type Storage } from 'unstorage';
import lruCache from 'unstorage/drivers/lru-cache';
import type { Embed } from '../core/embed.js';
import { ERRORS, type EmbedError, type ErrorCode } from '../core/error.js';
import type { Clock } from './clock.js';
import { isEmbed } from './stored.js';

/** Seconds. What a reply asks for is kept between the first two; a reply that asks for nothing holds for a day. */
const SHORTEST = 3600;
const LONGEST = 2_592_000;
const USUAL = 86_400;
const FAILURE = 600;
const NOT_FOUND = 21_600;
/** An expired entry stays so long for the day when its site is down. */
const STALE = 2_592_000;
/** Entries of the cache that is used where none is given. */
const IN_MEMORY = 1000;

export interface Entry {
  /** The address it is about; storages get a hash of it. */
  readonly key: string;
  /** Milliseconds since the epoch; after it the entry is stale. */
  readonly expires: number;
  /** When it was learnt, in milliseconds since the epoch: of two, the later one holds. */
  readonly learnt?: number;
  /** What is known; of a failure: what was known before. */
  readonly embed?: Embed;
  /** What went wrong the last time. */
  readonly failure?: { readonly code: ErrorCode; readonly message: string };
}

export interface Cache {
  /**
   * Fresh or stale.
   * @param anew passes over what this process remembers of it, where others write too
   */
  read(key: string, anew?: boolean): Promise<Entry | undefined>;
  /**
   * @param seconds the reply's `cache_age`
   * @returns when it expires, in milliseconds since the epoch
   */
  keep(key: string, embed: Embed, seconds?: number): Promise<number>;
  /**
   * @param last what was known before, and is served until somebody asks again
   * @returns when it expires
   */
  fail(key: string, error: EmbedError, last?: Embed): Promise<number>;
}

/** Where entries lie. Rejects where it fails: what that means is decided by whoever stands on it. */
export interface Shelf {
  read(key: string, anew: boolean): Promise<Entry | undefined>;
  /** @param ttl seconds; afterwards the entry is of no use to anybody */
  write(entry: Entry, ttl: number): Promise<void>;
}

export const memory = (): Storage => createStorage({ driver: lruCache({ max: IN_MEMORY }) });

/** What is broken or somebody else's is not there. */
export function shelfOf(storage: Storage): Shelf {
  return {
    async read(key) {
      const value: unknown = await storage.getItem(await placeOf(key));
      return isEntry(value) && value.key === key ? value : undefined;
    },
    write: async (entry, ttl) => storage.setItem(await placeOf(entry.key), { ...entry }, { ttl }),
  };
}

/** A shelf that fails is a shelf that is empty: nothing else breaks. */
export function createCache(shelf: Shelf, clock: Clock): Cache {
  const write = async (about: Omit<Entry, 'expires' | 'learnt'>, seconds: number): Promise<number> => {
    const learnt = clock.now();
    const expires = learnt + seconds * 1000;
    await shelf.write({ ...about, learnt, expires }, seconds + STALE).catch(() => undefined);
    return expires;
  };
  return {
    async read(key, anew = false) {
      const entry = await shelf.read(key, anew).catch(() => undefined);
      // no entry lasts so long: whoever wrote it had another idea of the time, or none
      return entry && entry.expires <= clock.now() + (LONGEST + USUAL) * 1000 ? entry : undefined;
    },
    keep: (key, embed, seconds = USUAL) => write({ key, embed }, Math.min(Math.max(seconds, SHORTEST), LONGEST)),
    fail(key, { code, message }, last) {
      const seconds = code === 'not-found' ? NOT_FOUND : FAILURE;
      return write({ key, failure: { code, message }, ...(last ? { embed: last } : {}) }, seconds);
    },
  };
}

/**
 * What a storage calls an address. Storages cut keys at question marks, and file systems have limits of their own. Pages
 * that came without TLS have no digests (W3C Web Cryptography, "SubtleCrypto" is for secure contexts), and their storages
 * no such limits.
 * @param shelf which of our shelves: entries lie on `1`
 */
export async function placeOf(key: string, shelf = '1'): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return `embed-hub:${shelf}:${encodeURIComponent(key)}`;
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(key)));
  return `embed-hub:${shelf}:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { key, expires, learnt = 0, embed, failure } = value as Record<string, unknown>;
  const known = embed === undefined ? failure !== undefined : isEmbed(embed);
  const times = typeof expires === 'number' && typeof learnt === 'number';
  return typeof key === 'string' && times && known && (failure === undefined || isFailure(failure));
}

function isFailure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message } = value as Record<string, unknown>;
  return typeof code === 'string' && Object.hasOwn(ERRORS, code) && typeof message === 'string';
}
