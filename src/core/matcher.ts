/** URL → provider → Embed, without a request. */
import { unwrapWayback } from './archive.js';
import { lookupHost } from './host.js';
import { describe, type Matched, type Provider } from './provider.js';
import { parseUrl, type ParsedUrl } from './url.js';

/** Answers for hosts that have no provider module. */
export type LongTail = (url: ParsedUrl, text: string) => Matched | null;

/** @returns null where nobody knows the address. Never throws. */
export type Matcher = (text: string) => Matched | null;

/**
 * @param providers all that may answer; a later one never overrides an earlier one's host
 * @param longTail asked only about hosts that no provider owns
 */
export function createMatcher(providers: Iterable<Provider>, longTail?: LongTail): Matcher {
  const index = new Map<string, Provider>();
  const anywhere: Provider[] = [];
  for (const provider of providers) {
    if (provider.anywhere) anywhere.push(provider);
    for (const host of provider.hosts) if (!index.has(host)) index.set(host, provider);
  }
  const find = (address: string, text: string, mayMove: boolean): Matched | null => {
    const url = parseUrl(address);
    if (!url) return null;
    const owner = lookupHost(index, url.host);
    const known = owner ? null : longTail?.(url, text);
    if (known) return known;
    const provider = owner ?? anywhere.find((candidate) => candidate.anywhere?.test(url.pathname));
    const match = provider?.match(url);
    if (!provider || !match) return null;
    // an address that moved is followed once, so that two that point at each other cannot go round for ever
    const moved = match?.instead && mayMove ? find(match.instead, text, false) : null;
    return moved ?? describe(provider, text, match);
  };
  return (text) => find(unwrapWayback(text), text, true);
}
