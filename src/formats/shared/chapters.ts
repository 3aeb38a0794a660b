/** What all formats of chapters have in common. */
import type { Chapter } from '../../core/transcript.js';
import { webAddress } from '../../core/url.js';
import { readClock } from './clock.js';

/** As found in a file: anything may be missing or wrong. */
export interface ChapterFields {
  /** Seconds, or a time as `00:12:42.345`. */
  readonly start?: unknown;
  readonly end?: unknown;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
}

/**
 * Sorted by start; what has no readable start or no title is left out.
 * @param base what relative addresses are relative to; without it they are left out
 */
export function toChapters(rows: readonly ChapterFields[], base?: string): Chapter[] {
  const chapters = rows.flatMap((row): Chapter[] => {
    const start = readClock(row.start);
    const title = row.title?.replace(/\s+/g, ' ').trim();
    if (start === undefined || !title) return [];
    const end = readClock(row.end);
    const url = webAddress(row.url, base);
    const image = webAddress(row.image, base);
    return [
      {
        start,
        ...(end !== undefined && end > start ? { end } : {}),
        title,
        ...(url ? { url } : {}),
        ...(image ? { image } : {}),
      },
    ];
  });
  return chapters.sort((a, b) => a.start - b.start);
}
