/** The markup of a feed to its elements, in one pass, forgiving what XML does not. */
import { webAddress } from '../../../core/url.js';
import { declaredEntities } from './doctype.js';
import { XmlElement } from './element.js';
import { Namespaces } from './namespaces.js';
import { apply, tagRepair, textRepair, type Edit } from './repair.js';
import { scan, type Handler, type Tag } from './scan.js';

export interface FeedXml<T> {
  /** Without its items. */
  readonly root: XmlElement;
  /** What was read of each item or entry, in document order, wherever they stand. */
  readonly items: readonly T[];
}

/** Deeper elements are taken for siblings: nothing of a feed is found down there. */
const MAX_DEPTH = 40;
/** What may stand before the root: messages of the program that wrote the feed. */
const MAX_BEFORE_ROOT = 50;
const ROOTS = new Set(['rss', 'feed', 'rdf', 'channel']);
const NO_FEEDS = new Set(['html', 'opml', 'urlset', 'sitemapindex', 'svg']);
const CONTAINERS = new Set(['rss', 'feed', 'rdf:rdf', 'channel', 'items']);

/** Elements that hold text, so that the next field of an item ends them where their end tag is missing. */
const TEXTS = new Set(
  `title link guid pubdate author category comments description dc:creator dc:date content:encoded itunes:title
  itunes:subtitle itunes:summary itunes:author itunes:duration itunes:explicit itunes:keywords itunes:episode itunes:season
  itunes:episodetype itunes:image`.split(/\s+/),
);
/** Texts that may hold elements of HTML, which has a `title` and a `link` of its own. */
const HTML_TEXTS = new Set(['description', 'content:encoded', 'itunes:summary']);
const FIELDS =
  /^(?:(?:itunes|podcast|media|psc):|(?:pubdate|guid|enclosure|description|dc:creator|dc:date|content:encoded)$)/;
const HTML_FIELDS = new Set(['title', 'link']);

/**
 * @param url where it came from
 * @param read called for each item when it ends; the item is not kept
 * @returns null for what has no root a feed may have
 */
export function readFeedXml<T>(
  markup: string,
  url: string | undefined,
  read: (item: XmlElement) => T,
): FeedXml<T> | null {
  let text = markup;
  // what one repair brings to light may need another
  for (let repairs = 0; ; repairs += 1) {
    const builder = new Builder(text, url, read, repairs < 3);
    scan(text, builder);
    if (!builder.edits.length) return builder.finish();
    text = apply(text, builder.edits);
  }
}

class Builder<T> implements Handler {
  /** What would make the markup better: where there is any, nothing else of this pass counts. */
  readonly edits: Edit[] = [];
  readonly #texts: number[] = [];
  readonly #source;
  readonly #url: string | undefined;
  readonly #read: (item: XmlElement) => T;
  readonly #repairs: boolean;
  readonly #namespaces = new Namespaces();
  readonly #items: T[] = [];
  readonly #stack: { element: XmlElement; written: string; unprefixed: string; from: number }[] = [];
  #root: XmlElement | undefined;
  #before = 0;

  constructor(markup: string, url: string | undefined, read: (item: XmlElement) => T, repairs: boolean) {
    this.#source = { markup, texts: this.#texts, entities: declaredEntities(markup) };
    this.#url = url;
    this.#read = read;
    this.#repairs = repairs;
  }

  finish(): FeedXml<T> | null {
    this.#closeTo(0);
    return this.#root ? { root: this.#root, items: this.#items } : null;
  }

  open(tag: Tag): void {
    if (!this.#root && !this.#isRoot(tag)) return;
    const repair = this.#repairs ? tagRepair(this.#source.markup, tag) : undefined;
    if (repair) this.edits.push(repair);
    const declared = this.#namespaces.declare(tag);
    const unprefixed = declared ?? this.#stack.at(-1)?.unprefixed ?? '';
    const name = this.#namespaces.name(tag.name, unprefixed);
    const isItem = name === 'item' || name === 'entry';
    if (isItem) this.#closeTo(this.#stack.findLastIndex(({ element }) => CONTAINERS.has(element.name)) + 1);
    else this.#endUnclosedText(name);
    const parent = this.#stack.at(-1)?.element ?? this.#root;
    const element = new XmlElement(this.#source, name, tag.attributes, this.#base(tag, parent));
    this.#root ??= element;
    if (parent && !isItem) parent.children.push(element);
    if (this.#stack.length >= MAX_DEPTH) return;
    this.#stack.push({ element, written: tag.name, unprefixed, from: this.#texts.length });
    if (tag.selfClosing) this.#closeTo(this.#stack.length - 1);
  }

  close(name: string): void {
    const at = this.#stack.findLastIndex(({ written }) => written === name);
    if (at >= 0) this.#closeTo(at);
  }

  text(start: number, end: number): void {
    const repair = this.#repairs ? textRepair(this.#source.markup, start, end) : undefined;
    if (repair) this.edits.push(repair);
    // what stands in no field is white space
    if (this.#stack.length > 1) this.#texts.push(start, end);
  }

  /** A page is no feed, however long it goes on. */
  #isRoot({ name }: Tag): boolean {
    const local = name.slice(name.indexOf(':') + 1);
    this.#before += NO_FEEDS.has(local) ? MAX_BEFORE_ROOT : 1;
    return this.#before <= MAX_BEFORE_ROOT && ROOTS.has(local);
  }

  #closeTo(depth: number): void {
    while (this.#stack.length > depth) {
      const last = this.#stack.pop();
      if (!last) return;
      last.element.end = this.#texts.length;
      if (last.element.name !== 'item' && last.element.name !== 'entry') continue;
      if (!this.edits.length) this.#items.push(this.#read(last.element));
      this.#texts.length = last.from;
    }
  }

  #endUnclosedText(name: string): void {
    const parent = this.#stack.at(-1)?.element.name ?? '';
    if (!TEXTS.has(parent) || name === parent) return;
    if (FIELDS.test(name) || (HTML_FIELDS.has(name) && !HTML_TEXTS.has(parent))) this.#closeTo(this.#stack.length - 1);
  }

  #base({ attributes }: Tag, parent: XmlElement | undefined): string | undefined {
    const around = parent ? parent.base : this.#url;
    const at = attributes.length ? attributes.indexOf('xml:base') : -1;
    return at < 0 ? around : (webAddress(attributes[at + 1], around) ?? around);
  }
}
