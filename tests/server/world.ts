// An endpoint on the small internet, and what tests ask of it.
import type { Embed } from '../../src/core/embed.js';
import { createResolver } from '../../src/resolver/index.js';
import type { NodeFetch } from '../../src/resolver/node.js';
import { createHandler, type HandlerOptions, type OembedHandler } from '../../src/server/index.js';
import type { Internet } from '../network/internet.js';
import { nodeFetchTo } from '../resolver/network-world.js';

export const VIDEO = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';

/** With a resolver, and everything checked, on its way to the small internet. */
export function endpointOn(
  internet: Internet,
  options: Partial<HandlerOptions> = {},
): OembedHandler & { readonly fetch: NodeFetch } {
  const fetch = nodeFetchTo(internet);
  const resolver = createResolver({ fetch, ...(options.clock ? { clock: options.clock } : {}) });
  return Object.assign(createHandler({ resolver, fetch, ...options }), { fetch });
}

/** @param init `path` goes behind the endpoint's */
export function ask(
  handler: (request: Request) => Promise<Response>,
  query: Record<string, string> | string,
  { path = '', ...init }: RequestInit & { path?: string } = {},
): Promise<Response> {
  const search = typeof query === 'string' ? query : new URLSearchParams(query).toString();
  return handler(new Request(`https://site.example/oembed${path}?${search}`, init));
}

export const list = (addresses: unknown, type = 'application/json'): RequestInit => ({
  method: 'POST',
  body: typeof addresses === 'string' ? addresses : JSON.stringify(addresses),
  headers: { 'content-type': type },
});

export async function json<T = Record<string, unknown>>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

export async function codeOf(response: Response): Promise<string> {
  return (await json<{ error: { code: string } }>(response)).error.code;
}

export const embedOf = (title: string): Embed => ({ url: VIDEO, kind: 'video', title, status: 'ok', provenance: {} });
