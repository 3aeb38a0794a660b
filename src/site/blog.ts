/** A site's own pages, told to other sites as oEmbed (oembed.com): static files, and the links by which they are found. */
import type { Embed } from '../core/embed.js';
import { isEmbedError } from '../core/error.js';
import { attributes, html } from '../core/html.js';
import { linkTo, metaValues, readPage, type PageDocument } from '../core/markup/page.js';
import { slice, tokenize, type OpenToken, type Token } from '../core/markup/tokens.js';
import { webAddress } from '../core/url.js';
import { inspect } from '../resolver/inspect.js';

/** A page as it was built. */
export interface BlogPage {
  /** From the site's root, with slashes: `posts/a/index.html`. */
  readonly path: string;
  readonly source: string;
}

export interface Blog {
  /** Where its root is: `https://blog.example/`, `https://ann.example/blog/`. */
  readonly url: string;
  /** What it is called, where its pages do not say. */
  readonly name?: string | undefined;
  /** How large a picture of it is, where its pages do not say; without a size it is left out, as oEmbed asks. */
  readonly sizeOf?: ((imageUrl: string) => { width: number; height: number } | undefined) | undefined;
}

/** One page's reply. */
export interface StaticOembed {
  /** From the site's root: `oembed/posts/a/index.json`. */
  readonly path: string;
  /** The file's text. */
  readonly json: string;
  /** Its whole address, for `withDiscovery`. */
  readonly href: string;
  /** Of the page, for `withDiscovery`. */
  readonly title: string;
}

const TYPE = 'application/json+oembed';
/** Seconds; a day. */
const CACHE_AGE = 86_400;

/**
 * What other sites should show of a page. Its type is `link`: a static file cannot answer `maxwidth`, so a frame in `html`
 * would fit nowhere, and most consumers drop the markup of hosts they do not know. With `link` they draw a card of their
 * own, from title, author and picture.
 * @returns null for a page that says too little for a card, asks not to be found (`noindex`), is no page of its own (a
 * redirect, another page's copy) or names an oEmbed endpoint already
 * @throws TypeError for a `url` of the site that is none
 */
export function oembedFor(page: BlogPage, site: Blog): StaticOembed | null {
  const root = new URL(site.url.replace(/\/?$/, '/'));
  const at = (path: string): string => new URL(path.split('/').map(encodeURIComponent).join('/'), root).href;
  const path = `oembed/${page.path.replace(/\.html?$/, '')}.json`;
  const href = at(path);
  const own = at(page.path.replace(/(^|\/)index\.html?$/, '$1'));
  const document = readPage(page.source, own);
  const url = addressOf(document, own);
  if (!url || isHidden(page.path, document) || hasAnother(document, href)) return null;
  const embed = read(page.source, url);
  if (!embed?.title) return null;
  const { title, authors, description, published, thumbnail } = embed;
  if (!(authors ?? description ?? published ?? thumbnail)) return null;
  return { path, json: `${JSON.stringify(fieldsOf(embed, site, root.href), null, 2)}\n`, href, title };
}

/**
 * The page with the link by which its reply is found, before the end of its head. What is there already is kept, or
 * replaced where the title is another now; a page without a head stays as it is.
 */
export function withDiscovery(source: string, href: string, title: string): string {
  const link = html`<link${attributes({ rel: 'alternate', type: TYPE, href, title })} />`.toString();
  const tokens = tokenize(source);
  const found = tokens.filter(isDiscovery);
  const ours = found.find(({ attributes: written }) => written.get('href') === href);
  if (ours) return slice(source, ours) === link ? source : replaced(source, ours.start, ours.end, link);
  const end = tokens.find(({ type, ...token }) => type === 'close' && 'name' in token && token.name === 'head');
  return found.length || !end ? source : replaced(source, end.start, end.start, link);
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

function isDiscovery(token: Token): token is OpenToken {
  if (token.type !== 'open' || token.name !== 'link') return false;
  return (
    /\+oembed/i.test(token.attributes.get('type') ?? '') && /\balternate\b/i.test(token.attributes.get('rel') ?? '')
  );
}

/** The order is that of the standard, section 2.3.4; its reader ignores names it does not know. */
function fieldsOf(embed: Embed, site: Blog, root: string): Record<string, string | number | undefined> {
  const { title, description, published, authors = [], thumbnail } = embed;
  // there is room for one name, and nobody should be left out
  const [author, ...others] = authors;
  const url = thumbnail && webAddress(thumbnail.url);
  const { width, height } = (url && !thumbnail.width && site.sizeOf?.(url)) || (thumbnail ?? {});
  return {
    version: '1.0',
    type: 'link',
    title,
    author_name: authors.map(({ name }) => name).join(', ') || undefined,
    author_url: others.length ? undefined : author?.url,
    provider_name: nameOf(embed) ?? site.name ?? new URL(root).hostname.replace(/^www\./, ''),
    provider_url: root,
    cache_age: CACHE_AGE,
    ...(url && width && height ? { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } : {}),
    description,
    published_time: published,
  };
}

/** What the pages call the site: not what only its address tells. */
const nameOf = ({ site, provenance }: Embed): string | undefined =>
  provenance?.['site.name'] === 'address' ? undefined : site?.name;

function read(source: string, url: string): Embed | undefined {
  try {
    return inspect({ url, body: source, contentType: 'text/html' });
  } catch (error) {
    if (isEmbedError(error)) return undefined;
    throw error;
  }
}

/**
 * The page's address as it calls itself, where that is this very page: servers leave out `.html`, or the slash.
 * @returns undefined for the copy of another page
 */
function addressOf(page: PageDocument, own: string): string | undefined {
  const canonical = linkTo(page, 'canonical');
  if (!canonical) return own;
  return bare(canonical) === bare(own) ? canonical : undefined;
}

const bare = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:\/index)?(?:\.html?)?\/*$/, '');

/** Not to be found, or only on the way to another. */
function isHidden(path: string, page: PageDocument): boolean {
  const robots = metaValues(page, 'robots').join(',').toLowerCase();
  return /\b(?:noindex|none)\b/.test(robots) || metaValues(page, 'refresh').length > 0 || /^404\.html?$/.test(path);
}

const hasAnother = (page: PageDocument, href: string): boolean =>
  page.links.some((link) => link.rels.includes('alternate') && link.type.endsWith('+oembed') && link.href !== href);
