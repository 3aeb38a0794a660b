/** What a reader chose, kept in their browser for all players of the site. Works, for the page, where nothing is kept. */
import { readText, writeText } from '../consent/storage.js';

/** The entry is JSON: `{"audio":1.5,"video":1,"volume":0.8,"keys":false}`; whatever is not there was never chosen. */
const KEY = 'embed-hub:player';

export interface Choices {
  /** Speed of recordings. */
  audio?: number;
  /** Speed of videos. */
  video?: number;
  /** 0 to 1 */
  volume?: number;
  /** Whether keys are on. */
  keys?: boolean;
}

/** Where nothing can be kept, what was chosen holds for the page. */
let here: Choices = {};

export function choices(): Choices {
  try {
    const kept: unknown = JSON.parse(readText(KEY) ?? '{}');
    return { ...here, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return here;
  }
}

export function choose(choice: Choices): void {
  here = { ...choices(), ...choice };
  if (writeText(KEY, JSON.stringify(here))) here = {};
}

/** Held within what can be chosen; 1 for what is no speed. */
export const heldRate = (rate: unknown): number =>
  typeof rate === 'number' && rate > 0 ? Math.min(3, Math.max(0.5, rate)) : 1;
