/** Right values: what each field may hold. A value that does not hold is as good as missing. */
import type { Person, Thumbnail } from '../core/embed.js';
import { isoDate } from '../core/date.js';
import { oneLine } from '../core/line.js';
import type { Field, Metadata } from '../core/metadata.js';
import { parseUrl, webAddress } from '../core/url.js';
import { writtenDate } from '../core/written-date.js';
import { isTemplateWord, withoutBoilerplate, withoutSite } from './boilerplate.js';
import { isPicture } from './images.js';
import { isSameSite } from './site.js';

/** What a value is judged by. */
export interface ValueContext {
  /** The address the author gave. */
  readonly url: string;
  /** Which source said it. */
  readonly source: string;
  /** The source is the provider of the item, and knows its names for certain. */
  readonly own: boolean;
  /** What sources call the site; never a person's name. */
  readonly siteNames: readonly string[];
  /** What sources call the page. */
  readonly titles: readonly string[];
}

type Rules = { readonly [F in Field]: (value: NonNullable<Metadata[F]>, context: ValueContext) => Metadata[F] };

const MAX_TITLE = 300;
const MAX_DESCRIPTION = 1000;
const MAX_NAME = 128;

export const RULES: Rules = {
  kind: (kind) => kind,
  provider: ({ id, name, url }) => {
    const clean = oneLine(name, MAX_NAME);
    return clean ? { ...(id ? { id } : {}), name: clean, ...(url ? { url } : {}) } : undefined;
  },
  title: titleOfPage,
  description: (description, { titles, siteNames }) => {
    const text = withoutBoilerplate(description.slice(0, MAX_DESCRIPTION * 8), [...titles, ...siteNames]);
    return text && oneLine(text, MAX_DESCRIPTION);
  },
  language: languageTag,
  authors: people,
  published: (date) => isoDate(date) ?? writtenDate(date),
  canonicalUrl,
  thumbnail: ({ url, width, height, alt }, { own }) => {
    const src = secure(url);
    const label = alt && oneLine(alt, MAX_TITLE);
    // a provider's reply is about its own pictures; a page's tags are filled in by themes
    if (!src || isPixel(width, height) || (!own && !isPicture(src))) return undefined;
    return { url: src, ...size(width, height), ...(label ? { alt: label } : {}) };
  },
  frame: (frame) => frame,
  media: (media) => {
    const sources = media.sources.flatMap(({ src, type }) => {
      const address = secure(src);
      return address ? [{ src: address, ...(type ? { type } : {}) }] : [];
    });
    return sources.length ? { ...media, sources } : undefined;
  },
  siteName: (name, { own }) => (!own && isAddress(name) ? undefined : oneLine(name, MAX_NAME)),
  siteUrl: (url) => webAddress(url) ?? undefined,
  icon: (url) => secure(url),
};

/** A provider's own word for an item is kept; on a page, the site's name is beside its title already. */
function titleOfPage(title: string, { own, siteNames }: ValueContext): string | undefined {
  const text = oneLine(title, MAX_TITLE);
  if (!text || own) return text;
  return isTemplateWord(text) ? undefined : withoutSite(text, siteNames);
}

/** `en_US` and `en-us` become `en-US` (BCP 47). */
function languageTag(tag: string): string | undefined {
  try {
    // the primary subtag of a language has two or three letters (BCP 47); longer ones are names of languages
    if (!/^[a-z]{2,3}(?![a-z])/i.test(tag.trim())) return undefined;
    return Intl.getCanonicalLocales(tag.split(',', 1)[0]?.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function people(authors: readonly Person[], context: ValueContext): Person[] | undefined {
  const names = new Set<string>();
  const found = authors.flatMap(({ name, url }) => {
    const clean = oneLine(name, MAX_NAME * 2)?.replace(/^by\s+(?=\S)/i, '');
    if (!clean || names.has(clean.toLowerCase()) || !isPerson(clean, context)) return [];
    names.add(clean.toLowerCase());
    const address = url && webAddress(url);
    return [{ name: clean, ...(address ? { url: address } : {}) }];
  });
  return found.length ? found : undefined;
}

/** A provider knows the names of its accounts, whatever they look like; a page's tags hold addresses, dates, handles. */
function isPerson(name: string, { source, own, siteNames }: ValueContext): boolean {
  if (/^https?:/i.test(name)) return false;
  if (own) return true;
  const plain = name.toLowerCase();
  if (name.length > MAX_NAME || isAddress(name) || name.startsWith('@') || isoDate(name)) return false;
  if (!/\p{L}/u.test(name) || isTemplateWord(name) || ROLES.test(name)) return false;
  return !siteNames.some((site) => site.trim().toLowerCase() === plain) || (STRUCTURED.has(source) && isFullName(name));
}

const ROLES =
  /^(?:admin(?:istrator)?|author|by|guest(?: author)?|unknown|anonymous|webmaster|root|user|none|n\/a|editor)$/i;
/** Sources that tell people from organisations. */
const STRUCTURED = new Set(['json-ld', 'microdata', 'microformats']);
const INSTITUTIONS =
  /\b(?:news|times|post|daily|blog|magazine|journal|press|media|tv|radio|network|today|review|herald|tribune|gazette|inc|ltd|gmbh|team|staff|the|online|weekly|group|foundation|institute|university|company)\b|[.\d&]/i;

/** The owner of a personal site gives it their own name. */
const isFullName = (name: string): boolean =>
  /^\p{Lu}\S+(?:\s+\p{Lu}\S*){1,3}$/u.test(name) && !INSTITUTIONS.test(name);

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

const isPixel = (width?: number, height?: number): boolean => !!width && !!height && width <= 2 && height <= 2;

/** Both or neither; a picture of one pixel is no picture's size. */
function size(width?: number, height?: number): Pick<Thumbnail, 'width' | 'height'> {
  return width && height && width > 1 && height > 1 ? { width, height } : {};
}
