/** Whom a page makes its readers' browsers ask before they have agreed to anything. */
import type { OpenToken } from '../core/markup/tokens.js';
import { parseUrl, webAddress } from '../core/url.js';
import type { MarkupDocument } from '../legacy/shared/family.js';
import type { Located } from '../legacy/shared/locate.js';
import type { Edit } from '../site/edit.js';
import { within } from './place.js';
import type { Contacts, Format } from './report.js';

/** The attributes of an element that a browser follows by itself. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src', 'data-src', 'data-lazy-src'],
  frame: ['src'],
  script: ['src'],
  img: ['src', 'srcset', 'data-src', 'data-lazy-src'],
  source: ['src', 'srcset'],
  input: ['src'],
  video: ['poster'],
  link: ['href'],
  track: ['src'],
};
/** Links that are followed without a reader's doing. */
const LINKS = /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)(?:\s|$)/i;
const MARKDOWN_IMAGE = /!\[[^[\]]{0,500}\]\(\s{0,9}<?(https?:\/\/[^\s<>()]{1,2000})/gi;

interface Contact {
  readonly host: string;
  /** Where in the markup. */
  readonly at: number;
}

/**
 * Hosts of others, with repeats, today and once the edits are made.
 * @param base the page's own address: its host and those below it are nobody else's
 */
export function contactsOf(
  document: MarkupDocument,
  located: readonly Located[],
  edits: readonly Edit[],
  base: string | undefined,
  format: Format,
): Contacts {
  const loaded = loadedIn(document, base, format === 'markdown');
  const shown = SHOWN[format];
  const rendered = located.flatMap((item) => (shown?.test(item.finding.form) ? shownBy(item) : []));
  const all = [...loaded, ...rendered];
  const changed = edits.map(({ from, to }) => [from, to] as const);
  const hosts = (list: readonly Contact[]): string[] => list.map(({ host }) => host);
  return { today: hosts(all), after: hosts(all.filter(({ at }) => !within(changed, at))) };
}

/** The forms that WordPress and site generators turn into the provider's frame. */
const SHOWN: Partial<Record<Format, RegExp>> = {
  wordpress: /^(?:shortcode|bare-url)$/,
  markdown: /^template-tag$/,
};

function shownBy({ matched: { embed }, range }: Located): Contact[] {
  const host = hostOf(embed.frame?.src);
  return host ? [{ host, at: range[0] }] : [];
}

/**
 * Everything of other hosts that a browser loads with the page, as far as markup tells.
 */
function loadedIn(document: MarkupDocument, base: string | undefined, isMarkdown: boolean): Contact[] {
  const found: Contact[] = [];
  const own = hostOf(base);
  const add = (address: string | undefined, at: number): void => {
    const host = hostOf(webAddress(address, base) ?? undefined);
    if (host && host !== own && !(own && host.endsWith(`.${own}`)) && !document.isCodeAt(at)) found.push({ host, at });
  };
  document.tokens.forEach((token, i) => {
    if (token.type !== 'open' || (document.isVerbatim(i) && token.name !== 'script')) return;
    for (const address of loadedBy(token)) add(address, token.start);
  });
  if (isMarkdown) for (const image of document.source.matchAll(MARKDOWN_IMAGE)) add(image[1], image.index);
  return found;
}

function* loadedBy({ name, attributes }: OpenToken): Iterable<string> {
  if (name === 'link' && !LINKS.test(attributes.get('rel') ?? '')) return;
  for (const attribute of LOADS[name] ?? []) {
    const value = attributes.get(attribute)?.trim();
    if (!value) continue;
    if (attribute === 'srcset') for (const part of value.split(/,\s+/)) yield part.trim().split(/\s/, 1)[0] ?? '';
    else yield value;
  }
  // players of files load at least their beginning, unless they are told not to
  const isMedia = name === 'video' || name === 'audio';
  if (isMedia && attributes.get('preload') !== 'none') yield attributes.get('src')?.trim() ?? '';
}

/** @returns lower case, without `www.`; undefined for no web address */
export function hostOf(address: string | undefined): string | undefined {
  return address ? parseUrl(address)?.host : undefined;
}

export const sortedHosts = (hosts: Iterable<string>): string[] => [...new Set(hosts)].sort();
