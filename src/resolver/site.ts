/** Whether two addresses are of one site, as far as names tell. */
import { isWithin } from '../core/host.js';
import { parseUrl } from '../core/url.js';

/**
 * The same host, or one below the other, `www.` and the names of phone and AMP editions left out. Two hosts beside each
 * other (`a.example.org`, `b.example.org`) are two sites: under shared suffixes they belong to different people.
 */
export function isSameSite(a: string, b: string): boolean {
  const [first, second] = [hostOf(a), hostOf(b)];
  return !!first && !!second && (isWithin(first, second) || isWithin(second, first));
}

const hostOf = (address: string): string | undefined =>
  parseUrl(address)?.host.replace(/^(?:m|mobile|amp)\.(?=.+\.)/, '');
