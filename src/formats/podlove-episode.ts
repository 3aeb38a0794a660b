/**
 * What the Podlove Web Player 4 and 5 is given: an episode with its show, in JSON (docs.podlove.org, "Configuration"). A
 * WordPress page holds the same in `podlovePlayerCache.add([{ data: … }])`.
 */
import type { MediaSource } from '../core/embed.js';
import type { Episode, Feed, FeedPerson } from '../core/feed.js';
import { isoDate } from '../core/date.js';
import { webAddress } from '../core/url.js';
import { toChapters } from './shared/chapters.js';
import { readClock } from './shared/clock.js';
import { compact } from './shared/feed/compact.js';
import { description, line, mediaType, title } from './shared/feed/values.js';
import { isRecord, stringAt } from './shared/json.js';

type Fields = Record<string, unknown>;

/** Whether it is one: it has recordings, and names a show or calls itself an episode. */
export function isPodloveEpisode(value: unknown): value is Fields {
  if (!isRecord(value) || !(Array.isArray(value['audio']) || Array.isArray(value['media']))) return false;
  return isRecord(value['show']) || typeof value['title'] === 'string';
}

/**
 * A show of one episode.
 * @param base the file's own address, for relative ones
 */
export function readPodloveEpisode(value: Fields, base?: string): Feed {
  const show = isRecord(value['show']) ? value['show'] : {};
  const address = (record: Fields, name: string): string | undefined =>
    webAddress(stringAt(record, [name]), base) ?? undefined;
  return {
    ...compact<Omit<Feed, 'authors' | 'episodes'>>({
      title: title(stringAt(show, ['title'])),
      link: address(show, 'link'),
      image: address(show, 'poster'),
      description: description(stringAt(show, ['summary', 'subtitle'])),
    }),
    authors: [],
    episodes: [readEpisode(value, address, base)],
  };
}

function readEpisode(
  value: Fields,
  address: (record: Fields, name: string) => string | undefined,
  base: string | undefined,
): Episode {
  const sources = records(value['audio'] ?? value['media']).flatMap((file): MediaSource[] => {
    const src = address(file, 'url');
    const type = mediaType(stringAt(file, ['mimeType', 'mime_type', 'type']));
    return src ? [{ src, ...(type ? { type } : {}) }] : [];
  });
  const url = address(value, 'link');
  const transcript = address(value, 'transcripts');
  return compact<Episode>({
    title: title(stringAt(value, ['title'])),
    guid: stringAt(value, ['guid']) ?? sources[0]?.src ?? url,
    url,
    published: isoDate(stringAt(value, ['publicationDate']) ?? ''),
    duration: readClock(value['duration']) || undefined,
    media: sources.length ? { sources } : undefined,
    chapters: toChapters(
      records(value['chapters']).map((row) => ({
        start: row['start'],
        end: row['end'],
        title: stringAt(row, ['title']),
        url: stringAt(row, ['href']),
        image: stringAt(row, ['image']),
      })),
      base,
    ),
    chaptersUrl: address(value, 'chapters'),
    transcripts: transcript ? [{ url: transcript, type: 'application/json' }] : [],
    persons: records(value['contributors']).flatMap((row): FeedPerson[] => person(row)),
    description: description(stringAt(value, ['summary', 'subtitle'])),
    image: address(value, 'poster'),
  });
}

function person(row: Fields): FeedPerson[] {
  const name = line(stringAt(row, ['name']));
  // a group and a role are objects with a title, or their title alone
  const titled = (key: string): string | undefined => {
    const value = row[key];
    return line(isRecord(value) ? stringAt(value, ['title', 'slug']) : stringAt(row, [key]))?.toLowerCase();
  };
  return name ? [{ name, ...compact<FeedPerson>({ role: titled('role'), group: titled('group') }) }] : [];
}

const records = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);
