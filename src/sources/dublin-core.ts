/** Dublin Core (dublincore.org), as `<meta name="DC.title">`, `dcterms:` names and RDFa properties of the body. */
import type { PageElement } from '../core/markup/element.js';
import { metaValues, type PageDocument, type Source } from '../core/markup/page.js';
import { named, namesIn } from './shared/names.js';

export const source: Source = {
  name: 'dublin-core',
  extract(page) {
    const spoken = page.metas.some(({ name }) => name.startsWith('dc')) || page.elements.some(isProperty);
    if (!spoken) return {};
    const first = (...terms: string[]): string | undefined => terms.map((term) => values(page, term)[0]).find(Boolean);
    return {
      title: first('title'),
      description: first('description', 'abstract'),
      authors: named([...values(page, 'creator'), ...values(page, 'author')].flatMap(namesIn)),
      published: first('date.issued', 'issued', 'date.created', 'created', 'date'),
      language: first('language'),
      siteName: first('publisher'),
    };
  },
};

/** Pages that write one thing in two spellings mean it once. */
const PREFIXES = ['dc:', 'dcterms:', 'dc.', 'dcterms.', 'dcterm:', 'dcterm.'];

function values(page: PageDocument, term: string): string[] {
  for (const prefix of PREFIXES) {
    const found = metaValues(page, prefix + term);
    if (found.length) return found;
  }
  return page.elements.flatMap((element) => property(element, term) ?? []);
}

const isProperty = (element: PageElement): boolean =>
  element.name !== 'meta' && !element.aside && /(?:^|\s)dc(?:terms)?:/i.test(element.get('property') ?? '');

/** RDFa (www.w3.org/TR/rdfa-primer): a property written on an element with a text. */
function property(element: PageElement, term: string): string | undefined {
  if (!isProperty(element)) return undefined;
  const names = element.get('property')?.toLowerCase().split(/\s+/);
  if (!names?.some((name) => name === `dc:${term}` || name === `dcterms:${term}`)) return undefined;
  return element.get('content') ?? element.text;
}
