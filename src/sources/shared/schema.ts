/** Schema.org items, whatever syntax they came in: which one the page is about, and what it says. */
import type { Kind, Person, Thumbnail } from '../../core/embed.js';
import { plainText } from '../../core/markup/element.js';
import { absolute, linkTo, metaValues, type PageDocument } from '../../core/markup/page.js';
import type { Metadata } from '../../core/metadata.js';
import { parseUrl } from '../../core/url.js';
import { pixels } from '../../core/dimension.js';
import { isoDate } from '../../core/date.js';
import { bylineNames, namesIn } from './names.js';

/** Property names without their vocabulary's address; values are strings, items, or lists of both. */
export type Item = Readonly<Record<string, unknown>>;

const TEXTS =
  /^(?:.*Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|Question)$/;
const WORKS =
  /^(?:VideoObject|AudioObject|PodcastEpisode|PodcastSeries|RadioEpisode|TVEpisode|Episode|Clip|Music(?:Recording|Album|Playlist|VideoObject)|Photograph|ImageObject|Book|Movie|Course|Event|Product|Software(?:Application|SourceCode)|CreativeWork|PresentationDigitalDocument|DigitalDocument|Dataset|Game|Painting|VisualArtwork|Thesis|Chapter|TVSeries|RadioSeries)$/;
const PAGES = /^(?:WebPage|.+Page)$/;

/** 3 a text, 2 another work, 1 the page as such, 0 what describes nothing on it (a site, a list, a person). */
function rank(item: Item): number {
  return Math.max(
    0,
    ...typesOf(item).map((type) => (TEXTS.test(type) ? 3 : WORKS.test(type) ? 2 : PAGES.test(type) ? 1 : 0)),
  );
}

