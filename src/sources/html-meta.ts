/** What HTML itself has names for: title, description, author, language, canonical address, icon. */
import { linkTo, metaValue, type PageDocument, type Source } from '../core/markup/page.js';

export const source: Source = {
  name: 'html-meta',
  extract: (page) => ({
    title: page.title,
    description: metaValue(page, 'description'),
    language: page.language ?? metaValue(page, 'content-language', 'language'),
    authors: page.metas.filter(({ name }) => name === 'author').map(({ content }) => ({ name: content })),
    published: metaValue(page, 'date', 'pubdate', 'publish-date', 'datepublished'),
    canonicalUrl: linkTo(page, 'canonical'),
    siteName: metaValue(page, 'application-name', 'apple-mobile-web-app-title'),
    siteUrl: new URL('/', page.url).href,
    icon: icon(page),
    thumbnail: thumbnail(page),
  }),
};

/** The drawing, else the icon whose size is nearest to 64 px: sharp in a card, small on the wire. */
function icon(page: PageDocument): string | undefined {
  const icons = page.links.filter(({ rels }) => rels.includes('icon') || rels.includes('apple-touch-icon'));
  const drawn = icons.find(({ type, sizes }) => type === 'image/svg+xml' || sizes.toLowerCase() === 'any');
  const distance = (sizes: string): number => Math.abs((Number.parseInt(sizes, 10) || 16) - 64);
  return (drawn ?? icons.sort((a, b) => distance(a.sizes) - distance(b.sizes))[0])?.href;
}

function thumbnail(page: PageDocument): { url: string } | undefined {
  const url = linkTo(page, 'image_src');
  return url ? { url } : undefined;
}
