/** Addresses as providers see them: parsed once by `URL`, and only if they cannot pretend to be another host. */

/** Longer ones are nobody's item; 16 Ki characters are four times what servers commonly accept. */
export const MAX_URL_LENGTH = 16_384;

/** A web address that may be matched. */
export interface ParsedUrl {
  /** Normalised by the URL standard. */
  readonly href: string;
  /** From the host on, without `www.`. */
  readonly address: string;
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
const WEB_ADDRESS = /^(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::(?:80|443))?(?=[/?#]|$)/i;
const ENTITY = /&(?:amp|#0*38);/gi;
// Tab and line breaks are dropped by the URL parser wherever they stand.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;
const WWW = /^www\.(?=[^.]+\.)/;

// What the URL standard leaves as it is, but for slashes and ampersands.
const PLAIN = String.raw`\w\-.~:@!$()*+,;=%[\]`;
/** Of characters in `set` and ampersands, none of which may begin an entity. */
const run = (set: string): string => `[${set}]*(?:&(?![#aA])[${set}]*)*`;

/**
 * Nearly all addresses: a host of lower-case labels without a port, then nothing that `URL` would change and no entities.
 * One expression reads them at half the cost of `new URL`. Groups: host, path, query with its `?`, fragment.
 */
const NORMAL = new RegExp(
  String.raw`^https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)` +
    // a segment that begins with a dot, encoded or not, may be a step up
    `((?:/(?![.%])${run(PLAIN)})*)` +
    // a lone question mark is not reported, as in `URL`
    String.raw`(?:(\?[${PLAIN}/?]${run(`${PLAIN}/?`)})|\?)?` +
    `(?:#(${run(`${PLAIN}/?#`)}))?$`,
);

/**
 * Reads an http or https address. Protocol-relative ones count as https; `&amp;` and `&#038;`, which old editors left in
 * addresses, count as `&`.
 * @returns null for everything that is no plain web address: other schemes, relative references, look-alike tricks
 */
export function parseUrl(text: string): ParsedUrl | null {
  if (text.length > MAX_URL_LENGTH) return null;
  const parts = NORMAL.exec(text);
  if (!parts) return normalised(text.trim());
  return new WebUrl(text, parts[1] as string, parts[2] || '/', parts[3] ?? '', parts[4] ?? '');
}

function normalised(text: string): ParsedUrl | null {
  if (!WEB_ADDRESS.test(text) || CONTROL.test(text)) return null;
  const clean = text.replaceAll(ENTITY, '&');
  let url: URL;
  try {
    url = new URL(clean.startsWith('//') ? `https:${clean}` : clean);
  } catch {
    return null;
  }
  const { href, hostname, port, pathname, search, hash } = url;
  return port === '' ? new WebUrl(href, hostname.replace(WWW, ''), pathname, search, hash.slice(1)) : null;
}

class WebUrl implements ParsedUrl {
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly #given: string;

  constructor(given: string, host: string, pathname: string, search: string, hash: string) {
    this.#given = given;
    this.host = host;
    this.pathname = pathname;
    this.search = search;
    this.hash = hash;
  }

  get address(): string {
    return this.#given.slice(this.#given.indexOf(this.host));
  }

  get href(): string {
    const { origin } = new URL(this.#given);
    return `${origin}${this.pathname}${this.search}${this.hash && `#${this.hash}`}`;
  }

  get segments(): readonly string[] {
    return splitPath(this.pathname);
  }
}

/** `text.split('/')`, by hand: the built-in costs three times as much on strings that were just put together. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
    parts.push(text.slice(from, slash));
    from = slash + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

const UNRESERVED = /^[\w\-.~!'()*/]*$/;

/** An id as a query's value. The built-in alone costs as much as a match. */
export function encodeValue(id: string): string {
  return UNRESERVED.test(id) ? id.replaceAll('/', '%2F') : encodeURIComponent(id);
}

/** Encodes each segment of an id for a path. */
export function encodePath(id: string): string {
  return UNRESERVED.test(id) ? id : id.split('/').map(encodeURIComponent).join('/');
}

/** The segments of a path, percent-decoded, empty ones dropped. */
export function splitPath(path: string): string[] {
  const segments: string[] = [];
  for (let from = 1; from < path.length;) {
    const slash = path.indexOf('/', from);
    const end = slash < 0 ? path.length : slash;
    if (end > from) segments.push(path.slice(from, end));
    from = end + 1;
  }
  return path.includes('%') ? segments.map(decode) : segments;
}

/** Percent-decoding that never throws: what cannot be decoded stays as it is. */
export function decode(text: string): string {
  return text.includes('%') ? decodeEscapes(text) : text;
}

function decodeEscapes(text: string): string {
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
  for (let from = search[0] === '?' ? 1 : 0; from < search.length;) {
    const next = search.indexOf('&', from);
    const to = next < 0 ? search.length : next;
    // the first letter decides nearly always, at a fraction of the cost
    if (search[from] === name[0] && search.startsWith(name, from)) {
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
