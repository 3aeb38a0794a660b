/** Chapters as they should have been written. */
import type { Chapter } from '../../core/transcript.js';

/**
 * In order of time; each ends where the next begins at the latest. Left out: what has no title or no time, what begins
 * after the end, and all but the last of those that begin together.
 * @param length of the recording in seconds; 0 or Infinity where nobody knows
 */
export function mendChapters(chapters: readonly Chapter[], length = 0): Chapter[] {
  const ordered = chapters
    .filter(({ start, title }) => start >= 0 && start < (length || Infinity) && title.trim())
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => all[i + 1]?.start !== start);
  return ordered.map((chapter, i) => {
    const { end, ...rest } = chapter;
    const next = ordered[i + 1]?.start ?? (length || Infinity);
    const last = Math.min(end !== undefined && end > chapter.start ? end : next, next);
    return Number.isFinite(last) ? { ...rest, end: last } : rest;
  });
}
