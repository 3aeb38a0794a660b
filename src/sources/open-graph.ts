/** Open Graph (ogp.me): `og:` properties and those of its article type. */
import type { Kind, Thumbnail } from '../core/embed.js';
import { absolute, metaValue, metaValues, type PageDocument, type Source } from '../core/markup/page.js';
import { pixels } from '../core/dimension.js';

export const source: Source = {
  name: 'open-graph',
  extract: (page) => ({
    kind: kindOf(metaValue(page, 'og:type')),
    title: metaValue(page, 'og:title'),
    description: description(page),
    language: metaValue(page, 'og:locale'),
    siteName: metaValue(page, 'og:site_name'),
    canonicalUrl: absolute(page, metaValue(page, 'og:url')),
    thumbnail: image(page),
    authors: page.metas.filter(({ name }) => AUTHORS.has(name)).map(({ content }) => ({ name: content })),
    published: metaValue(page, ...DATES),
  }),
};

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'video:release_date',
  'music:release_date',
  'book:release_date',
];

/** Some templates write the title twice, and the description after it. */
function description(page: PageDocument): string | undefined {
  const title = metaValue(page, 'og:title');
  const texts = metaValues(page, 'og:description');
  return texts.find((text) => text !== title) ?? texts[0];
}

const AUTHORS = new Set(['article:author', 'og:article:author', 'book:author']);

/** Only what is surely a text; a page about a video is still a page while nothing of it can be played here. */
function kindOf(type: string | undefined): Kind | undefined {
  return type?.trim().toLowerCase() === 'article' ? 'post' : undefined;
}

/**
 * The first image with its own size and text: a property belongs to the image before it (ogp.me, "Structured
 * Properties").
 */
function image(page: PageDocument): Thumbnail | undefined {
  const isImage = (name: string): boolean => name === 'og:image' || name === 'og:image:url';
  const first = page.metas.findIndex(({ name, content }) => isImage(name) && absolute(page, content));
  const url = absolute(page, page.metas[first]?.content);
  if (!url) return undefined;
  const secure = absolute(page, detail(page, first, 'og:image:secure_url'));
  const width = pixels(detail(page, first, 'og:image:width'));
  const height = pixels(detail(page, first, 'og:image:height'));
  const alt = detail(page, first, 'og:image:alt');
  return {
    url: secure?.startsWith('https:') && !url.startsWith('https:') ? secure : url,
    ...(width && height ? { width, height } : {}),
    ...(alt ? { alt } : {}),
  };
}

function detail(page: PageDocument, image: number, property: string): string | undefined {
  for (const { name, content } of page.metas.slice(image + 1)) {
    if (name === 'og:image') return undefined;
    if (name === property) return content;
  }
  return undefined;
}
