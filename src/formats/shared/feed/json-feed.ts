/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
import type { MediaSource, Person } from '../../../core/embed.js';
import type { Episode, Feed } from '../../../core/feed.js';
import { webAddress } from '../../../core/url.js';
import { compact } from './compact.js';
import { distinct, personName } from './people.js';
import { date, description, language, line, mediaType, title } from './values.js';

type Fields = Readonly<Record<string, unknown>>;

const MAX_GUID = 2000;
const MAX_SECONDS = 100 * 3600;

/** The version is not asked for: feeds forget it, and nothing else has items at its root under a title. */
export function isJsonFeed(value: unknown): value is Fields {
  return isFields(value) && (Array.isArray(value['items']) || /jsonfeed\.org/.test(String(value['version'])));
}

/** @param url where it came from */
export function readJsonFeed(feed: Fields, url: string | undefined): Feed {
  const own = webAddress(url) ?? address(feed['feed_url'], undefined);
  return {
    ...compact<Omit<Feed, 'authors' | 'episodes'>>({
      title: title(text(feed['title'])),
      url: own,
      link: address(feed['home_page_url'], own),
      language: language(text(feed['language'])),
      image: address(feed['icon'], own) ?? address(feed['favicon'], own),
      description: description(text(feed['description'])),
    }),
    authors: authors(feed, own),
    episodes: list(feed['items']).map((item) => readItem(item, own)),
  };
}

function readItem(item: Fields, base: string | undefined): Episode {
  const attachments = list(item['attachments']);
  const sources = attachments.flatMap((attachment) => source(attachment, base));
  const url = address(item['url'], base) ?? address(item['external_url'], base);
  const [recordings, pictures] = [false, true].map((picture) =>
    sources.filter(({ type }) => (type?.startsWith('image/') ?? false) === picture),
  );
  return compact<Episode>({
    title: title(text(item['title'])),
    guid: line(text(item['id']), MAX_GUID) ?? recordings?.[0]?.src ?? url,
    url,
    published: date(text(item['date_published'])) ?? date(text(item['date_modified'])),
    duration: attachments.map((attachment) => seconds(attachment['duration_in_seconds'])).find(Boolean),
    media: recordings?.length ? { sources: recordings } : undefined,
    authors: authors(item, base),
    description: ['summary', 'content_text', 'content_html'].map((name) => description(text(item[name]))).find(Boolean),
    image: address(item['image'], base) ?? address(item['banner_image'], base) ?? pictures?.[0]?.src,
  });
}

function source(attachment: Fields, base: string | undefined): MediaSource[] {
  const src = address(attachment['url'], base);
  const type = mediaType(text(attachment['mime_type']));
  return src ? [{ src, ...(type ? { type } : {}) }] : [];
}

/** 1.1 has a list, 1.0 had one author. */
function authors(from: Fields, base: string | undefined): Person[] {
  const written = list(from['authors']);
  const found = written.length ? written : list([from['author']]);
  return distinct(
    found.flatMap((author) => {
      const name = personName(text(author['name']));
      const url = address(author['url'], base);
      return name ? [{ name, ...(url ? { url } : {}) }] : [];
    }),
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Identifiers are written as numbers often enough. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const address = (value: unknown, base: string | undefined): string | undefined =>
  webAddress(text(value), base) ?? undefined;

function seconds(value: unknown): number | undefined {
  const number = Number(text(value));
  return number > 0 && number <= MAX_SECONDS ? number : undefined;
}
