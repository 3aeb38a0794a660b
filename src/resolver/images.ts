/** Pictures that show nothing: place holders, spacers, pixels that count readers. */

/** Last parts of addresses, as themes and trackers name them. */
const EMPTY =
  /(?:^|[/_.-])(?:blank|spacer|pixel|transparent|1x1|clear|empty|placeholder|fb[_-]placeholder|no[-_]?(?:image|photo|thumb(?:nail)?|picture)|image[-_]?not[-_]?(?:found|available)|missing|default[-_](?:image|thumb(?:nail)?|og|share)|dummy)(?:[-_]?\d{0,4}(?:x\d{1,4})?)?\.(?:gif|png|jpe?g|webp|svg)$/i;
const TRACKERS =
  /^(?:pixel\.|(?:[\w-]+\.)*(?:scorecardresearch|doubleclick|google-analytics|quantserve|chartbeat|adsrvr)\.|(?:b|sb)\.scorecard|(?:stats\.wp|stats\.wordpress)\.)/i;

/** @param url absolute http(s) */
export function isPicture(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  if (pathname === '/' && !search) return false;
  if (hostname.endsWith('facebook.com') && pathname.startsWith('/tr')) return false;
  return !EMPTY.test(pathname) && !TRACKERS.test(hostname);
}
