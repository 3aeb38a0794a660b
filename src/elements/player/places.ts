/** Where a reader left recordings, kept in their browser for 30 days. */
import { keysWith, readText, removeText, writeText } from '../consent/storage.js';
import { PREFIX, keyOf } from './place-key.js';

const KEPT = 30 * 86_400_000;

/** @returns seconds; undefined where nothing is kept, or too long ago */
function readPlace(key: string): number | undefined {
  try {
    const { at, on } = JSON.parse(readText(key) ?? '{}') as { at?: unknown; on?: unknown };
    const age = Date.now() - Date.parse(String(on));
    return typeof at === 'number' && at > 0 && Math.abs(age) < KEPT ? at : undefined;
  } catch {
    return undefined;
  }
}

/** @returns seconds; undefined where nothing is kept, or too long ago */
export function placeOf(media: HTMLMediaElement): number | undefined {
  const key = keyOf(media);
  return key ? readPlace(key) : undefined;
}

export function keepPlace(media: HTMLMediaElement, at: number): void {
  const key = keyOf(media);
  if (key) writeText(key, JSON.stringify({ at: Math.floor(at), on: new Date().toISOString() }));
}

export function forgetPlace(media: HTMLMediaElement): void {
  const key = keyOf(media);
  if (key) removeText(key);
}

/** Takes out what is too old, of all recordings. */
export function forgetOldPlaces(): void {
  for (const key of keysWith(PREFIX)) if (readPlace(key) === undefined) removeText(key);
}
