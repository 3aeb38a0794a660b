/** URL → provider → Embed, without a request. */
import { unwrapWayback } from './archive.js';
import { lookupHost } from './host.js';
import { describe, type Match, type Matched, type Provider } from './provider.js';
import { parseUrl, type ParsedUrl } from './url.js';

/** Answers for hosts that have no provider module. */
export type LongTail = (url: ParsedUrl, text: string) => Matched | null;

/** @returns null where nobody knows the address. Never throws. */
export type Matcher = (text: string) => Matched | null;

/** Who owns an address, and what it told. */
export interface Identified {
  readonly provider: Provider;
  readonly match: Match;
}

export interface MatcherSet {
  /** Provider and item alone: for those who want neither page nor endpoint, at a third of the cost. Without the long tail. */
  readonly identify: (text: string) => Identified | null;
  readonly match: Matcher;
}

/**
 * @param providers all that may answer; a later one never overrides an earlier one's host
 * @param longTail asked only about hosts that no provider owns
 */
export function createMatchers(providers: Iterable<Provider>, longTail?: LongTail): MatcherSet {
  const index = new Map<string, Provider>();
  const anywhere: Provider[] = [];
  for (const provider of providers) {
    if (provider.anywhere) anywhere.push(provider);
    for (const host of provider.hosts) if (!index.has(host)) index.set(host, provider);
  }
  const ask = (provider: Provider | undefined, url: ParsedUrl, mayMove: boolean): Identified | null => {
    const match = provider?.match(url);
    if (!provider || !match) return null;
    // an address that moved is followed once, so that two that point at each other cannot go round for ever
    const target = match.instead && mayMove ? parseUrl(match.instead) : null;
    const moved = target && ask(lookupHost(index, target.host), target, false);
    return moved ?? { provider, match };
  };
  const wanderer = (url: ParsedUrl): Provider | undefined =>
    anywhere.find((candidate) => candidate.anywhere?.test(url.pathname));

  return {
    identify(text) {
      const url = parseUrl(unwrapWayback(text));
      return url && ask(lookupHost(index, url.host) ?? wanderer(url), url, true);
    },
    match(text) {
      const url = parseUrl(unwrapWayback(text));
      if (!url) return null;
      const owner = lookupHost(index, url.host);
      const known = owner ? null : longTail?.(url, text);
      if (known) return known;
      const found = ask(owner ?? wanderer(url), url, true);
      return found && describe(found.provider, text, found.match);
    },
  };
}

/** `createMatchers` for those who want Embeds only. */
export function createMatcher(providers: Iterable<Provider>, longTail?: LongTail): Matcher {
  return createMatchers(providers, longTail).match;
}
