/** Leases in any storage, as far as that goes: storages can read and write, but not "write unless it is there". */
import type { Storage } from 'unstorage';
import { systemClock, type Clock } from './clock.js';
import type { Lease, Leases } from './shared-lease.js';

/** Milliseconds. Stores that are copied around the world tell late; asking twice is better than waiting for them. */
const PATIENCE = 2000;

interface Note {
  readonly word: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Fewer requests, not one: two who write at the same moment may both believe that they were first, and Workers KV shows
 * elsewhere after up to a minute what was written here (Cloudflare, "How KV works", consistency). Good where most readers
 * of a post come one after the other; for a promise take `redisLeases`, or a Durable Object.
 */
export function storageLeases(storage: Storage, clock: Clock = systemClock): Leases {
  const held = async (key: string): Promise<Note | undefined> => {
    const note: unknown = await storage.getItem(key);
    return isNote(note) && note.until > clock.now() ? note : undefined;
  };
  const write = (key: string, word: string, milliseconds: number): Promise<void> =>
    storage.setItem(key, { word, until: clock.now() + milliseconds }, { ttl: Math.ceil(milliseconds / 1000) });

  function leaseOf(key: string, word: string): Lease {
    const ifOwn = async (act: () => Promise<void>): Promise<void> => {
      if ((await held(key))?.word === word) await act();
    };
    return {
      renew: (milliseconds) => ifOwn(() => write(key, word, milliseconds)),
      release: () => ifOwn(() => storage.removeItem(key)),
    };
  }

  return {
    patience: PATIENCE,
    async take(key, milliseconds) {
      if (await held(key)) return undefined;
      const word = crypto.randomUUID();
      await write(key, word, milliseconds);
      // who wrote last has it; what is not visible yet is taken for granted
      const last = await held(key);
      return last === undefined || last.word === word ? leaseOf(key, word) : undefined;
    },
  };
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { word, until } = value as Record<string, unknown>;
  return typeof word === 'string' && typeof until === 'number';
}
