/**
 * The oEmbed endpoint on Node, alone or beside others that share a Redis. Told by its environment: PORT, HOST, REDIS_URL,
 * CONTACT (a page or an address where its owner can be reached), ORIGIN (how readers see it) and BEHIND_PROXY=1.
 */
import { createResolver, redisLeases } from 'embed-hub/resolver';
import { createNodeFetch } from 'embed-hub/resolver/node';
import { clientFromHeader, createHandler } from 'embed-hub/server';
import { clientOfSocket, listen, NodeResponse } from 'embed-hub/server/node';
import { createStorage } from 'unstorage';
import redis from 'unstorage/drivers/redis';

const { PORT = '8080', HOST = '0.0.0.0', REDIS_URL, CONTACT, ORIGIN, BEHIND_PROXY } = process.env;
const say = (record) => console.log(JSON.stringify({ time: new Date().toISOString(), ...record }));

function openRedis(url) {
  const driver = redis({ url, maxRetriesPerRequest: 1, connectTimeout: 2000 });
  const client = driver.getInstance();
  // without Redis everything goes on, each process by itself; one line says so, and one when it is back
  let isUp = true;
  client.on('error', ({ message }) => {
    if (isUp) say({ event: 'redis-lost', message });
    isUp = false;
  });
  client.on('ready', () => {
    if (!isUp) say({ event: 'redis-back' });
    isUp = true;
  });
  return { cache: createStorage({ driver }), leases: redisLeases(client), close: () => client.disconnect() };
}

const shared = REDIS_URL ? openRedis(REDIS_URL) : undefined;
const fetch = createNodeFetch({ contact: CONTACT });
const resolver = createResolver({ fetch, cache: shared?.cache, leases: shared?.leases });
const handler = createHandler({
  resolver,
  fetch,
  cache: shared?.cache,
  posters: { origin: ORIGIN },
  rate: { clientOf: BEHIND_PROXY === '1' ? clientFromHeader() : clientOfSocket },
  log: say,
  Response: NodeResponse,
});
const server = await listen(handler, { port: Number(PORT), hostname: HOST });
say({ event: 'started', url: server.url });

async function stop(signal) {
  handler.retire();
  const broken = await server.stop();
  await fetch.close();
  shared?.close();
  say({ event: 'stopped', signal, broken });
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
