/** The oEmbed endpoint: `GET /oembed?url=…&format=json&maxwidth=…`, and what stands beside it. */
import { systemClock } from '../resolver/clock.js';
import { failed, isKnown, passing, type Answer } from './answer.js';
import { Counters, METRICS_TYPE, metricsText, type Stats } from './counters.js';
import { createDesk } from './desk.js';
import { createHealth } from './health.js';
import { settingsOf, type HandlerOptions } from './options.js';
import { Refusal } from './refusal.js';
import { createRegister, type Visit } from './visit.js';

/** Runs wherever there are `Request` and `Response`: Node, Deno, Bun, Cloudflare Workers. Never rejects. */
export interface Handler {
  (request: Request): Promise<Response>;
}

export interface OembedHandler extends Handler {
  /** What has happened since the start. */
  stats(): Stats;
  /** From now on `/ready` answers 503, so that whoever shares out requests sends them elsewhere. The rest is answered. */
  retire(): void;
}

/** What stands at the path and below it. */
const PARTS: ReadonlyMap<string, 'oembed' | 'poster' | 'health' | 'metrics'> = new Map([
  ['', 'oembed'],
  ['/poster', 'poster'],
  ['/health', 'health'],
  ['/ready', 'health'],
  ['/metrics', 'metrics'],
]);

/**
 * An endpoint that knows the known providers. Without a resolver it never makes a request; with one it asks for what it
 * does not know, once for all who wait for it. It is a proxy for nobody else unless `open` says so.
 * Errors are `{"error": {"code", "message"}}`: 400 for bad input, 404 for addresses nobody knows, 405, 429, 501 for other
 * formats (as oembed.com asks), 502 and 504 for providers that fail.
 * @throws TypeError for options that contradict each other, or would be dangerous together
 */
export function createHandler(options: HandlerOptions = {}): OembedHandler {
  const { clock = systemClock, log, logAddresses = false } = options;
  const settings = settingsOf(options);
  const { path } = settings;
  const Reply = options.Response ?? Response;
  const desk = createDesk(options, settings, clock);
  const health = createHealth(options.cache, clock);
  const counters = new Counters();
  const register = createRegister({ counters, clock, log, logAddresses });
  const stats = (): Stats => counters.stats(desk.kept);
  let isStopping = false;

  type Route = (request: Request, pathname: string, search: string, visit: Visit) => Answer | Promise<Answer>;
  const route: Route = (request, pathname, search, visit) => {
    const { method } = request;
    const part = pathname.startsWith(path) ? pathname.slice(path.length) : undefined;
    const name = part === undefined ? undefined : PARTS.get(part);
    if (!name || (name === 'metrics' && !options.metrics)) {
      throw new Refusal(404, 'not-found', `The endpoint is ${path}.`);
    }
    visit.route = name;
    const allowed = name === 'oembed' ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    if (method === 'OPTIONS') {
      visit.route = 'preflight';
      return preflight(allowed);
    }
    if (method === 'POST' && name === 'oembed') {
      visit.route = 'batch';
      return desk.many(request, search, visit);
    }
    if (method !== 'GET' && method !== 'HEAD') {
      throw new Refusal(405, 'method-not-allowed', 'Ask with GET.', { allow: allowed });
    }
    if (name === 'oembed') return desk.one(request, search, visit);
    if (name === 'poster') return desk.poster(request, search, visit);
    if (name === 'metrics') return passing(metricsText(stats()), METRICS_TYPE);
    return health({ isStopping, asksReady: part === '/ready' });
  };

  async function handle(request: Request): Promise<Response> {
    const visit = register.begin();
    const { method } = request;
    let answer: Answer;
    try {
      const [pathname, search] = partsOf(request.url);
      const given = route(request, pathname, search, visit);
      answer = given instanceof Promise ? await given : given;
    } catch (error) {
      answer = failed(error, request.signal.aborted);
    }
    const isOld = answer.etag !== undefined && isKnown(answer, request.headers.get('if-none-match'));
    const status = isOld ? 304 : answer.status;
    register.end(visit, method, answer, status);
    const body = isOld || method === 'HEAD' ? null : answer.body;
    return new Reply(body, { status, headers: answer.headers });
  }

  return Object.assign(handle, { stats, retire: () => void (isStopping = true) });
}

function preflight(methods: string): Answer {
  const headers = {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'content-type, if-none-match',
    'access-control-max-age': '86400',
  };
  return passing(null, '', { status: 204, headers });
}

/** Path and query of an absolute address, without the cost of parsing it. */
function partsOf(url: string): [pathname: string, search: string] {
  const from = url.indexOf('/', url.indexOf('//') + 2);
  const hash = url.indexOf('#', from);
  const end = hash < 0 ? url.length : hash;
  const query = url.indexOf('?', from);
  return query < 0 || query > end ? [url.slice(from, end), ''] : [url.slice(from, query), url.slice(query, end)];
}
