// One of several processes behind one address: the endpoint, as a site would run it, with Redis as what they have in common.
import type { Redis } from 'ioredis';
import { createStorage } from 'unstorage';
import redis from 'unstorage/drivers/redis';
import { createResolver, redisLeases, type Fetch } from '../../src/resolver/index.js';
import { createHandler } from '../../src/server/index.js';
import { listen } from '../../src/server/node.js';

/** What a process is told. */
export interface Orders {
  readonly name: string;
  /** Where Redis listens: a socket's path. */
  readonly redis: string;
  /** The one server that all addresses lead to. */
  readonly upstream: string;
}

/** What a process tells. */
export type Told = { readonly url: string } | { readonly arrived: number };

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const tell = (told: Told): void => void process.send?.(told);

const fetchUpstream: Fetch = (url, init) => {
  const headers = { ...init.headers, 'x-asked': url, 'x-by': orders.name };
  return fetch(orders.upstream, { ...init, headers });
};

const driver = redis({ path: orders.redis, maxRetriesPerRequest: 1 });
const client = driver.getInstance!() as Redis;
client.on('error', () => undefined);

const resolver = createResolver({
  fetch: fetchUpstream,
  cache: createStorage({ driver }),
  leases: redisLeases(client),
});
// what the handler remembers by itself is not what is looked at here
const handler = createHandler({ resolver, memory: { entries: 0 } });
let arrived = 0;
const { url } = await listen(
  (request) => {
    tell({ arrived: (arrived += 1) });
    return handler(request);
  },
  { port: 0 },
);
tell({ url });
process.on('disconnect', () => process.exit());
