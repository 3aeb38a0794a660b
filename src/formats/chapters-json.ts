/** Chapters in JSON: Podcasting 2.0 (JSON chapters 1.2) and Podlove's. */
import type { Chapter } from '../core/transcript.js';
import { toChapters } from './shared/chapters.js';
import { isRecord, parseJson, stringAt } from './shared/json.js';

/**
 * Reads `{chapters: [{startTime, endTime?, title, url?, img?}]}`, or Podlove's `[{start, title, href?, image?}]`, sorted
 * by start. Chapters with `toc: false` are left out: they only change the picture (JSON chapters 1.2).
 * @param base the file's own address, for relative ones
 * @returns an empty list for what is not JSON
 */
export function readChaptersJson(text: string, base?: string): Chapter[] {
  const json = parseJson(text);
  const list = isRecord(json) ? json['chapters'] : json;
  const rows = (Array.isArray(list) ? list : []).filter(isRecord).filter((row) => row['toc'] !== false);
  return toChapters(
    rows.map((row) => ({
      start: row['startTime'] ?? row['start'],
      end: row['endTime'] ?? row['end'],
      title: stringAt(row, ['title']),
      url: stringAt(row, ['url', 'href', 'link']),
      image: stringAt(row, ['img', 'image']),
    })),
    base,
  );
}
