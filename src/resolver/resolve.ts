/** URL → Embed, by the network: lock file, cache, then whoever knows, asked once. */
import type { Storage } from 'unstorage';
import type { Embed } from '../core/embed.js';
import { EmbedError, isEmbedError, type ErrorCode } from '../core/error.js';
import type { Matcher } from '../core/matcher.js';
import { webAddress } from '../core/url.js';
import { match as matchAll } from '../providers/index.js';
import { ask, type Outcome } from './ask.js';
import { brightcoveSources } from './brightcove.js';
import { createCache, memory, shelfOf, type Cache, type Entry } from './cache.js';
import { systemClock, type Clock } from './clock.js';
import type { Tools } from './endpoint.js';
import { checkUrl } from './fetch/check-url.js';
import type { Fetch } from './fetch/fetch.js';
import { createRetrieve } from './fetch/retrieve.js';
import { createFlights } from './flights.js';
import { keyOf } from './key.js';
import type { Lock } from './lock-file.js';
import { PASSING } from './passing.js';
import { withoutPrivateAddresses } from './public.js';
import type { UnknownFrames } from './reply-frame.js';
import { withMemory } from './shared-cache.js';
import { createSharedFlights, type SharedFlights } from './shared-flights.js';
import { createGuard } from './shared-guard.js';
import type { Leases } from './shared-lease.js';

/** How much one resolution may cost. */
export interface Limits {
  /** Milliseconds for all its requests together; waiting for a turn is not counted. */
  readonly time: number;
  /** Bytes of a page after unpacking. */
  readonly pageBytes: number;
  /** Bytes of an oEmbed reply after unpacking. */
  readonly endpointBytes: number;
  /** Redirects in a row. */
  readonly hops: number;
  /** Requests to one host at a time, of all resolutions together. */
  readonly perHost: number;
  /** Milliseconds for one answer of `cache` or `leases`; what comes later counts as nothing. */
  readonly storage: number;
}

const LIMITS: Limits = {
  storage: 1000,
  time: 10_000,
  pageBytes: 1_048_576,
  endpointBytes: 262_144,
  hops: 5,
  perHost: 4,
};

export interface ResolverOptions {
  /** The global `fetch`, or `createNodeFetch()` of `embed-hub/resolver/node`. */
  readonly fetch: Fetch;
  /** Which providers are known. Default: all, and the oEmbed registry. */
  readonly match?: Matcher;
  /**
   * Whether pages that no provider knows are asked. Default: where `fetch` checks every address it connects to; elsewhere
   * a stranger's URL could reach into the network this runs in.
   */
  readonly open?: boolean;
  /**
   * Any `unstorage` storage, which other processes may share. The last 1000 addresses are in memory besides: what others
   * write or remove is seen within ten seconds, and a storage that fails is done without until it answers again. Default:
   * memory alone.
   */
  readonly cache?: Storage;
  /** With a shared `cache`: of all processes one asks about an address, and the others wait for what it writes. */
  readonly leases?: Leases;
  /** Asked before the cache, and told what is new; its owner saves it. */
  readonly lock?: Lock;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  /** Which frames of replies about pages nobody knows are kept, in a sandbox. Default `own-site`. */
  readonly unknownFrames?: UnknownFrames;
  /**
   * Asks Brightcove for the files of its videos, so that they can be played in a player of one's own: two requests each time
   * an address is resolved, because what they answer holds for hours only and is kept nowhere. Not for static pages.
   */
  readonly sources?: boolean;
}

export interface ResolveOptions {
  readonly signal?: AbortSignal;
  /** Asks again, whatever lock and cache say; they still help where nobody answers. */
  readonly refresh?: boolean;
  /** Makes no request: lock, cache however old, then what the address alone tells. */
  readonly offline?: boolean;
  /**
   * Told, before the answer, for how many seconds it holds: what its source asked for, less where somebody could not be
   * asked. Not called for what no time is set to, as the lines of a lock file.
   */
  readonly holdsFor?: (seconds: number) => void;
}

/** What is known, and until when, in milliseconds since the epoch. */
interface Held {
  readonly embed: Embed;
  readonly expires?: number;
}

export interface Resolver {
  /**
   * Concurrent calls about one address share one request.
   * @throws EmbedError; the signal's reason
   */
  resolve(url: string, options?: ResolveOptions): Promise<Embed>;
}

/** What was learnt by asking; whom one may ask is another resolver's to decide otherwise. */
const REMEMBERED: ReadonlySet<ErrorCode> = new Set([...PASSING, 'not-found', 'embedding-disabled']);

interface Parts {
  readonly cache: Cache;
  readonly lock: Lock | undefined;
  readonly clock: Clock;
  readonly match: Matcher;
  readonly shared: SharedFlights | undefined;
  /** Milliseconds that another process is waited for. */
  readonly patience: number;
  ask(address: string, signal: AbortSignal): Promise<Outcome>;
}

