/** Who asks, as far as limits care. */
import ipaddr from 'ipaddr.js';

/** @returns undefined where nobody can tell; all such requests share one limit */
export type ClientOf = (request: Request) => string | undefined;

/** Longer names are nobody's address. */
const LONGEST = 64;

/**
 * Reads a header that a proxy of one's own writes; use it only behind one, because a client can write any header too.
 * @param options.header as in `cf-connecting-ip`; default `x-forwarded-for`
 * @param options.proxies how many proxies of one's own add themselves to its list. Default 1: the last entry is the client
 */
export function clientFromHeader({
  header = 'x-forwarded-for',
  proxies = 1,
}: { header?: string; proxies?: number } = {}): ClientOf {
  return (request) => request.headers.get(header)?.split(',').at(-proxies)?.trim();
}

/** One name for all addresses of one client: a network that has IPv6 hands out 64 bits of it to everybody (RFC 6177). */
export function clientName(address: string | undefined): string {
  if (!address || address.length > LONGEST) return 'unknown';
  // the common case, without parsing
  if (!address.includes(':')) return address;
  if (!ipaddr.IPv6.isValid(address)) return 'unknown';
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
