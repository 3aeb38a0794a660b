/** Embeds that come back from a file or a storage: data that others may have written. */
import type { Embed, Kind, Status } from '../core/embed.js';

const KINDS: ReadonlySet<unknown> = new Set<Kind>([
  'video',
  'audio',
  'playlist',
  'live',
  'photo',
  'slides',
  'post',
  'link',
]);
const STATUSES: ReadonlySet<unknown> = new Set<Status>(['ok', 'gone', 'private', 'blocked', 'unknown']);

/** The shape that everything else relies on; addresses are checked where they are written into a page. */
export function isEmbed(value: unknown): value is Embed {
  if (!isObject(value)) return false;
  const { url, kind, status, title, authors, frame, thumbnail, media, provider, site } = value;
  const texts = [title, value['description'], value['published'], value['canonicalUrl'], value['language']];
  return (
    typeof url === 'string' &&
    KINDS.has(kind) &&
    STATUSES.has(status) &&
    texts.every((text) => text === undefined || typeof text === 'string') &&
    (authors === undefined || (Array.isArray(authors) && authors.every((author) => has(author, 'name')))) &&
    (frame === undefined || (has(frame, 'src') && Array.isArray((frame as { allow?: unknown }).allow))) &&
    (thumbnail === undefined || has(thumbnail, 'url')) &&
    (media === undefined || (isObject(media) && Array.isArray(media['sources']))) &&
    (provider === undefined || has(provider, 'name')) &&
    (site === undefined || has(site, 'name'))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const has = (value: unknown, name: string): boolean => isObject(value) && typeof value[name] === 'string';
