/** Which elements of a page say something about it, by the names that vocabularies and blog engines use. */

interface Attributes {
  readonly size: number;
  has(name: string): boolean;
  get(name: string): string | undefined;
}

const KEPT = new Set(
  (
    'class id rel itemprop itemscope itemtype itemid property name content http-equiv href src datetime title lang ' +
    'xml:lang type sizes value pubdate alt author'
  ).split(' '),
);
const LONGEST = 10;

/** The name of an attribute, lower case, where it is worth reading: most (`style`, `data-…`, `on…`) are not. */
export function keptAttribute(markup: string, start: number, end: number): string | undefined {
  if (end - start > LONGEST) return undefined;
  const name = markup.slice(start, end);
  if (KEPT.has(name)) return name;
  const lower = name.toLowerCase();
  return lower !== name && KEPT.has(lower) ? lower : undefined;
}

/** Elements that are kept whatever their attributes. */
const ALWAYS = new Set(['html', 'base', 'meta', 'link', 'title', 'time', 'h1', 'address']);

const RELATIONS = /(?:^|\s)(?:author|bookmark)(?:\s|$)/i;
/** microformats, their forerunners, and the class names of bylines and dates in the common themes. */
const NAMES =
  /(?:^|\s)(?:h-(?:entry|card|cite|feed)|p-(?:name|author|summary)|dt-published|u-(?:url|uid|photo|featured)|hentry|vcard|fn|nickname|published|entry-(?:title|summary|date)|post-title)(?=\s|$)|author|auteur|autor|byline|by-line|creator|contributor|writer|reporter|publi[sc]|posted|date|pubtime|submitted|(?:post|entry|article|story)[-_]?(?:meta|info|time)/i;

/** @param attributes those of the element that are kept */
export function describes(name: string, attributes: Attributes): boolean {
  if (ALWAYS.has(name)) return true;
  if (attributes.size === 0) return false;
  if (attributes.has('itemprop') || attributes.has('itemscope') || attributes.has('property')) return true;
  const rel = attributes.get('rel');
  if (rel && RELATIONS.test(rel)) return true;
  return isNamed(attributes.get('class')) || isNamed(attributes.get('id'));
}

const isNamed = (names: string | undefined): boolean => !!names && NAMES.test(names);

/** Ours among them: what a card or a player tells is about the page it leads to. */
const ASIDE_ELEMENTS = new Set(['aside', 'nav', 'embed-card', 'embed-media']);
/** Whole elements whose class only tells what the page has. */
const FRAMES = new Set(['html', 'body', 'main', 'article']);
const ASIDE =
  /(?:^|\s)(?:comments?(?!-?(?:open|closed|link|count)|s-(?:open|closed|link))|commentlist|disqus|respond(?:$|\s)|sidebar(?:$|\s)|related|recommend|recirc|read-?next|more-(?:from|stories|posts|news)|(?:most-?)?popular|trending|most-(?:read|viewed)|newsletter|teaser|breadcrumbs?|site-(?:header|footer)|post-navigation)/i;

/** Whether what stands in the element belongs to something else: comments, other posts, side bars, navigation. */
export function isAside(name: string, attributes: Attributes): boolean {
  if (ASIDE_ELEMENTS.has(name)) return true;
  if (attributes.size === 0 || FRAMES.has(name)) return false;
  return isBeside(attributes.get('class')) || isBeside(attributes.get('id'));
}

const isBeside = (names: string | undefined): boolean => !!names && ASIDE.test(names);
