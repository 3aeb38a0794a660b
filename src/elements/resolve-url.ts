/** URL → Embed in the reader's browser: loads the one provider the host belongs to, and asks no server. */
import { unwrapWayback } from '../core/archive.js';
import type { Embed } from '../core/embed.js';
import { isWithin, lookupHost } from '../core/host.js';
import { describe } from '../core/provider.js';
import { parseUrl } from '../core/url.js';
import { anywhere, loaders } from '../providers/_browser.js';

/**
 * @returns null where nobody knows the address
 * @throws where the provider's module cannot be loaded
 */
export async function resolveUrl(address: string): Promise<Embed | null> {
  const text = address.trim();
  return find(unwrapWayback(text), text, true);
}

async function find(address: string, text: string, mayMove: boolean): Promise<Embed | null> {
  const url = parseUrl(address);
  const load = url && (lookupHost(loaders, url.host) ?? anywhere.find(([path]) => path.test(url.pathname))?.[1]);
  if (!load) return null;
  const family = [await load()].flat();
  const owner = family.find(({ hosts }) => hosts.some((host) => isWithin(url.host, host)));
  const provider = owner ?? family.find((candidate) => candidate.anywhere?.test(url.pathname));
  const match = provider?.match(url);
  if (!provider || !match) return null;
  const moved = match.instead && mayMove ? await find(match.instead, text, false) : null;
  return moved ?? describe(provider, text, match).embed;
}
