/** What `embed-hub serve` stands on: the network, a cache, a lock file, and the endpoint that uses them. */
import { createResolver, type Resolver } from '../resolver/index.js';
import { LockFileError, openLockFile, type NodeFetch } from '../resolver/node.js';
import { clientFromHeader, createHandler, type HandlerOptions, type OembedHandler } from '../server/index.js';
import { clientOfSocket, NodeResponse } from '../server/node.js';
import { openCache, type OpenCache } from '../server/open-cache.js';
import type { Context } from './command.js';
import type { ServeOptions } from './serve-options.js';

/** What is held open while it runs. */
export interface Outside {
  readonly fetch: NodeFetch | undefined;
  readonly cache: OpenCache | undefined;
  readonly lock: Awaited<ReturnType<typeof openLockFile>> | undefined;
  close(): Promise<void>;
}

/** @returns undefined where something is missing, which is told */
export async function openOutside(
  { offline, contact, cache: where, lock: path }: ServeOptions,
  fetchFor: (contact?: string) => NodeFetch,
  context: Context,
): Promise<Outside | undefined> {
  try {
    const lock = path === undefined ? undefined : await openLockFile(path);
    const cache = where === undefined ? undefined : await openCache(where);
    const fetch = offline && !lock ? undefined : fetchFor(contact);
    const close = async (): Promise<void> => {
      await Promise.all([fetch?.close(), cache?.close()]);
    };
    return { fetch, cache, lock, close };
  } catch (error) {
    if (error instanceof LockFileError) context.talk(`embed-hub serve: ${error.message}`);
    else if (isMissing(error)) context.talk('A cache in Redis needs the package ioredis: npm install ioredis');
    else throw error;
    return undefined;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** @param url where it listens */
export function endpointFor(options: ServeOptions, outside: Outside, url: string, { talk }: Context): OembedHandler {
  const { host, offline, anyPage, feeds, rate, proxies, metrics, log } = options;
  const { fetch, cache } = outside;
  // how readers outside reach this machine, nobody here can know
  const origin = options.origin ?? (host ? undefined : new URL(url).origin);
  const clientOf = proxies ? clientFromHeader({ proxies }) : clientOfSocket;
  const shared: HandlerOptions = {
    Response: NodeResponse,
    metrics,
    ...(log ? { log: (record) => talk(JSON.stringify(record)) } : {}),
    ...(rate === undefined ? {} : { rate: { perMinute: rate, clientOf } }),
    ...(cache ? { cache: cache.storage } : {}),
  };
  if (!fetch) return createHandler(shared);
  const resolver = resolverFor(fetch, outside);
  if (offline) {
    const silent: Resolver = { resolve: (address, more) => resolver.resolve(address, { ...more, offline }) };
    return createHandler({ ...shared, resolver: silent });
  }
  const posters = origin ? { origin } : {};
  return createHandler({ ...shared, resolver, fetch, open: anyPage, feeds: { hosts: feeds }, posters });
}

function resolverFor(fetch: NodeFetch, { lock, cache }: Outside): Resolver {
  return createResolver({
    fetch,
    // what strangers ask about is not the site's own list
    ...(lock ? { lock: { get: (key) => lock.get(key), set: () => undefined } } : {}),
    ...(cache ? { cache: cache.storage } : {}),
    ...(cache?.leases ? { leases: cache.leases } : {}),
  });
}
