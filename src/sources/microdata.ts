/** Microdata (HTML Standard, section 5) in the schema.org vocabulary, and its properties without any item around them. */
import type { PageElement } from '../core/markup/element.js';
import type { PageDocument, Source } from '../core/markup/page.js';
import { describe, type Item } from './shared/schema.js';
import { scopesOf } from './shared/scopes.js';

export const source: Source = {
  name: 'microdata',
  extract: (page) => (page.elements.some((element) => element.get('itemprop')) ? describe(itemsOf(page), page) : {}),
};

type Draft = Record<string, unknown[]>;

/** The items that are nobody's property, and what the page says outside all items, as a page. */
function itemsOf(page: PageDocument): Item[] {
  const loose = draftOf('WebPage');
  const items: Draft[] = [];
  const drafts = new Map<PageElement, Draft>();
  const owners = scopesOf(page.elements, (element) => element.attributes.has('itemscope'));
  for (const element of page.elements) {
    const property = element.get('itemprop');
    const isItem = element.attributes.has('itemscope');
    if (!isItem && !property) continue;
    const owner = owners.get(element);
    const draft = isItem ? draftOf(element.get('itemtype') ?? '') : undefined;
    if (draft) drafts.set(element, draft);
    const target = owner ? drafts.get(owner) : loose;
    if (draft && (!property || !owner) && !element.aside) items.push(draft);
    if (!property || !target || (element.aside && !owner)) continue;
    for (const name of property.split(/\s+/).filter(Boolean)) (target[name] ??= []).push(draft ?? valueOf(element));
  }
  return [...items, loose];
}

/** Without a prototype: the names of properties are the page's. */
const draftOf = (type: string): Draft => Object.assign(Object.create(null) as Draft, { '@type': [type] });

/** HTML Standard, section 5.2.4; `content` counts on every element, as search engines read it. */
function valueOf(element: PageElement): string {
  const content = element.get('content');
  if (content !== undefined) return content;
  const attribute = ATTRIBUTES[element.name];
  const value = attribute && element.get(attribute);
  if (value && !(element.name === 'a' && PEOPLE.test(element.get('itemprop') ?? ''))) return value;
  return element.text || (element.get('title') ?? '');
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  a: 'href',
  abbr: 'title',
  img: 'src',
  link: 'href',
  time: 'datetime',
  data: 'value',
};

/** Linked names are written as properties of the link itself. */
const PEOPLE = /author|creator|name|headline/i;
