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
  /** What is known; of a failure: what was known before. */
  readonly embed?: Embed;
  /** What went wrong the last time. */
  readonly failure?: { readonly code: ErrorCode; readonly message: string };
}

export interface Cache {
  /** Fresh or stale. */
  read(key: string): Promise<Entry | undefined>;
  /** @param seconds the reply's `cache_age` */
  keep(key: string, embed: Embed, seconds?: number): Promise<void>;
  /** @param last what was known before, and is served until somebody asks again */
  fail(key: string, error: EmbedError, last?: Embed): Promise<void>;
}

export const memory = (): Storage => createStorage({ driver: lruCache({ max: IN_MEMORY }) });

/** A storage that fails is a storage that is empty: nothing else breaks. */
export function createCache(storage: Storage, clock: Clock): Cache {
  const write = async (entry: Omit<Entry, 'expires'>, seconds: number): Promise<void> => {
    const value: Entry = { ...entry, expires: clock.now() + seconds * 1000 };
    const place = await placeOf(entry.key);
    await storage.setItem(place, { ...value }, { ttl: seconds + STALE }).catch(() => undefined);
  };
  return {
    async read(key) {
      const value: unknown = await storage.getItem(await placeOf(key)).catch(() => null);
      return isEntry(value) && value.key === key ? value : undefined;
    },
    keep: (key, embed, seconds = USUAL) => write({ key, embed }, Math.min(Math.max(seconds, SHORTEST), LONGEST)),
    fail(key, { code, message }, last) {
      const seconds = code === 'not-found' ? NOT_FOUND : FAILURE;
      return write({ key, failure: { code, message }, ...(last ? { embed: last } : {}) }, seconds);
    },
  };
}

/**
 * Storages cut keys at question marks, and file systems have limits of their own. Pages that came without TLS have no
 * digests (W3C Web Cryptography, "SubtleCrypto" is for secure contexts), and their storages no such limits.
 */
async function placeOf(key: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return `embed-hub:1:${encodeURIComponent(key)}`;
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(key)));
  return `embed-hub:1:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { key, expires, embed, failure } = value as Record<string, unknown>;
  const known = embed === undefined ? failure !== undefined : isEmbed(embed);
  return (
    typeof key === 'string' && typeof expires === 'number' && known && (failure === undefined || isFailure(failure))
  );
}

function isFailure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message } = value as Record<string, unknown>;
  return typeof code === 'string' && Object.hasOwn(ERRORS, code) && typeof message === 'string';
}
