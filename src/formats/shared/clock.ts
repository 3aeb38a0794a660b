/** Times as transcripts write them beside the words: `0:53`, `[1:02:03]`, `00:00:05,120`. */
import { parseTime } from '../../core/time.js';

/** @returns seconds, or undefined for what is no time */
export function readClock(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  return parseTime(
    value
      .trim()
      .replace(/^[[(]|[\])]$/g, '')
      .replace(',', '.'),
  );
}
