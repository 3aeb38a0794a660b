/** Parse.ly (docs.parse.ly): one tag a field, or the older form with one JSON object in one tag. */
import { absolute, metaValue, metaValues, type PageDocument, type Source } from '../core/markup/page.js';
import { lenientJson } from './shared/json.js';
import { named } from './shared/names.js';
import { list, record } from './shared/schema.js';

export const source: Source = {
  name: 'parsely',
  extract(page) {
    const old = olderForm(page);
    const image = absolute(page, metaValue(page, 'parsely-image-url') ?? old('image_url')[0]);
    const authors = metaValues(page, 'parsely-author');
    return {
      title: metaValue(page, 'parsely-title') ?? old('title')[0],
      authors: named(authors.length ? authors : [...old('authors'), ...old('author')]),
      published: metaValue(page, 'parsely-pub-date') ?? old('pub_date')[0],
      thumbnail: image ? { url: image } : undefined,
    };
  },
};

function olderForm(page: PageDocument): (key: string) => string[] {
  const text = metaValue(page, 'parsely-page');
  const item = text ? record(lenientJson(text)[0]) : undefined;
  return (key) => list(item?.[key]).flatMap((value) => (typeof value === 'string' ? value : []));
}
