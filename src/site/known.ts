/** What became known of a place in a page. */
import type { Embed } from '../core/embed.js';
import type { Feed } from '../core/feed.js';
import type { Chapter, Transcript } from '../core/transcript.js';
import type { Trouble } from './errands.js';
import type { Poster } from './poster.js';

/**
 * Where a slot's data came from: its address alone, the lock file, somebody who was asked, or nowhere; `missing` where the
 * lock file does not have it and nobody may be asked.
 */
export type Origin = 'address' | 'lock' | 'asked' | 'failed' | 'missing';

/** What became known of a slot. */
export interface Known {
  readonly embed: Embed;
  readonly poster?: Poster | undefined;
  readonly transcript?: Transcript | undefined;
  readonly chapters?: readonly Chapter[] | undefined;
  readonly feed?: Feed | undefined;
  readonly origin?: Origin;
  /** Why nobody could tell more. */
  readonly error?: Trouble;
}
