/** What a page shows, told to search engines in the vocabulary of schema.org: only what is known, and only where it is enough. */
import type { Embed, Person } from '../core/embed.js';
import type { Feed } from '../core/feed.js';
import { dataScript, type SafeHtml } from '../core/html.js';
import type { Chapter, Transcript } from '../core/transcript.js';
import { webAddress } from '../core/url.js';
import type { Poster } from './poster.js';

/** The page that shows it. */
export interface ShownOn {
  /** Absolute. Without it, what needs an address of the page is left out. */
  readonly url?: string | undefined;
  /** Of the element that plays it, where the page has several. */
  readonly id?: string | undefined;
  /** The page shows others too: without an `id`, a time in its address leads to none of them. */
  readonly several?: boolean | undefined;
  /** What is said in it. */
  readonly transcript?: Transcript | undefined;
}

type Properties = Readonly<Record<string, unknown>>;

/** Hosts of podcasts: what they play is an episode. Music services play songs too. */
const PODCASTS: ReadonlySet<string | undefined> = new Set(
  (
    'acast anchor applepodcasts audioboom blogtalkradio buzzsprout captivate castos ivoox libsyn megaphone omny podbean ' +
    'podomatic rss.com simplecast spreaker transistor'
  ).split(' '),
);

/**
 * `VideoObject` where there are name, picture and full date, which Google requires
 * (developers.google.com/search/docs/appearance/structured-data/video); `PodcastEpisode` and `AudioObject` where there are
 * a name and something to play, an episode with its date.
 * @returns null where that is not known, and for what is gone or not for everybody
 */
export function jsonLd(embed: Embed, poster: Poster | undefined, page: ShownOn = {}): SafeHtml | null {
  const item = embed.status === 'ok' || embed.status === 'unknown' ? describe(embed, poster, page) : null;
  return item && dataScript('application/ld+json', { '@context': 'https://schema.org', ...item });
}

/** `PodcastSeries`, for a feed with recordings. @returns null for one without a name or recordings */
export function feedJsonLd(feed: Feed, poster: Poster | undefined, page: ShownOn = {}): SafeHtml | null {
  const webFeed = address(feed.url);
  if (!feed.title || !webFeed || !feed.episodes.some(({ media }) => media)) return null;
  return dataScript('application/ld+json', {
    '@context': 'https://schema.org',
    ...known({
      '@type': 'PodcastSeries',
      name: feed.title,
      description: feed.description,
      image: pictureOf(poster, feed.image, page),
      url: address(feed.link),
      webFeed,
      inLanguage: feed.language,
      author: people(feed.authors),
    }),
  });
}

function describe(embed: Embed, poster: Poster | undefined, page: ShownOn): Properties | null {
  const { kind, title, published } = embed;
  if (!title) return null;
  const isVideo = kind === 'video' || kind === 'live';
  const date = isFullDate(published) ? published : undefined;
  const picture = pictureOf(poster, embed.thumbnail?.url, page);
  if (isVideo) return date && picture ? { '@type': 'VideoObject', ...recording(embed, date, picture, page) } : null;
  if (kind !== 'audio' || !(contentUrl(embed) ?? frameUrl(embed))) return null;
  const audio = { '@type': 'AudioObject', ...recording(embed, date, picture, page) };
  return date && PODCASTS.has(embed.provider?.id) ? episode(embed, date, picture, page) : audio;
}

function recording(embed: Embed, date: string | undefined, picture: string | undefined, page: ShownOn): Properties {
  return known({
    name: embed.title,
    description: embed.description,
    thumbnailUrl: picture,
    uploadDate: date,
    ...file(embed, page),
    url: address(embed.canonicalUrl ?? embed.url),
    inLanguage: embed.language,
    author: people(embed.authors),
    hasPart: clips(embed, page),
  });
}

function episode(embed: Embed, date: string, picture: string | undefined, page: ShownOn): Properties {
  return known({
    '@type': 'PodcastEpisode',
    name: embed.title,
    description: embed.description,
    image: picture,
    datePublished: date,
    url: address(embed.canonicalUrl ?? embed.url),
    inLanguage: embed.language,
    author: people(embed.authors),
    associatedMedia: { '@type': 'AudioObject', name: embed.title, ...known(file(embed, page)) },
    hasPart: clips(embed, page),
  });
}

/** What belongs to the recording as such, whatever it is a part of. */
function file(embed: Embed, { transcript }: ShownOn): Properties {
  const { duration, sources } = embed.media ?? {};
  return {
    duration: duration && duration > 0 && Number.isFinite(duration) ? isoDuration(duration) : undefined,
    contentUrl: contentUrl(embed),
    encodingFormat: contentUrl(embed) && sources?.[0]?.type,
    embedUrl: frameUrl(embed),
    transcript:
      transcript?.cues.map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text)).join('\n') || undefined,
  };
}

/** Chapters, each with the address at which the page plays it; one that has no length is none. */
function clips({ media }: Embed, { url, id, several }: ShownOn): readonly Properties[] | undefined {
  const page = address(url)?.split('#', 1)[0];
  const chapters = media?.chapters ?? [];
  if (!page || !chapters.length || (several && !id)) return undefined;
  const to = (seconds: number): string => `${page}#${id ? `${encodeURIComponent(id)}:` : ''}t=${Math.floor(seconds)}`;
  const clip = ({ title, start, end }: Chapter, i: number): Properties =>
    known({
      '@type': 'Clip',
      name: title,
      startOffset: Math.floor(start),
      endOffset: round(end ?? chapters[i + 1]?.start ?? media?.duration),
      url: to(start),
    });
  return chapters.map(clip);
}

/** The site's own where its whole address is known; naming another asks nobody for it. */
function pictureOf(poster: Poster | undefined, image: string | undefined, { url }: ShownOn): string | undefined {
  return address(poster?.src) ?? (poster && address(url) && address(poster.src, url)) ?? address(image);
}

function people(authors: readonly Person[] = []): readonly Properties[] | undefined {
  const found = authors.map(({ name, url }) => known({ '@type': 'Person', name, url: address(url) }));
  return found.length ? found : undefined;
}

const contentUrl = ({ media }: Embed): string | undefined => address(media?.sources[0]?.src);
const frameUrl = ({ frame }: Embed): string | undefined => address(frame?.src);

const address = (url: string | undefined, base?: string): string | undefined =>
  (url && webAddress(url, base)) || undefined;

/** A year or a month says too little. */
const isFullDate = (date: string | undefined): boolean => /^\d{4}-\d{2}-\d{2}/.test(date ?? '');

const round = (seconds: number | undefined): number | undefined => seconds && Math.floor(seconds);

/** ISO 8601-1, section 5.5.2: `PT1H2M3S`. */
function isoDuration(duration: number): string {
  const seconds = Math.max(1, Math.round(duration));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
}

function known(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== ''));
}
