/** What HTML itself has names for: title, description, author, language, canonical address, icon. */
import { linkTo, metaValue, metaValues, type PageDocument, type Source } from '../core/markup/page.js';
import { siteName } from '../core/site-name.js';
import { named, namesIn } from './shared/names.js';

export const source: Source = {
  name: 'html-meta',
  extract: (page) => ({
    title: title(page),
    description: metaValue(page, 'description'),
    language: page.language ?? metaValue(page, 'content-language', 'language'),
    authors: named(metaValues(page, 'author', 'byl', 'authors', 'article.author', 'author-name').flatMap(namesIn)),
    published: metaValue(page, ...DATES),
    canonicalUrl: linkTo(page, 'canonical'),
    siteName: metaValue(page, 'application-name', 'apple-mobile-web-app-title'),
    siteUrl: new URL('/', page.url).href,
    icon: icon(page),
    thumbnail: thumbnail(page),
  }),
};

const DATES =
  'date pubdate pub_date publish-date publish_date publishdate publication_date publisheddate publish-time created dateissued releasedon article.published original-publish-date'.split(
    ' ',
  );

/** A title that begins with the site's name and has nothing of the page's only heading is the site's, not the page's. */
function title(page: PageDocument): string | undefined {
  const label = siteName(page.url).split('.', 1)[0] ?? '';
  const own = page.title?.toLowerCase();
  if (!own?.startsWith(label) || !/^\s*[|:–—-]\s/.test(own.slice(label.length))) return page.title;
  const headings = page.elements.filter((element) => element.name === 'h1' && !element.aside && element.text);
  const heading = headings.length === 1 ? headings[0]?.text.toLowerCase() : undefined;
  return !heading || own.includes(heading.slice(0, 20)) ? page.title : undefined;
}

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
