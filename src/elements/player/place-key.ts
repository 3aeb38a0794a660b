/** Under what name the place in a recording is kept. */
import { readText } from '../consent/storage.js';
import { addressOf } from './address.js';

/** The entry of a recording is JSON: `{"at":754,"on":"2026-11-22T09:30:00.000Z"}`, seconds and when. */
export const PREFIX = 'embed-hub:place:';

/** Its address; null where nothing can be kept, because it has none that stays. */
export function keyOf(media: HTMLMediaElement): string | null {
  const address = addressOf(media);
  return /^https?:/.test(address) ? PREFIX + address.replace(/#.*$/s, '') : null;
}

/** Whether there is an entry, whatever it says. */
export function hasPlace(media: HTMLMediaElement): boolean {
  const key = keyOf(media);
  return key !== null && readText(key) !== null;
}
