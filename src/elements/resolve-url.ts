/** URL → Embed in the reader's browser: loads the one provider the host belongs to, and asks no server but the site's own. */
import { unwrapWayback } from '../core/archive.js';
import { isWithin, lookupHost } from '../core/host.js';
import { describe } from '../core/provider.js';
import { parseUrl } from '../core/url.js';
import { anywhere, loaders } from '../providers/_browser.js';
import { getConfig } from './config.js';
import { textOf } from './shared/light-dom.js';
import type { Found } from './shared/found.js';

/**
 * @param host the element that asks: what its author says of the item need not be asked for
 * @returns null where nobody knows the address
 * @throws where the provider's module cannot be loaded
 */
export async function resolveUrl(address: string, host: Element): Promise<Found | null> {
  const text = address.trim();
  const found = await find(unwrapWayback(text), text, true);
  const { title, gone, provider } = found?.embed ?? {};
  // only a resolver knows the files behind a Brightcove player, which end after some hours
  const isNamed = provider?.id !== 'brightcove' && (title || textOf(host));
  return found && (!getConfig().resolver || gone || isNamed)
    ? found
    : (await import('./playing/ask-resolver.js')).askElsewhere(text, found);
}

async function find(address: string, text: string, mayMove: boolean): Promise<Found | null> {
  const url = parseUrl(address);
  const load = url && (lookupHost(loaders, url.host) ?? anywhere.find(([path]) => path.test(url.pathname))?.[1]);
  if (!load) return null;
  const family = [await load()].flat();
  const owner = family.find(({ hosts }) => hosts.some((host) => isWithin(url.host, host)));
  const provider = owner ?? family.find((candidate) => candidate.anywhere?.test(url.pathname));
  const match = provider?.match(url);
  if (!provider || !match) return null;
  const moved = match.instead && mayMove ? await find(match.instead, text, false) : null;
  return (
    moved ?? {
      embed: describe(provider, text, match).embed,
      from: (start) => describe(provider, text, { ...match, start }).embed.frame,
    }
  );
}
