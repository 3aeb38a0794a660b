/** The tags of scholarly indexes: Highwire Press `citation_…`, and those of bepress, EPrints and PRISM beside it. */
import { metaValue, metaValues, type Source } from '../core/markup/page.js';
import { inOrder, named } from './shared/names.js';

export const source: Source = {
  name: 'citation',
  extract: (page) => ({
    title: metaValue(page, 'citation_title', 'bepress_citation_title', 'eprints.title', 'prism.title'),
    description: metaValue(page, 'citation_abstract', 'eprints.abstract'),
    authors: named(
      [
        metaValues(page, 'citation_author'),
        metaValues(page, 'bepress_citation_author'),
        metaValues(page, 'eprints.creators_name'),
        metaValues(page, 'citation_authors').flatMap((names) => names.split(/\s*;\s*/)),
      ]
        .find((names) => names.length)
        ?.map(inOrder) ?? [],
    ),
    published: metaValue(
      page,
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
      'bepress_citation_date',
      'prism.publicationdate',
      'eprints.date',
    ),
    language: metaValue(page, 'citation_language'),
    siteName: metaValue(page, 'citation_journal_title', 'prism.publicationname'),
  }),
};
