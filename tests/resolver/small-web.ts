// A web that is a table of addresses, for tests that are about what pages say, not about how they are reached.
import type { Embed } from '../../src/core/embed.js';
import { createResolver, type Fetch, type ResolverOptions } from '../../src/resolver/index.js';

/** What is at an address; several in a row have the same answer. */
export interface Page {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Address without its query → what is there. */
export type Web = Readonly<Record<string, Page>>;

export const POST = 'https://blog.example/2012/post';
export const ENDPOINT = 'https://blog.example/oembed';
export const LINK = `<link rel="alternate" type="application/json+oembed" href="/oembed?url=x&amp;format=json">`;

/** A post with a head, and the reply that its link leads to. */
export function blog({ head, reply }: { head: string; reply?: object }): Web {
  return {
    [POST]: { body: `<!doctype html><html lang="en"><head>${head}${reply ? LINK : ''}</head><body><p>Text</p></body>` },
    ...(reply ? { [ENDPOINT]: jsonPage({ version: '1.0', type: 'rich', ...reply }) } : {}),
  };
}

export const jsonPage = (value: object): Page => ({ body: JSON.stringify(value), type: 'application/json' });

/** @param asked filled with the addresses that were asked for */
export function fetchFrom(web: Web, asked: string[] = []): Fetch {
  return async (url) => {
    asked.push(url);
    const page = web[url.replace(/\?.*$/s, '')];
    const { body = '', type = 'text/html', headers = {}, status = page ? 200 : 404 } = page ?? {};
    return new Response(body, { status, headers: { 'content-type': type, ...headers } });
  };
}

/** Resolves once, with nothing remembered. */
export function resolveIn(
  web: Web,
  url: string,
  options: Partial<ResolverOptions> = {},
  asked?: string[],
): Promise<Embed> {
  return createResolver({ fetch: fetchFrom(web, asked), open: true, ...options }).resolve(url);
}
