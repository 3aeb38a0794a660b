/** A feed as `embed-hub feed` prints it, which a build writes into pages and a resolver answers with: read anew, and not believed. */
import type { MediaSource, Person } from '../core/embed.js';
import type { Episode, Feed, FeedPerson, Soundbite, TranscriptLink } from '../core/feed.js';
import type { Chapter } from '../core/transcript.js';
import { webAddress } from '../core/url.js';
import { toChapters } from './shared/chapters.js';
import { compact } from './shared/feed/compact.js';
import { isRecord, stringAt } from './shared/json.js';

type Fields = Record<string, unknown>;

/** What is read of a list; more is nobody's. */
const MOST = 50_000;

/** Whether it is one: it has a list of episodes. */
export const isFeedData = (value: unknown): value is Fields => isRecord(value) && Array.isArray(value['episodes']);

/**
 * Reads what has the right type, and leaves out the rest.
 * @param base what relative addresses are relative to, as a build writes those of pictures it has copied
 */
export function readFeedData(feed: Fields, base?: string): Feed {
  const address = addresses(base);
  return {
    ...compact<Omit<Feed, 'authors' | 'episodes'>>({
      ...texts(feed, ['title', 'language', 'description', 'guid']),
      url: address(feed['url']),
      link: address(feed['link']),
      image: address(feed['image']),
      persons: people(feed['persons'], address),
      explicit: feed['explicit'] === true || undefined,
    }),
    authors: people(feed['authors'], address),
    episodes: list(feed['episodes']).map((episode) => readEpisode(episode, base)),
  };
}

function readEpisode(episode: Fields, base: string | undefined): Episode {
  const address = addresses(base);
  const media = isRecord(episode['media']) ? list(episode['media']['sources']) : [];
  const sources = media.flatMap((source): MediaSource[] => {
    const src = address(source['src']);
    return src ? [{ src, ...texts(source, ['type']) }] : [];
  });
  return compact<Episode>({
    ...texts(episode, ['title', 'guid', 'published', 'seasonName', 'description']),
    url: address(episode['url']),
    link: address(episode['link']),
    image: address(episode['image']),
    chaptersUrl: address(episode['chaptersUrl']),
    duration: amount(episode['duration']),
    season: amount(episode['season']),
    episode: amount(episode['episode']),
    explicit: episode['explicit'] === true || undefined,
    media: sources.length ? { sources } : undefined,
    chapters: chapters(episode['chapters'], base),
    transcripts: list(episode['transcripts']).flatMap((one): TranscriptLink[] => {
      const url = address(one['url']);
      const more = { ...texts(one, ['type', 'language']), ...(one['captions'] === true ? { captions: true } : {}) };
      return url ? [{ url, ...more }] : [];
    }),
    soundbites: list(episode['soundbites']).flatMap((one): Soundbite[] => {
      const [start, duration] = [amount(one['start']), amount(one['duration'])];
      return start !== undefined && duration ? [{ start, duration, ...texts(one, ['title']) }] : [];
    }),
    authors: people(episode['authors'], address),
    persons: people(episode['persons'], address),
  });
}

type Address = (value: unknown) => string | undefined;

const addresses =
  (base: string | undefined): Address =>
  (value) =>
    (typeof value === 'string' && webAddress(value, base)) || undefined;

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.slice(0, MOST).filter(isRecord) : []);

const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Those of these members that hold a text. */
function texts<Name extends string>(record: Fields, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = stringAt(record, [name]);
    if (text) found[name] = text;
  }
  return found;
}

function people(value: unknown, address: Address): (Person & FeedPerson)[] {
  return list(value).flatMap((person) => {
    const { name, role, group } = texts(person, ['name', 'role', 'group']);
    const fields = compact<FeedPerson>({ role, group, url: address(person['url']), image: address(person['image']) });
    return name ? [{ name, ...fields }] : [];
  });
}

function chapters(value: unknown, base: string | undefined): Chapter[] {
  return toChapters(
    list(value).map((row) => ({ start: row['start'], end: row['end'], ...texts(row, ['title', 'url', 'image']) })),
    base,
  );
}
