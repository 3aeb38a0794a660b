/** What a page says about itself outside its text: read once, then asked by every source. */
import type { Metadata } from '../metadata.js';
import { webAddress } from '../url.js';
import type { PageElement } from './element.js';
import { readOutline } from './outline.js';

/** A `<meta>`: a name of its `property`, `name` or `http-equiv`, lower case, with its content. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A `<link>` with an address; those that only load something (style sheets, preloads) are left out. */
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
  /** Every element that some vocabulary names, in document order. */
  readonly elements: readonly PageElement[];
}

/** A plug-in in `sources/`: one vocabulary in which pages describe themselves. */
export interface Source {
  /** The name in the precedence table and in `provenance`. */
  readonly name: string;
  /** Reads literally; never throws. What costs more than a look at the head may be a getter: it is asked only if needed. */
  extract(page: PageDocument): Metadata;
}

/** @param url absolute; where the page came from */
export function readPage(markup: string, url: string): PageDocument {
  const { elements, jsonLd, title } = readOutline(markup);
  const metas: Meta[] = [];
  const linking: PageElement[] = [];
  let [base, language]: (string | undefined)[] = [];
  for (const element of elements) {
    if (element.name === 'meta') readMeta(element, metas);
    else if (element.name === 'link') linking.push(element);
    else if (element.name === 'base') base ??= webAddress(element.get('href'), url) ?? undefined;
    else if (element.name === 'html') language ??= element.get('lang') || element.get('xml:lang') || undefined;
  }
  base ??= url;
  return {
    url,
    base,
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
    metas,
    links: linking.flatMap((link) => readLink(link, base)),
    jsonLd,
    elements,
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

/** The contents of every `<meta>` with one of these names, in document order. */
export function metaValues(page: PageDocument, ...names: string[]): string[] {
  return page.metas.filter(({ name }) => names.includes(name)).map(({ content }) => content);
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

function readMeta(element: PageElement, metas: Meta[]): void {
  const content = (element.get('content') ?? element.get('value'))?.trim();
  if (!content) return;
  const names = new Set<string>();
  for (const key of ['property', 'name', 'http-equiv']) for (const name of words(element.get(key))) names.add(name);
  for (const name of names) metas.push({ name, content });
}

function readLink(element: PageElement, base: string): PageLink[] {
  const rels = words(element.get('rel'));
  if (rels.length === 1 && LOADING.has(rels[0] ?? '')) return [];
  const href = webAddress(element.get('href'), base);
  if (!href) return [];
  const type = element.get('type')?.split(';', 1)[0] ?? '';
  return [{ rels, href, type: type.trim().toLowerCase(), sizes: element.get('sizes') ?? '' }];
}

const LOADING = new Set('stylesheet preload modulepreload preconnect prefetch dns-prefetch pingback'.split(' '));

const words = (text: string | undefined): string[] => text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
