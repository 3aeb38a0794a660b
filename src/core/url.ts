/** Addresses as providers see them: parsed once by `URL`, and only if they cannot pretend to be another host. */

/** Longer ones are nobody's item; 16 Ki characters are four times what servers commonly accept. */
export const MAX_URL_LENGTH = 16_384;

/** A web address that may be matched. */
export interface ParsedUrl {
  /** Normalised by the URL standard. */
  readonly href: string;
  /** Lower case, no `www.`. */
  readonly host: string;
  /** Path as in the address, percent-encoding kept. */
  readonly pathname: string;
  /** Percent-decoded, empty segments dropped: `/a//b%20c/` → `['a', 'b c']`. */
  readonly segments: readonly string[];
  /** With its `?`, or empty. */
  readonly search: string;
  /** Without its `#`. */
  readonly hash: string;
}

// An authority of plain ASCII labels. Refused before `URL` can normalise it into a provider's host: user names,
// ports, trailing dots, percent-encoded, full-width and other non-ASCII letters, backslashes, missing slashes.
const WEB_ADDRESS = /^(?:(https?):)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(:(?:80|443))?(?=[/?#]|$)/i;
// No character the URL standard would encode. Such addresses, without port and dot segments, it leaves as they are but for
// the case of scheme and host: reading them by hand halves the cost of a match.
const PLAIN = /^[\w\-.~:/?#@!$&()*+,;=%[\]]+$/;
// Tab and line breaks are dropped by the URL parser wherever they stand.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Reads an http or https address. Protocol-relative ones count as https; `&amp;` and `&#038;`, which old editors left in
 * addresses, count as `&`.
 * @returns null for everything that is no plain web address: other schemes, relative references, look-alike tricks
 */
export function parseUrl(text: string): ParsedUrl | null {
  if (text.length > MAX_URL_LENGTH) return null;
  const trimmed = text.trim();
  const authority = WEB_ADDRESS.exec(trimmed);
  if (!authority) return null;
  const clean = trimmed.includes('&') ? withoutEntities(trimmed) : trimmed;
  const unchanged = !authority[3] && PLAIN.test(clean) && !clean.includes('/.') && !clean.includes('/%2');
  if (unchanged) return new WebUrl(authority[1] ?? 'https', authority[2] ?? '', clean);
  return CONTROL.test(clean) ? null : normalised(clean);
}

const withoutEntities = (text: string): string => text.replaceAll(/&(?:amp|#0*38);/gi, '&');

function normalised(text: string): ParsedUrl | null {
  let url: URL;
  try {
    url = new URL(text.startsWith('//') ? `https:${text}` : text);
  } catch {
    return null;
  }
  return url.port === '' ? new WebUrl(url.protocol.slice(0, -1), url.hostname, url.href) : null;
}

class WebUrl implements ParsedUrl {
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly #origin: string;
  #segments: readonly string[] | undefined;

  /** @param text a normalised address, its scheme perhaps missing */
  constructor(scheme: string, hostname: string, text: string) {
    const name = hostname.toLowerCase();
    const from = text.indexOf('//') + 2 + name.length;
    const hashAt = text.indexOf('#', from);
    const end = hashAt < 0 ? text.length : hashAt;
    const queryAt = text.indexOf('?', from);
    const pathEnd = queryAt < 0 || queryAt > end ? end : queryAt;
    this.host = name.startsWith('www.') ? name.slice(4) : name;
    this.pathname = pathEnd > from ? text.slice(from, pathEnd) : '/';
    // like `URL`, which drops a lone question mark from what it reports
    this.search = end - pathEnd > 1 ? text.slice(pathEnd, end) : '';
    this.hash = hashAt < 0 ? '' : text.slice(hashAt + 1);
    this.#origin = `${scheme.toLowerCase()}://${name}`;
  }

  get href(): string {
    return `${this.#origin}${this.pathname}${this.search}${this.hash && `#${this.hash}`}`;
  }

  get segments(): readonly string[] {
    return (this.#segments ??= this.pathname.split('/').filter(Boolean).map(decode));
  }
}

/** Percent-decoding that never throws: what cannot be decoded stays as it is. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The first value of a query parameter, decoded. Written by hand because `URLSearchParams` costs more than the rest of a
 * match together.
 * @param search a query with or without its `?`
 * @returns null where the name is missing; `''` where it has no value
 */
export function queryValue(search: string, name: string): string | null {
  for (let from = search.startsWith('?') ? 1 : 0; from < search.length;) {
    const next = search.indexOf('&', from);
    const to = next < 0 ? search.length : next;
    if (search.startsWith(name, from)) {
      const after = from + name.length;
      if (after === to) return '';
      if (search[after] === '=') return formDecode(search.slice(after + 1, to));
    }
    from = to + 1;
  }
  return null;
}

const formDecode = (value: string): string => decode(value.includes('+') ? value.replaceAll('+', ' ') : value);

/** `queryValue` for the first of several names that is there and not empty. */
export function firstQueryValue(search: string, ...names: string[]): string | null {
  for (const name of names) {
    const value = queryValue(search, name);
    if (value) return value;
  }
  return null;
}

/** Adds `name=value` to an address, before its fragment. */
export function withQuery(address: string, pair: string): string {
  const hashAt = address.indexOf('#');
  const base = hashAt < 0 ? address : address.slice(0, hashAt);
  const hash = hashAt < 0 ? '' : address.slice(hashAt);
  return `${base}${base.includes('?') ? '&' : '?'}${pair}${hash}`;
}

/**
 * The address a link may carry.
 * @returns the absolute http(s) address, or null for every other scheme and for what cannot be parsed
 */
export function webAddress(text: string | null | undefined, base?: string): string | null {
  if (!text || text.length > MAX_URL_LENGTH * 8) return null;
  let url: URL;
  try {
    const address = text.trim();
    url = new URL(address.startsWith('//') ? `https:${address}` : address, base);
  } catch {
    return null;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
