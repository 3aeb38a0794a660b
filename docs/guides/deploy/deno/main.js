/** The oEmbed endpoint on Deno and Deno Deploy, with answers in Deno KV. */
import { createResolver, storageLeases } from 'embed-hub/resolver';
import { createHandler } from 'embed-hub/server';
import { createStorage } from 'unstorage';
import kv from 'unstorage/drivers/deno-kv';

const cache = createStorage({ driver: kv({}) });
const resolver = createResolver({ fetch, cache, leases: storageLeases(cache) });
const handler = createHandler({ resolver, cache });

export default { fetch: (request) => handler(request) };
