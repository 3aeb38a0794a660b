/** Sailthru's horizon tags, which many newspapers write. */
import { absolute, metaValue, metaValues, type Source } from '../core/markup/page.js';
import { named, namesIn } from './shared/names.js';

export const source: Source = {
  name: 'sailthru',
  extract(page) {
    const image = absolute(page, metaValue(page, 'sailthru.image.full'));
    return {
      title: metaValue(page, 'sailthru.title'),
      description: metaValue(page, 'sailthru.description'),
      authors: named(metaValues(page, 'sailthru.author').flatMap(namesIn)),
      published: metaValue(page, 'sailthru.date'),
      thumbnail: image ? { url: image } : undefined,
    };
  },
};
