/** Microformats (microformats.org): h-entry, h-cite and h-card, and the older hentry and vcard that themes still write. */
import type { Person, Thumbnail } from '../core/embed.js';
import type { PageElement } from '../core/markup/element.js';
import { absolute, type PageDocument, type Source } from '../core/markup/page.js';
import { bylineNames } from './shared/names.js';
import { scopesOf } from './shared/scopes.js';

export const source: Source = {
  name: 'microformats',
  extract(page) {
    if (!page.elements.some((element) => MENTIONED.test(element.get('class') ?? ''))) return {};
    const scopes = scopesOf(page.elements, (element) => has(element, ROOTS));
    const outermost = page.elements.filter((element) => has(element, ROOTS) && !scopes.get(element));
    const isCitation = (element: PageElement): boolean => has(element, CITATIONS);
    const links = outermost.some(isCitation) ? ownLinks(page) : [];
    // a citation is about another page, unless it cites this one
    const roots = outermost.filter((element) =>
      isCitation(element) ? links.some((link) => link.isIn(element)) : !element.aside,
    );
    if (!roots.length) return {};
    const entry = entryOf(page, roots);
    if (!entry) return loneCard(page, roots);
    const own = (...names: string[]): PageElement[] =>
      page.elements.filter(
        (element) => element !== entry && has(element, new Set(names)) && scopes.get(element) === entry,
      );
    return {
      get title() {
        const title = own('p-name', 'entry-title')[0];
        return title ? valueOf(title) : undefined;
      },
      get description() {
        const summary = own('p-summary', 'entry-summary')[0];
        return summary ? valueOf(summary) : undefined;
      },
      get authors() {
        for (const card of own('p-author', 'author', 'h-card', 'vcard').slice(0, MAX_CARDS)) {
          const [first] = person(card, page);
          if (first) return [first];
        }
        return undefined;
      },
      get published() {
        const date = own('dt-published', 'published', 'entry-date')[0];
        return date ? dateOf(date) : undefined;
      },
      get thumbnail() {
        return picture(own('u-featured', 'u-photo')[0], page);
      },
    };
  },
};

/** Cards without a name are passed over; not without end. */
const MAX_CARDS = 8;

const ENTRIES = new Set(['h-entry', 'h-cite', 'hentry', 'h-recipe', 'h-review', 'h-event']);
const CITATIONS = new Set(['h-cite']);
const CARDS = new Set(['h-card', 'vcard']);
/** A quick look: most pages have none. */
const MENTIONED = /h-(?:entry|cite|recipe|review|event|card)|hentry|vcard/;
const ROOTS = new Set([...ENTRIES, ...CARDS]);

const has = (element: PageElement, names: ReadonlySet<string>): boolean =>
  element.classes.some((name) => names.has(name));

/** The one entry of the page; where there are several, the one that names the page's address: a list has none. */
function entryOf(page: PageDocument, roots: readonly PageElement[]): PageElement | undefined {
  const entries = roots.filter((element) => has(element, ENTRIES));
  if (entries.length < 2) return entries[0];
  const links = ownLinks(page);
  return entries.find((entry) => links.some((link) => link.isIn(entry)));
}

/** Links of the page to itself, as entries name their address. */
function ownLinks(page: PageDocument): PageElement[] {
  const address = (text: string | undefined): string => (absolute(page, text) ?? '').replace(/[#?].*|\/$/g, '');
  const own = address(page.url);
  const links = page.elements.filter(
    (element) =>
      (has(element, LINKS) || element.get('rel')?.includes('bookmark')) && address(element.get('href')) === own,
  );
  return links.slice(0, MAX_LINKS);
}

/** Enough to find the page's own address among its repetitions. */
const MAX_LINKS = 8;
const LINKS = new Set(['u-url', 'u-uid']);

function person(element: PageElement, page: PageDocument): Person[] {
  const inside = page.elements.filter((part) => part !== element && part.isIn(element));
  const name = inside.find((part) => has(part, NAMES));
  const link = inside.find((part) => has(part, URLS)) ?? inside.find((part) => part.get('href'));
  const url = absolute(page, element.get('href') ?? link?.get('href'));
  const text = name ? valueOf(name) : valueOf(element);
  const names = name && has(element, CARDS) ? [text] : bylineNames(text);
  return names.map((one) => ({ name: one, ...(url && names.length === 1 ? { url } : {}) }));
}

const NAMES = new Set(['p-name', 'fn']);
const URLS = new Set(['u-url', 'url']);

/** A page about a person: its card says who speaks there. */
function loneCard(page: PageDocument, roots: readonly PageElement[]): { authors: Person[] } {
  const cards = roots.filter((element) => element.classes.includes('h-card'));
  return { authors: cards.length === 1 && cards[0] ? person(cards[0], page) : [] };
}

const valueOf = (element: PageElement): string =>
  (element.name === 'abbr' && element.get('title')) ||
  (element.name === 'img' && element.get('alt')) ||
  (element.name === 'data' && element.get('value')) ||
  element.text;

const dateOf = (element: PageElement): string =>
  element.get('datetime') ?? ((element.name === 'abbr' && element.get('title')) || element.text);

function picture(element: PageElement | undefined, page: PageDocument): Thumbnail | undefined {
  const url = absolute(page, element?.get('src') ?? element?.get('href'));
  const alt = element?.get('alt');
  return url ? { url, ...(alt ? { alt } : {}) } : undefined;
}
