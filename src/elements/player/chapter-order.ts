/** Chapters as they should have been written. */
import type { Chapter } from '../../core/transcript.js';

/**
 * In order of time; each ends where the next begins at the latest. Left out: what has no title or no time, what begins
 * after the end, and all but the last of those that begin together.
 * @param length of the recording in seconds; 0 or Infinity where nobody knows
 */
export function mendChapters(chapters: readonly Chapter[], length = 0): Chapter[] {
  const over = length || Infinity;
  return chapters
    .filter(({ start, title }) => start >= 0 && start < over && title.trim())
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => all[i + 1]?.start !== start)
    .map(({ end = 0, ...chapter }, i, all) => {
      const next = all[i + 1]?.start ?? over;
      const last = end > chapter.start && end < next ? end : next;
      return last < Infinity ? { ...chapter, end: last } : chapter;
    });
}
