/** What an endpoint may be told. */
import type { Matcher } from '../core/matcher.js';
import type { Clock } from '../resolver/clock.js';
import type { CheckedFetch, Fetch } from '../resolver/fetch/fetch.js';
import type { Resolver } from '../resolver/resolve.js';
import type { Reachable } from './health.js';
import type { Log } from './log.js';
import type { PosterOptions } from './posters.js';
import type { RateOptions } from './rate.js';
import type { Room } from './recent.js';

export interface HandlerOptions {
  /** Where the endpoint is. Default `/oembed`. */
  readonly path?: string;
  /** Which providers are known. Default: all. */
  readonly match?: Matcher;
  /**
   * How long answers may be kept elsewhere at most, in seconds, 60 at least; what a resolver knows for a shorter time is kept
   * for that time. Default: a day.
   */
  readonly cacheAge?: number;
  /** Asks providers for titles, authors and pictures (`createResolver`). Without one nobody is asked. */
  readonly resolver?: Resolver;
  /** The way to feeds and pictures; the resolver's own does. */
  readonly fetch?: Fetch;
  /**
   * Answers addresses that no provider knows, by asking them. Needs a resolver, and a `fetch` that checks every address it
   * connects to: without it, any stranger could look into the network this runs in.
   */
  readonly open?: boolean;
  /** Whose feeds are fetched beside known providers', if `fetch` is given: domains, with all below them. */
  readonly feeds?: { readonly hosts?: readonly string[] };
  /** Gives pictures from this address. Needs a `fetch` that checks every address. */
  readonly posters?: PosterOptions;
  /** How much one client may ask. Default: no limit. */
  readonly rate?: RateOptions;
  /** Answers that are kept ready in memory. Default: 2000, of 64 MiB together. */
  readonly memory?: Partial<Room>;
  /** Milliseconds a request may take. Default 15,000; then known players are answered without their titles. */
  readonly timeLimit?: number;
  /** The resolver's cache, so that `/health` can tell whether it answers. */
  readonly cache?: Reachable;
  /** Told of every request, once it was answered. */
  readonly log?: Log;
  /** Puts the addresses that were asked about into the log, and not their hosts alone. */
  readonly logAddresses?: boolean;
  /** Answers `/metrics`. Default: no; `stats()` says the same. */
  readonly metrics?: boolean;
  readonly clock?: Clock;
  /** What answers are made of: `NodeResponse` of `embed-hub/server/node` is faster there. Default: the global one. */
  readonly Response?: typeof Response;
}

const DAY = 86_400;
const TIME = 15_000;
const MEMORY: Room = { entries: 2000, bytes: 67_108_864 };

/** What the options come to. */
export interface Settings {
  readonly path: string;
  readonly cacheAge: number;
  readonly open: boolean;
  readonly timeLimit: number;
  readonly room: Room;
  /** There where pictures are given. */
  readonly checked: CheckedFetch | undefined;
}

/** @throws TypeError for options that contradict each other, or would be dangerous together */
export function settingsOf(options: HandlerOptions): Settings {
  const { path = '/oembed', resolver, fetch, open = false, posters, timeLimit = TIME } = options;
  if (!/^\/[\w./-]*[\w-]$/.test(path)) throw new TypeError('A path begins with a slash and ends with none.');
  if (open && !resolver) throw new TypeError('Open mode needs a resolver: without one nobody is asked.');
  const checked = fetch && isChecked(fetch) ? fetch : undefined;
  if (open && !checked) {
    throw new TypeError('Open mode needs a fetch that checks addresses: createNodeFetch() of embed-hub/resolver/node.');
  }
  if (posters && !checked) {
    throw new TypeError('Posters need a fetch that checks addresses: createNodeFetch() of embed-hub/resolver/node.');
  }
  return {
    path,
    cacheAge: Math.max(60, options.cacheAge ?? DAY),
    open,
    timeLimit,
    room: { ...MEMORY, ...options.memory },
    checked: posters && checked,
  };
}

const isChecked = (fetch: Fetch): fetch is CheckedFetch => fetch.checksAddresses === true;
