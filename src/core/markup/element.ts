/** The elements of a page that describe it: a shallow tree, with their text on demand. */
import { decodeHTML } from 'entities';

/** Texts of bylines, titles and summaries are short; what stands behind 8,000 units of markup is not read. */
const MAX_MARKUP = 8000;

/** How much markup may still be turned into texts: nested elements share theirs, and hostile pages nest without end. */
export interface Budget {
  /** UTF-16 units. */
  left: number;
}

/** An element with a name in some vocabulary; everything between it and the next such element is left out. */
export class PageElement {
  /** Lower case. */
  readonly name: string;
  /** Those that vocabularies use (`class`, `itemprop`, `rel`, `content`, `datetime` …), values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  /** In a comment, a list of other posts, a side bar or navigation: not about this page. */
  readonly aside: boolean;
  /** Where its content begins in the markup. */
  readonly start: number;
  /** Where its content ends: the end tag, or the end of what it stands in. */
  end: number;
  readonly #markup: string;
  readonly #budget: Budget;
  #classes: readonly string[] | undefined;
  #text: string | undefined;

  constructor(
    source: { readonly markup: string; readonly budget: Budget },
    name: string,
    attributes: ReadonlyMap<string, string>,
    place: { readonly start: number; readonly parent: PageElement | undefined; readonly aside: boolean },
  ) {
    this.#markup = source.markup;
    this.#budget = source.budget;
    this.name = name;
    this.attributes = attributes;
    this.parent = place.parent;
    this.aside = place.aside;
    this.start = place.start;
    this.end = place.start;
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  /** The names in `class`, as written. */
  get classes(): readonly string[] {
    return (this.#classes ??= this.get('class')?.split(/\s+/) ?? []);
  }

  /** The text between its tags: entities decoded, spaces joined, scripts and styles left out; empty once the page's budget is spent. */
  get text(): string {
    return (this.#text ??= this.#read());
  }

  #read(): string {
    const end = Math.min(this.end, this.start + MAX_MARKUP);
    if (this.#budget.left < end - this.start) return '';
    this.#budget.left -= end - this.start;
    return plainText(this.#markup.slice(this.start, end));
  }

  /** True for what stands in the other, at any depth, or is it. */
  isIn(other: PageElement): boolean {
    return this.start >= other.start && this.end <= other.end;
  }
}

const HIDDEN = /<(script|style|noscript|svg|template)\b[^<]*(?:<(?!\/\1\b)[^<]*)*(?:<\/\1[^>]*>|$)/gi;
const PHRASING = /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;

/** Markup → its words, on one line. */
export function plainText(markup: string): string {
  if (!markup.includes('<') && !markup.includes('&')) return markup.replaceAll(/\s+/g, ' ').trim();
  const words = markup
    .replaceAll(/<!--[^]*?(?:-->|$)/g, '')
    .replaceAll(HIDDEN, ' ')
    .replaceAll(PHRASING, '')
    .replaceAll(/<\/?[a-z!?][^>]*(?:>|$)/gi, ' ');
  return decodeHTML(words).replaceAll(/\s+/g, ' ').trim();
}
