/** A time in the fragment of an address. */
import { parseTime } from '../../core/time.js';
import { decode } from '../../core/url.js';

export interface TimeHash {
  /** Without `#`, decoded: an element may have it for its id. */
  readonly fragment: string;
  /** The id of a player, or of something around one; empty where none is named. */
  readonly id: string;
  /** seconds */
  readonly start: number;
  /** seconds; undefined where it plays on */
  readonly end: number | undefined;
}

/**
 * Reads `#t=90`, `#t=1m30s`, `#t=1:02:03`, `#t=10,20` (Media Fragments 1.0, section 4.2.1) and the same behind an id and
 * a colon. Other fragments that follow, as in `#t=10&track=1`, say nothing here.
 * @param hash as in `location.hash`
 * @returns undefined for everything else
 */
export function readTimeHash(hash: string): TimeHash | undefined {
  const fragment = decode(hash.replace(/^#/, ''));
  const [, id = '', time = ''] = /^(?:(.+):)?t=([^&]+)(?:&.*)?$/s.exec(fragment) ?? [];
  const [from = '', to] = time.split(',', 2);
  const end = parseTime(to);
  // `,20` begins at the beginning
  const start = from === '' && end !== undefined ? 0 : parseTime(from);
  if (start === undefined) return undefined;
  return { fragment, id, start, end: end !== undefined && end > start ? end : undefined };
}
