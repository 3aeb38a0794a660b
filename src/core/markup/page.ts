/** What a page says about itself outside its text: read once from the tokens, then asked by every source. */
import type { Metadata } from '../metadata.js';
import { webAddress } from '../url.js';
import { decodeText } from './entities.js';
import { slice, tokenize, type OpenToken, type Token } from './tokens.js';

/** A `<meta>`: a name of its `property`, `name`, `itemprop` or `http-equiv`, lower case, with its content. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A `<link>` with an address. */
export interface PageLink {
  /** Lower case. */
  readonly rels: readonly string[];
  /** Absolute http(s). */
  readonly href: string;
  /** Lower case, without parameters; empty where there is none. */
  readonly type: string;
  /** As in `180x180`; empty where there are none. */
  readonly sizes: string;
}

export interface PageDocument {
  /** Where the page came from. */
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The `lang` of the root element. */
  readonly language?: string;
  /** The page's `<title>`, entities decoded. */
  readonly title?: string;
  /** In document order; empty contents left out. */
  readonly metas: readonly Meta[];
  readonly links: readonly PageLink[];
  /** The texts of its JSON-LD scripts, unparsed. */
  readonly jsonLd: readonly string[];
}

/** A plug-in in `sources/`: one vocabulary in which pages describe themselves. */
export interface Source {
  /** The name in the precedence table and in `provenance`. */
  readonly name: string;
  /** Reads literally; never throws. */
  extract(page: PageDocument): Metadata;
}

/** @param url absolute; where the page came from */
export function readPage(markup: string, url: string): PageDocument {
  const tokens = tokenize(markup);
  const opens = tokens.filter((token): token is OpenToken => token.type === 'open');
  const base = webAddress(find(opens, 'base', 'href'), url) ?? url;
  const language = find(opens, 'html', 'lang') ?? find(opens, 'html', 'xml:lang');
  const title = readTitle(markup, tokens);
  return {
    url,
    base,
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
    metas: opens.flatMap((token) => (token.name === 'meta' ? readMeta(token) : [])),
    links: opens.flatMap((token) => (token.name === 'link' ? readLink(token, base) : [])),
    jsonLd: readJsonLd(markup, tokens),
  };
}

/** The content of the first `<meta>` with the first of these names that the page has. */
export function metaValue(page: PageDocument, ...names: string[]): string | undefined {
  for (const name of names) {
    const meta = page.metas.find((candidate) => candidate.name === name);
    if (meta) return meta.content;
  }
  return undefined;
}

/** The first link that has this relation. */
export function linkTo(page: PageDocument, rel: string): string | undefined {
  return page.links.find(({ rels }) => rels.includes(rel))?.href;
}

/**
 * A relative or absolute address of the page.
 * @returns undefined for what is no http(s) address, and for markup that stands where one should
 */
export function absolute(page: PageDocument, address: string | undefined): string | undefined {
  return address && !/[<>"]/.test(address) ? (webAddress(address, page.base) ?? undefined) : undefined;
}

function find(opens: readonly OpenToken[], name: string, attribute: string): string | undefined {
  return opens.find((token) => token.name === name && token.attributes.get(attribute))?.attributes.get(attribute);
}

function readMeta({ attributes }: OpenToken): Meta[] {
  const content = attributes.get('content')?.trim();
  if (!content) return [];
  const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((key) => words(attributes.get(key)));
  return [...new Set(names)].map((name) => ({ name, content }));
}

function readLink({ attributes }: OpenToken, base: string): PageLink[] {
  const href = attributes.get('href') && webAddress(attributes.get('href'), base);
  if (!href) return [];
  const type = attributes.get('type')?.split(';', 1)[0] ?? '';
  return [
    { rels: words(attributes.get('rel')), href, type: type.trim().toLowerCase(), sizes: attributes.get('sizes') ?? '' },
  ];
}

const words = (text: string | undefined): string[] => text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];

/** The first title of the page itself; drawings have titles of their own. */
function readTitle(markup: string, tokens: readonly Token[]): string | undefined {
  let drawings = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'open' && token.name === 'svg' && !token.selfClosing) drawings += 1;
    if (token.type === 'close' && token.name === 'svg') drawings -= 1;
    if (token.type !== 'open' || token.name !== 'title' || drawings > 0) continue;
    const text = decodeText(textAfter(markup, tokens, i)).text.trim();
    if (text) return text;
  }
  return undefined;
}

function readJsonLd(markup: string, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, i) => {
    if (token.type !== 'open' || token.name !== 'script') return [];
    const type = token.attributes.get('type')?.split(';', 1)[0]?.trim().toLowerCase();
    return type === 'application/ld+json' ? [textAfter(markup, tokens, i)] : [];
  });
}

/** The raw text between a tag and the next one. */
function textAfter(markup: string, tokens: readonly Token[], index: number): string {
  let text = '';
  for (let i = index + 1; ; i += 1) {
    const token = tokens[i];
    if (token?.type !== 'text') return text;
    text += slice(markup, token);
  }
}
