/** The line that `match` and `upgrade` print for an address: names and order are a contract. */
import type { Archive, Frame, Kind, MediaInfo, Status } from '../core/embed.js';
import type { Matched } from '../core/provider.js';

export interface MatchRecord {
  url: string;
  provider: string | null;
  kind: Kind | null;
  id: string | null;
  /** seconds */
  start: number | null;
  /** seconds */
  end: number | null;
  canonicalUrl: string | null;
  frame: Frame | null;
  endpoint: string | null;
  status: Status;
  archive?: Archive;
  media?: MediaInfo;
}

/** @param matched null where nobody knows the address */
export function toRecord(url: string, matched: Matched | null): MatchRecord {
  const embed = matched?.embed;
  return {
    url,
    provider: embed?.provider?.id ?? null,
    kind: embed?.kind ?? null,
    id: matched?.id ?? null,
    start: embed?.start ?? null,
    end: embed?.end ?? null,
    canonicalUrl: embed?.canonicalUrl ?? null,
    frame: embed?.frame ?? null,
    endpoint: matched?.endpoint ?? null,
    status: embed?.status ?? 'unknown',
    ...(embed?.archive ? { archive: embed.archive } : {}),
    ...(embed?.media ? { media: embed.media } : {}),
  };
}
