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
  for (const provider of providers) {
    for (const host of provider.hosts) if (!index.has(host)) index.set(host, provider);
  }
  return (text) => {
    const url = parseUrl(unwrapWayback(text));
    if (!url) return null;
    const provider = lookupHost(index, url.host);
    if (!provider) return longTail?.(url, text) ?? null;
    const match = provider.match(url);
    return match && describe(provider, text, match);
  };
}
