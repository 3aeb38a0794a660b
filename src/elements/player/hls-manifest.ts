/** The first playlist of a stream: read before hls.js is, because it says how much of hls.js is needed. */
import type { Trouble } from '../../locales/shared/player-table.js';

export interface Manifest {
  /** After redirects: what relative addresses in it are relative to. */
  readonly url: string;
  readonly text: string;
}

/** Milliseconds until the reader is told. */
const PATIENCE = 15_000;

/**
 * @param credentials whether cookies are sent to another site
 * @returns why there is none, where there is none
 * @throws the signal's reason
 */
export async function readManifest(
  url: string,
  credentials: boolean,
  signal: AbortSignal,
): Promise<Manifest | { readonly trouble: Trouble }> {
  const ends = new AbortController();
  const timer = setTimeout(() => ends.abort(), PATIENCE);
  signal.addEventListener('abort', () => ends.abort(), { signal: ends.signal });
  try {
    const init = { signal: ends.signal, credentials: credentials ? 'include' : 'same-origin' } as const;
    const response = await fetch(url, init);
    if (!response.ok) return { trouble: troubleOf(response.status) };
    const text = await response.text();
    // RFC 8216, section 4.3.1.1: the first line of every playlist
    return text.trimStart().startsWith('#EXTM3U') ? { url: response.url || url, text } : { trouble: 'format' };
  } catch {
    signal.throwIfAborted();
    return { trouble: troubleOf() };
  } finally {
    clearTimeout(timer);
  }
}

/** @param status of an HTTP reply; absent or 0 where there was none */
export function troubleOf(status?: number): Trouble {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'private';
  return navigator.onLine ? 'network' : 'offline';
}

/**
 * What hls.js's light build leaves out: other audio, subtitles (those within the picture too), encryption that needs a
 * key system, content steering and variables. Audio without an address of its own is within the picture's segments.
 */
const NEEDS_ALL =
  /^#EXT-X-(?:MEDIA:(?=.*TYPE=(?:SUBTITLES|CLOSED-CAPTIONS))|MEDIA:(?=.*TYPE=AUDIO)(?=.*URI=)|SESSION-KEY:|KEY:(?!METHOD=NONE)|CONTENT-STEERING:|DEFINE:)/m;

/** Whether the light build cannot play all of it. */
export const needsAll = ({ text }: Manifest): boolean => NEEDS_ALL.test(text);
