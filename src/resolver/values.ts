/** Right values: what each field may hold. A value that does not hold is as good as missing. */
import type { Person, Thumbnail } from '../core/embed.js';
import { isoDate } from '../core/date.js';
import type { Field, Metadata } from '../core/metadata.js';
import { parseUrl, webAddress } from '../core/url.js';
import { isSameSite } from './site.js';

/** What a value is judged by. */
export interface ValueContext {
  /** The address the author gave. */
  readonly url: string;
  /** Which source said it. */
  readonly source: string;
  /** What sources call the site; never a person's name. */
  readonly siteNames: readonly string[];
}

type Rules = { readonly [F in Field]: (value: NonNullable<Metadata[F]>, context: ValueContext) => Metadata[F] };

const MAX_TITLE = 300;
const MAX_DESCRIPTION = 1000;
const MAX_NAME = 128;

export const RULES: Rules = {
  kind: (kind) => kind,
  provider: ({ id, name, url }) => {
    const clean = line(name, MAX_NAME);
    return clean ? { ...(id ? { id } : {}), name: clean, ...(url ? { url } : {}) } : undefined;
  },
  title: (title) => line(title, MAX_TITLE),
  description: (description) => line(description, MAX_DESCRIPTION),
  language: languageTag,
  authors: people,
  published: isoDate,
  canonicalUrl,
  thumbnail: ({ url, width, height, alt }) => {
    const src = secure(url);
    const label = alt && line(alt, MAX_TITLE);
    return src ? { url: src, ...size(width, height), ...(label ? { alt: label } : {}) } : undefined;
  },
  frame: (frame) => frame,
  media: (media) => {
    const sources = media.sources.flatMap(({ src, type }) => {
      const address = secure(src);
      return address ? [{ src: address, ...(type ? { type } : {}) }] : [];
    });
    return sources.length ? { ...media, sources } : undefined;
  },
  siteName: (name, { source }) => (source !== 'address' && isAddress(name) ? undefined : line(name, MAX_NAME)),
  siteUrl: (url) => webAddress(url) ?? undefined,
  icon: (url) => secure(url),
};

// Directional controls turn names around, zero-width ones hide in them; nobody's name needs them.
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex
const SPACES = /[\s\u0000-\u001f\u007f]+/g;

/** One line, cut at a word. @returns undefined where nothing is left */
function line(text: string, limit: number): string | undefined {
  const clean = text
    .slice(0, limit * 8)
    .replaceAll(INVISIBLE, '')
    .replaceAll(SPACES, ' ')
    .trim();
  if (clean.length <= limit) return clean || undefined;
  const cut = clean.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
}

/** `en_US` and `en-us` become `en-US` (BCP 47). */
function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.split(',', 1)[0]?.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function people(authors: readonly Person[], context: ValueContext): Person[] | undefined {
  const names = new Set<string>();
  const found = authors.flatMap(({ name, url }) => {
    const clean = line(name, MAX_NAME * 2)?.replace(/^by\s+(?=\S)/i, '');
    if (!clean || names.has(clean.toLowerCase()) || !isPerson(clean, context)) return [];
    names.add(clean.toLowerCase());
    const address = url && webAddress(url);
    return [{ name: clean, ...(address ? { url: address } : {}) }];
  });
  return found.length ? found : undefined;
}

/** A provider knows the names of its accounts, whatever they look like; a page's tags hold addresses, dates, handles. */
function isPerson(name: string, { source, siteNames }: ValueContext): boolean {
  if (/^https?:/i.test(name)) return false;
  if (source === 'oembed' || source === 'address') return true;
  const plain = name.toLowerCase();
  if (name.length > MAX_NAME || isAddress(name) || name.startsWith('@') || isoDate(name)) return false;
  return /\p{L}/u.test(name) && !siteNames.some((site) => site.trim().toLowerCase() === plain);
}

function isAddress(text: string): boolean {
  return (
    /^(?:https?:|\/\/|www\.)\S+$/i.test(text.trim()) ||
    /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|html?|php)(?:\/\S*)?$/i.test(text.trim())
  );
}

/**
 * The page's own idea of its address: on the same site only, and never the home page for a page that is none: both are
 * common mistakes of templates.
 */
function canonicalUrl(address: string, { url, source }: ValueContext): string | undefined {
  if (source === 'address') return address;
  const [own, claimed] = [parseUrl(url), parseUrl(address)];
  if (!own || !claimed || !isSameSite(own.href, claimed.href)) return undefined;
  const home = claimed.pathname === '/' && claimed.search === '';
  return home && own.pathname !== '/' ? undefined : claimed.href;
}

/** Pictures and media come over https: browsers ask for them that way in a secure page, whatever is written. */
function secure(url: string): string | undefined {
  return webAddress(url)?.replace(/^http:(?=\/\/[^/:]+(?:\/|$))/, 'https:');
}

/** Both or neither; a picture of one pixel is no picture's size. */
function size(width?: number, height?: number): Pick<Thumbnail, 'width' | 'height'> {
  return width && height && width > 1 && height > 1 ? { width, height } : {};
}
