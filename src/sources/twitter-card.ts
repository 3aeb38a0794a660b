/** Twitter (X) cards: `twitter:` names, written as `name` or as `property`. */
import { absolute, metaValue, type Source } from '../core/markup/page.js';

export const source: Source = {
  name: 'twitter-card',
  extract(page) {
    const image = absolute(page, metaValue(page, 'twitter:image', 'twitter:image:src'));
    const alt = metaValue(page, 'twitter:image:alt');
    return {
      title: metaValue(page, 'twitter:title', 'twitter:text:title'),
      description: metaValue(page, 'twitter:description'),
      thumbnail: image ? { url: image, ...(alt ? { alt } : {}) } : undefined,
      // twitter:creator and twitter:site are handles, not names
      authors: labelled(page.metas),
    };
  },
};

/** The free labels of a summary card, which the big blog engines fill with the byline: `twitter:label1` "Written by". */
function labelled(metas: readonly { name: string; content: string }[]): { name: string }[] {
  const label = metas.find(
    ({ name, content }) => /^twitter:label\d$/.test(name) && /^(?:written\s+)?by$/i.test(content),
  );
  const value = label && metas.find(({ name }) => name === label.name.replace('label', 'data'));
  return value ? [{ name: value.content }] : [];
}
