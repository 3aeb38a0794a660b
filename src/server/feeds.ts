/** Feeds for `<embed-podcast>`: whose are fetched, and how many at a time. */
import { EmbedError } from '../core/error.js';
import type { Feed } from '../core/feed.js';
import { lookupHost } from '../core/host.js';
import { parseUrl } from '../core/url.js';
import { providers } from '../providers/_registry.js';
import type { Clock } from '../resolver/clock.js';
import { fetchFeed } from '../resolver/feed.js';
import type { Fetch } from '../resolver/fetch/fetch.js';
import { createTurns } from '../resolver/fetch/turns.js';
import { within } from '../resolver/fetch/within.js';
import { Refusal } from './refusal.js';

/** @throws Refusal; EmbedError; the signal's reason */
export type ReadFeed = (address: string, signal: AbortSignal) => Promise<Feed>;

export interface FeedsOptions {
  readonly fetch: Fetch | undefined;
  /** Whether anybody's feed is fetched. */
  readonly open: boolean;
  /** Domains, with all below them, whose feeds are fetched beside those of known providers. */
  readonly hosts: readonly string[];
  /** Milliseconds for one feed. */
  readonly timeLimit: number;
  readonly clock: Clock;
}

/** Feeds in memory at once: one may weigh 32 MiB. */
const AT_ONCE = 4;

export function createReadFeed({ fetch, open, hosts, timeLimit, clock }: FeedsOptions): ReadFeed {
  const allowed = new Map(hosts.map((host) => [host.toLowerCase(), true]));
  for (const provider of providers) if (!provider.closed) for (const host of provider.hosts) allowed.set(host, true);
  const mayAsk = (url: string): boolean => open || (lookupHost(allowed, parseUrl(url)?.host ?? '') ?? false);
  const turns = createTurns(AT_ONCE);
  // where nobody checks what a redirect leads to, it leads to no stranger
  const guarded: Fetch | undefined =
    fetch?.checksAddresses || !fetch
      ? fetch
      : async (url, init) => {
          if (!mayAsk(url)) throw new EmbedError('unsafe-url', url);
          return fetch(url, init);
        };

  return async (address, signal) => {
    if (!guarded) throw new Refusal(501, 'not-implemented', 'Feeds are not fetched here.');
    if (!mayAsk(address)) {
      throw new Refusal(403, 'feed-not-allowed', 'Feeds of this host are not fetched here. Ask for it to be added.');
    }
    const give = await turns.take('feeds', signal);
    try {
      const errand = { budget: { left: timeLimit }, clock, signal };
      return await within(errand, (inner) => fetchFeed(address, { fetch: guarded, clock, signal: inner }));
    } finally {
      give();
    }
  };
}
