/** Where answers are kept between two starts: a folder, or a Redis that several machines share. Node only. */
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { redisLeases, type Leases, type RedisClient } from '../resolver/index.js';

export interface OpenCache {
  readonly storage: Storage;
  /** With Redis: of all machines one asks about an address. */
  readonly leases?: Leases;
  close(): Promise<void>;
}

/**
 * @param where `redis://…` or `rediss://…`, which needs the package `ioredis`; anything else is a folder
 * @throws the module loader's error where `ioredis` is missing
 */
export async function openCache(where: string): Promise<OpenCache> {
  if (!/^rediss?:\/\//.test(where)) {
    const storage = createStorage({ driver: fsDriver({ base: where }) });
    return { storage, close: () => storage.dispose() };
  }
  const { default: redisDriver } = await import('unstorage/drivers/redis');
  // an answer that comes late is of no use: whoever waits for it has been answered without it
  const driver = redisDriver({ url: where, maxRetriesPerRequest: 1, preConnect: true });
  const client: unknown = driver.getInstance?.();
  const storage = createStorage({ driver });
  // a Redis that is gone is done without, and found again: its errors end nothing
  if (isClient(client)) client.on('error', () => undefined);
  return {
    storage,
    ...(isClient(client) ? { leases: redisLeases(client) } : {}),
    close: () => storage.dispose().catch(() => undefined),
  };
}

interface Emitting extends RedisClient {
  on(event: 'error', listener: () => void): unknown;
}

const isClient = (value: unknown): value is Emitting =>
  typeof value === 'object' && value !== null && 'set' in value && 'eval' in value && 'on' in value;
