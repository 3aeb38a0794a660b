/** What an element is given: an address to resolve, or an embed that somebody has resolved already. */
import type { Embed } from '../../core/embed.js';
import type { ErrorCode } from '../../core/error.js';
import type { Found } from './found.js';
import { linkTarget } from './link-target.js';

export type Source = Embed | string;

export const urlOf = (source: Source): string => (typeof source === 'string' ? source : source.url);

/**
 * @param host the element that asks
 * @returns null where nobody knows the address
 * @throws where the code for it cannot be loaded
 */
export async function lookUp(source: Source, host: Element): Promise<Found | null> {
  if (typeof source !== 'string') return { embed: source };
  // in a chunk of its own: what a build has resolved does not need it
  const { resolveUrl } = await import('../resolve-url.js');
  return resolveUrl(source, host);
}

/** Why nobody knows an address. */
export function unresolvable(source: Source): ErrorCode {
  return linkTarget(urlOf(source)) ? 'unsupported-url' : 'unsafe-url';
}
