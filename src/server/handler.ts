/** The oEmbed endpoint: `GET /oembed?url=…&format=json&maxwidth=…`, from what addresses tell. Asks no other server. */
import { ERRORS, isEmbedError } from '../core/error.js';
import type { Matcher } from '../core/matcher.js';
import { match as matchAll } from '../providers/index.js';
import { checkUrl } from '../resolver/fetch/check-url.js';
import { oembedReply, toXml, type Box } from './oembed-reply.js';

export interface HandlerOptions {
  /** Where the endpoint is. Default `/oembed`. */
  readonly path?: string;
  /** Which providers are known; nobody else's address is answered. Default: all. */
  readonly match?: Matcher;
  /** How long answers may be kept, in seconds. Default: a day. */
  readonly cacheAge?: number;
}

/** Runs wherever there are `Request` and `Response`: Node, Deno, Bun, Cloudflare Workers. Never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/** What every answer carries: readable from every site, and inert where somebody opens it as a page. */
const COMMON = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
};

/** Seconds; a mistake may be mended soon, but need not be asked about at once again. */
const ERROR_AGE = 60;

/** A request that cannot be answered, in words of HTTP. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/**
 * An endpoint that knows the known providers. It never makes a request, so it is no proxy, open or not.
 * Answers 400 for bad input, 404 for addresses nobody knows, 405, 501 for formats other than json and xml (as oembed.com
 * asks), and errors as `{"error": {"code", "message"}}`.
 */
export function createHandler(options: HandlerOptions = {}): Handler {
  const { path = '/oembed', match = matchAll, cacheAge = 86_400 } = options;
  return async (request) => {
    try {
      if (new URL(request.url).pathname !== path) throw new Refusal(404, 'not-found', `The endpoint is ${path}.`);
      return await answer(request, match, cacheAge);
    } catch (error) {
      return failure(error, request.method);
    }
  };
}

async function answer(request: Request, match: Matcher, cacheAge: number): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, 'method-not-allowed', 'Ask with GET.', { allow: 'GET, HEAD, OPTIONS' });
  }
  const query = new URL(request.url).searchParams;
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') throw new Refusal(501, 'not-implemented', 'The formats are json and xml.');
  const asked = query.get('url')?.trim();
  if (!asked) throw new Refusal(400, 'missing-url', 'Say which address: ?url=https://…');
  const box = boxOf(query);
  const embed = match(checkUrl(asked).href)?.embed;
  if (!embed) throw new Refusal(404, 'unsupported-url', ERRORS['unsupported-url'].sentence);
  const fields = oembedReply(embed, box, cacheAge);
  return format === 'xml'
    ? reply(request, toXml(fields), 'text/xml; charset=utf-8', cacheAge)
    : reply(request, JSON.stringify(fields), 'application/json; charset=utf-8', cacheAge);
}

function boxOf(query: URLSearchParams): Box {
  const [maxWidth, maxHeight] = [lengthOf(query, 'maxwidth'), lengthOf(query, 'maxheight')];
  return { ...(maxWidth ? { maxWidth } : {}), ...(maxHeight ? { maxHeight } : {}) };
}

function lengthOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^0*[1-9]\d{0,4}$/.test(text)) throw new Refusal(400, 'bad-size', `${name} is a number of pixels.`);
  return Number(text);
}

function preflight(): Response {
  const headers = { 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': '*' };
  return new Response(null, { status: 204, headers: { ...COMMON, ...headers, 'access-control-max-age': '86400' } });
}

async function reply(request: Request, body: string, type: string, cacheAge: number): Promise<Response> {
  const etag = await entityTag(body);
  const headers = {
    ...COMMON,
    'content-type': type,
    'cache-control': `public, max-age=${cacheAge}, stale-while-revalidate=${cacheAge * 7}`,
    etag,
  };
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.some((tag) => tag === etag || tag === '*')) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

async function entityTag(body: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
  return `"${[...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

function failure(error: unknown, method: string): Response {
  const { status, code, message, headers } = describe(error);
  const body = method === 'HEAD' ? null : JSON.stringify({ error: { code, message } });
  const type = 'application/json; charset=utf-8';
  const cache = status < 500 || status === 501 ? `public, max-age=${ERROR_AGE}` : 'no-store';
  return new Response(body, {
    status,
    headers: { ...COMMON, ...headers, 'content-type': type, 'cache-control': cache },
  });
}

function describe(error: unknown): Pick<Refusal, 'status' | 'code' | 'message' | 'headers'> {
  if (error instanceof Refusal) return error;
  if (isEmbedError(error)) {
    const { code } = error;
    return { status: ERRORS[code].status, code, message: ERRORS[code].sentence, headers: {} };
  }
  return { status: 500, code: 'internal', message: 'Something went wrong here.', headers: {} };
}