const typesOf = (item: Item): string[] =>
  list(item['@type']).flatMap((type) => (typeof type === 'string' ? (type.split(/[/#:]/).at(-1) ?? []) : []));

/** What the items of a page say about it. */
export function describe(items: readonly Item[], page: PageDocument): Metadata {
  const about = subjects(items, page);
  const main = about[0];
  if (!main) return { ...site(items, page) };
  const first = <T>(read: (item: Item) => T | undefined): T | undefined => {
    for (const item of about) {
      const value = read(item);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    kind: rank(main) === 3 ? ('post' satisfies Kind) : undefined,
    title: first((item) => titleOf(item, page)),
    description: first((item) => string(item['description'])),
    authors: first((item) => people(item['author'], page) ?? people(item['creator'], page)),
    published: first(dateOf),
    language: first((item) => string(item['inLanguage']) ?? string(record(item['inLanguage'])?.['alternateName'])),
    thumbnail: first((item) => image(item['image'], page) ?? image(item['thumbnailUrl'] ?? item['thumbnail'], page)),
    ...site([...about, ...items], page),
  };
}

/**
 * What the page is about, best first: an item that names the page's address, else the first of the highest rank; then what
 * describes the page as such. Several works that name other addresses are a list of links.
 */
function subjects(items: readonly Item[], page: PageDocument): Item[] {
  const own = new Set([page.url, linkTo(page, 'canonical')].map((address) => path(address)));
  const scored = items
    .map((item) => ({ item, rank: rank(item), ours: addresses(item).some((address) => own.has(path(address, page))) }))
    .filter((entry) => entry.rank > 0);
  const works = scored.filter((entry) => entry.rank > 1);
  const top = Math.max(0, ...works.map((entry) => entry.rank));
  const best = works.filter((entry) => entry.rank === top);
  const ours = best.find((entry) => entry.ours) ?? (best.length > 0 ? undefined : works.find((entry) => entry.ours));
  const foreign = best.length > 2 && best.every(({ item }) => addresses(item).length > 0);
  const main = ours ?? works.find((entry) => entry.ours) ?? (foreign ? undefined : best[0]);
  const pages = scored.filter((entry) => entry.rank === 1);
  return [...(main ? [main.item] : []), ...pages.map(({ item }) => item)];
}

const addresses = (item: Item): string[] =>
  [item['url'], item['@id'], item['mainEntityOfPage'], record(item['mainEntityOfPage'])?.['@id']].flatMap((value) =>
    typeof value === 'string' && /^https?:|^\//i.test(value) ? value : [],
  );

/** Host and path: the protocol, `www.`, tracking and fragments make no other page. */
function path(address: string | undefined, page?: PageDocument): string | undefined {
  const url = address && parseUrl(page ? (absolute(page, address) ?? '') : address);
  return url ? `${url.host}${url.pathname.replace(/\/+$/, '')}` : undefined;
}

/** Headline or name: where they differ, the one that the page's own title repeats. */
function titleOf(item: Item, page: PageDocument): string | undefined {
  const [headline, name] = [string(item['headline']), string(item['name'])];
  const own = page.title?.toLowerCase() ?? '';
  const repeats = (text: string): boolean => own.startsWith(text.toLowerCase());
  return headline && name && !repeats(headline) && repeats(name) ? name : (headline ?? name);
}

/** The date of publication, else those that stand for it; the last change is none. */
function dateOf(item: Item): string | undefined {
  const dates = ['datePublished', 'uploadDate', 'dateCreated', 'startDate'].flatMap((key) => string(item[key]) ?? []);
  return dates.find((date) => isoDate(date)) ?? dates[0];
}

/** A name, an item, or a list of both; an item may hold several names, and mixed lists keep their order. */
function people(value: unknown, page: PageDocument): Person[] | undefined {
  const sites = new Set(metaValues(page, 'og:site_name', 'application-name').map((name) => name.toLowerCase()));
  const found = list(value).flatMap((entry): Person[] => {
    const item = record(entry);
    if (!item) return typeof entry === 'string' ? printed(plainText(entry)) : [];
    if (isOrganisation(item) && sites.has(string(item['name'])?.toLowerCase() ?? '')) return [];
    const names = list(item['name']).flatMap((name) => string(name) ?? []);
    const url = absolute(page, list(item['url']).find(isString));
    return names.map((name) => ({ name, ...(url && names.length === 1 ? { url } : {}) }));
  });
  return found.length ? found : undefined;
}

/** A name, or the printed byline around it. */
function printed(text: string): Person[] {
  const names = bylineNames(text);
  return (names.length || text.length > 100 ? names : namesIn(text)).map((name) => ({ name }));
}

const isString = (value: unknown): value is string => typeof value === 'string';

const isOrganisation = (item: Item): boolean => typesOf(item).some((type) => type.endsWith('Organization'));

function image(value: unknown, page: PageDocument): Thumbnail | undefined {
  for (const entry of list(value)) {
    const item = record(entry);
    const address = item ? (string(item['url']) ?? string(item['contentUrl'])) : string(entry);
    const url = absolute(page, address);
    if (!url) continue;
    const width = pixels(number(item?.['width']));
    const height = pixels(number(item?.['height']));
    return { url, ...(width && height ? { width, height } : {}) };
  }
  return undefined;
}

function site(items: readonly Item[], page: PageDocument): Pick<Metadata, 'siteName' | 'siteUrl'> {
  const own = items.find((item) => typesOf(item).includes('WebSite'));
  const publisher = items.map((item) => record(list(item['publisher'])[0])).find((entry) => entry?.['name']);
  const siteName = string(own?.['name']) ?? string(publisher?.['name']);
  return { siteName, siteUrl: absolute(page, string(own?.['url'])) };
}

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const record = (value: unknown): Item | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : undefined;

/** The first text of a value, without markup; languages and lists of texts are wrapped in some syntaxes. */
function string(value: unknown): string | undefined {
  const [first] = list(value);
  const text = typeof first === 'string' ? first : record(first)?.['@value'];
  return typeof text === 'string' ? plainText(text) || undefined : undefined;
}

const number = (value: unknown): string | number | undefined => {
  const size = record(value)?.['value'] ?? value;
  return typeof size === 'number' || typeof size === 'string' ? size : undefined;
};
