/** A worker around the built resolver, as a site would deploy it: bundled, without any compatibility with Node. */
import { createStorage } from 'unstorage';
import kv from 'unstorage/drivers/cloudflare-kv-binding';
import * as library from '../../dist/resolver/index.js';
import { localFetch, UNREACHABLE } from './internet.js';
import { runScenario } from './scenario.js';

/** Kept between requests, as a worker keeps what its modules hold. */
const resolver = library.createResolver({ fetch, open: true });

interface Env {
  /** A key-value namespace; its type is in a package of its own. */
  readonly CACHE: unknown;
  /** A service that nobody runs. */
  readonly DEAD: { fetch: typeof fetch };
}

const routes: Readonly<Record<string, (env: Env, query: URLSearchParams) => Promise<unknown>>> = {
  '/own-fetch': ({ CACHE, DEAD }) =>
    runScenario({
      library,
      fetch: (url, init) => (url === UNREACHABLE ? DEAD.fetch(url, init) : fetch(url, init)),
      cache: createStorage({ driver: kv({ binding: CACHE as never }) }),
    }),
  '/given-fetch': () => runScenario({ library, fetch: localFetch, cache: createStorage() }),
  '/kept': async (_env, query) => {
    const embed = resolver.resolve(query.get('url') ?? '');
    await fetch(query.get('meanwhile') ?? '');
    return embed;
  },
  '/globals': async () => ['Buffer', 'process', 'setImmediate', 'require'].filter((name) => name in globalThis),
};

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const route = routes[pathname];
    if (!route) return new Response(null, { status: 404 });
    try {
      return Response.json(await route(env, searchParams));
    } catch (error) {
      return Response.json(error instanceof Error ? (error.stack ?? error.message) : String(error), { status: 500 });
    }
  },
};
