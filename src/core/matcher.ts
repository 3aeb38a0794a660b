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
  /** Provider and item alone: for those who want neither page nor endpoint, at less than half the cost. Without the long tail. */
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
  const ask = (provider: Provider | undefined, url: ParsedUrl): Identified | null => {
    const match = provider?.match(url);
    if (!provider || !match) return null;
    return (match.instead && follow(match.instead)) || { provider, match };
  };
  // an address that moved is followed once, so that two that point at each other cannot go round for ever
  const follow = (instead: string): Identified | null => {
    const url = parseUrl(instead);
    const provider = url ? lookupHost(index, url.host) : undefined;
    const match = url && provider?.match(url);
    return provider && match ? { provider, match } : null;
  };
  const wanderer = (url: ParsedUrl): Provider | undefined => {
    for (const candidate of anywhere) if (candidate.anywhere?.test(url.pathname)) return candidate;
    return undefined;
  };

  const read = (text: string): ParsedUrl | null => {
    const url = parseUrl(text);
    if (url?.host !== 'archive.org' && url?.host !== 'web.archive.org') return url;
    const inner = unwrapWayback(text);
    return inner === text ? url : parseUrl(inner);
  };

  return {
    identify(text) {
      const url = read(text);
      return url && ask(lookupHost(index, url.host) ?? wanderer(url), url);
    },
    match(text) {
      const url = read(text);
      if (!url) return null;
      const owner = lookupHost(index, url.host);
      const known = owner ? null : longTail?.(url, text);
      if (known) return known;
      const found = ask(owner ?? wanderer(url), url);
      return found && describe(found.provider, text, found.match);
    },
  };
}

/** `createMatchers` for those who want Embeds only. */
export function createMatcher(providers: Iterable<Provider>, longTail?: LongTail): Matcher {
  return createMatchers(providers, longTail).match;
}