export function createResolver(options: ResolverOptions): Resolver {
  const { fetch, match = matchAll, clock = systemClock, lock, unknownFrames, sources = false } = options;
  const { open = fetch.checksAddresses === true, cache, leases } = options;
  const limits = { ...LIMITS, ...options.limits };
  const retrieve = createRetrieve({ fetch, clock, hops: limits.hops, perHost: limits.perHost });
  const tools: Tools = { ...limits, match, retrieve, open, unknownFrames };
  const parts: Parts = {
    cache: createCache(
      cache ? withMemory(shelfOf(cache), createGuard(clock, limits.storage), clock) : shelfOf(memory()),
      clock,
    ),
    lock,
    clock,
    match,
    shared: leases && createSharedFlights(leases, createGuard(clock, limits.storage), clock),
    patience: limits.time,
    ask: (address, signal) => ask(address, tools, { budget: { left: limits.time }, signal, turns: 0 }),
  };
  const flights = createFlights<Held>();
  return {
    async resolve(url, { signal, refresh = false, offline = false, holdsFor } = {}) {
      try {
        const address = checkUrl(webAddress(url) ?? url).href;
        const key = keyOf(address, match);
        const find = (inner: AbortSignal): Promise<Held> => lookUp({ address, key, refresh, offline }, parts, inner);
        const { embed: found, expires } = await flights.join(JSON.stringify([key, refresh, offline]), signal, find);
        if (expires !== undefined) holdsFor?.(Math.max(0, Math.ceil((expires - clock.now()) / 1000)));
        const asks = sources && !offline;
        const embed = asks
          ? withoutPrivateAddresses(await brightcoveSources(found, fetch, { clock, ...(signal && { signal }) }))
          : found;
        // the address is the author's own; nobody gets an object that others hold too
        return { ...structuredClone(embed), url };
      } catch (error) {
        if (!isEmbedError(error) || error.url === url) throw error;
        throw new EmbedError(error.code, url, { cause: error, message: error.message });
      }
    },
  };
}

interface Query {
  readonly address: string;
  readonly key: string;
  readonly refresh: boolean;
  readonly offline: boolean;
}

async function lookUp(query: Query, parts: Parts, signal: AbortSignal): Promise<Held> {
  const { address, key, refresh, offline } = query;
  const { cache, lock, clock, shared, patience } = parts;
  const locked = lock?.get(key);
  if (locked && !refresh) return { embed: locked };
  const entry = await cache.read(key, refresh);
  if (offline) return { embed: entry?.embed ?? locked ?? unasked(address, parts.match) };
  const holds = (one: Entry | undefined): one is Entry => one !== undefined && one.expires > clock.now();
  if (holds(entry) && !refresh) return answerOf(entry, address);
  const work = (inner: AbortSignal): Promise<Held> => askAnew(query, entry?.embed ?? locked, parts, inner);
  if (!shared) return work(signal);
  const look = async (): Promise<Entry | undefined> => {
    const now = await cache.read(key, true);
    return holds(now) && !(refresh && now.learnt === entry?.learnt) ? now : undefined;
  };
  const outcome = await shared.run(key, { look, work, signal, patience });
  return 'found' in outcome ? answerOf(outcome.found, address) : outcome.done;
}

/** @throws EmbedError, where all that is known is that it failed */
function answerOf({ embed, failure, expires }: Entry, address: string): Held {
  if (embed) return { embed, expires };
  throw new EmbedError(failure?.code ?? 'network', address, failure && { message: failure.message });
}

async function askAnew(
  { address, key }: Query,
  last: Embed | undefined,
  { ask: askNetwork, cache, lock }: Parts,
  signal: AbortSignal,
): Promise<Held> {
  try {
    const { embed, maxAge, provisional } = await askNetwork(address, signal);
    if (provisional) {
      const known = last ?? embed;
      return { embed: known, expires: await cache.fail(key, provisional, known) };
    }
    const found = { ...withoutPrivateAddresses(embed), url: address };
    const expires = await cache.keep(key, found, maxAge);
    lock?.set(key, found);
    return { embed: found, expires };
  } catch (error) {
    if (signal.aborted || !isEmbedError(error) || !REMEMBERED.has(error.code)) throw error;
    const stale = PASSING.has(error.code) ? last : undefined;
    const expires = await cache.fail(key, error, stale);
    if (stale) return { embed: stale, expires };
    throw error;
  }
}

function unasked(address: string, match: Matcher): Embed {
  const known = match(address)?.embed;
  if (known) return known;
  throw new EmbedError('network', address, {
    message: 'This address was never resolved, and nobody may be asked now.',
  });
}
