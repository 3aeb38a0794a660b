/** What can be told from an address alone about whether a server may fetch it. Names that only DNS shows to be private pass. */
import ipaddr from 'ipaddr.js';
import { EmbedError } from '../../core/error.js';
import { isWithin } from '../../core/host.js';
import { MAX_URL_LENGTH } from '../../core/url.js';

/** The web's own ports and their usual alternates; the rest belong to other services. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** Names for machines of one's own: RFC 6761, 6762, 7686, 8375, 9476, ICANN's `.internal`, and what routers use. */
const PRIVATE_NAMES = [
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'alt',
  'corp',
  'home',
  'intranet',
  'invalid',
  'lan',
  'localdomain',
  'onion',
  'private',
  'test',
];

/** IPv6 prefixes that carry an IPv4 address in their last 32 bits: only that address counts (RFC 4291, 6052, 2765). */
const CARRIERS: readonly (readonly [string, number])[] = [
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['::', 96],
];

/**
 * The address, if it is http(s), without a user name, on a web port, and neither a private name nor a private, reserved
 * or local IP address, in whatever way it is written (`0x7f.1`, `2130706433`, `[::ffff:127.0.0.1]`).
 * @throws EmbedError `unsafe-url`
 */
export function checkUrl(address: string | URL): URL {
  const text = String(address);
  const url = text.length <= MAX_URL_LENGTH && URL.canParse(text) ? new URL(text) : null;
  const web = url && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!web || url.username || url.password || !PORTS.has(url.port) || !isPublicHost(url.hostname)) {
    throw new EmbedError('unsafe-url', text.slice(0, MAX_URL_LENGTH));
  }
  return url;
}

/** @param hostname as `URL` writes it: IPv4 in four decimal parts, IPv6 in brackets, names in lower case ASCII */
function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicAddress(hostname.slice(1, -1));
  if (ipaddr.IPv4.isValidFourPartDecimal(hostname)) return isPublicAddress(hostname);
  const name = hostname.replace(/\.$/, '');
  // a label that is empty hides an address or a name from those who look at its end
  return name.includes('.') && !name.split('.').includes('') && !PRIVATE_NAMES.some((domain) => isWithin(name, domain));
}

/** Public by its number, and inside all the same: Azure's own services answer there to the machines they run. */
const INSIDE = '168.63.129.16';

/** @param address IPv4 or IPv6, as DNS answers it. True where it belongs to the internet and to nobody's inner network. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return isPublicIpv4(ip);
  if (['::', '::1'].includes(ip.toString())) return false;
  const carried = CARRIERS.some(([prefix, bits]) => ip.match(ipaddr.IPv6.parse(prefix), bits));
  if (carried) return isPublicIpv4(new ipaddr.IPv4(ip.toByteArray().slice(12)));
  return ip.range() === 'unicast' && !isIsatap(ip);
}

const isPublicIpv4 = (ip: ipaddr.IPv4): boolean => ip.range() === 'unicast' && ip.toString() !== INSIDE;

/** A tunnel into a site's own IPv4 network (RFC 5214, section 6.1). */
function isIsatap(ip: ipaddr.IPv6): boolean {
  const [, , , , high = 0, low] = ip.parts;
  return (high & 0xfdff) === 0 && low === 0x5efe;
}
