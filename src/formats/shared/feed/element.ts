/** An element of a feed: names as `Namespaces` knows them, texts decoded when they are asked for. */
import { decodeHTMLStrict } from 'entities';
import { MAX_URL_LENGTH, webAddress } from '../../../core/url.js';
import { CDATA } from './repair.js';

/** What all elements of a document share. */
export interface Source {
  readonly markup: string;
  /** Start and end of each text by turns. */
  readonly texts: readonly number[];
  /** The entities the document declares itself, as `&name;` → text. */
  readonly entities: ReadonlyMap<string, string>;
}

export class XmlElement {
  /** Lower case, with our prefix: `itunes:image`. */
  readonly name: string;
  readonly children: XmlElement[] = [];
  /** What relative addresses in it are relative to. */
  readonly base: string | undefined;
  /** Where its texts end among those of its source; set when it is closed. */
  end: number;
  readonly #source: Source;
  readonly #attributes: readonly string[];
  readonly #from: number;

  /** @param attributes names in lower case and raw values by turns */
  constructor(source: Source, name: string, attributes: readonly string[], base: string | undefined) {
    this.name = name;
    this.base = base;
    this.#source = source;
    this.#attributes = attributes;
    this.#from = source.texts.length;
    this.end = this.#from;
  }

  /** Trimmed, and undefined where it is empty. The first of two equal names wins. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.#attributes.length; i += 2) {
      if (this.#attributes[i] === name) return this.#decode(this.#attributes[i + 1] ?? '').trim() || undefined;
    }
    return undefined;
  }

  first(...names: string[]): XmlElement | undefined {
    for (const name of names) {
      for (const child of this.children) if (child.name === name) return child;
    }
    return undefined;
  }

  all(...names: string[]): XmlElement[] {
    return this.children.filter((child) => names.includes(child.name));
  }

  /** The text of the first child with one of these names, the first name first, that has any. */
  textOf(...names: string[]): string | undefined {
    for (const name of names) {
      for (const child of this.children) {
        const text = child.name === name ? child.text : '';
        if (text) return text;
      }
    }
    return undefined;
  }

  /** All text in it, markup left out, references decoded once. */
  get text(): string {
    const { markup, texts } = this.#source;
    let text = '';
    for (let i = this.#from; i < this.end; i += 2) {
      const start = texts[i] ?? 0;
      const raw = markup.slice(start, texts[i + 1]);
      text += raw.includes('&') && !markup.startsWith(CDATA, start - CDATA.length) ? this.#decode(raw) : raw;
    }
    return text.trim();
  }

  /** An http(s) address, absolute. What a broken attribute left around it is dropped: a quote, the next attribute's name. */
  address(text: string | undefined): string | undefined {
    if (!text || text.length > MAX_URL_LENGTH) return undefined;
    const bare = /^["']?([^]*?)["']?$/.exec(text.replace(/\s[\w:-]+=$/, '').trim())?.[1];
    return webAddress(bare, this.base) ?? undefined;
  }

  /** The semicolon is required: feeds are full of addresses with a bare `&copy=1`. */
  #decode(raw: string): string {
    if (!raw.includes('&')) return raw;
    const { entities } = this.#source;
    const own = entities.size ? raw.replaceAll(/&[\w.-]+;/g, (name) => entities.get(name) ?? name) : raw;
    return decodeHTMLStrict(own);
  }
}
