/** The one parser for times in addresses, attributes and metadata. */
import type { Match } from './provider.js';
import { firstQueryValue, queryValue } from './url.js';

export { formatTime } from './clock.js';

/** By far the most frequent; reading it first makes the rest affordable. */
const PLAIN = /^\d{1,8}s?$/;
const UNITS = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i;
const CLOCK = /^(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/;
const ISO = /^P(?=T?\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const PREFIX = /^npt:/i;
/** The last letter of each name in `timesIn`, then how a time may begin: most queries need not be read for each name. */
const MAYBE_TIMED = /[dte]=[\dnp]/i;
/** No recording is longer; larger numbers are ids or time stamps that stand where a time should. */
const MAX_SECONDS = 100 * 3600;

/**
 * Reads `90`, `90s`, `1h2m3s`, `1m40`, `1:02:03`, `24:09`, `npt:90` and ISO 8601 durations (`PT1M30S`).
 * @returns seconds, or undefined for anything else
 */
export function parseTime(text: string | null | undefined): number | undefined {
  if (!text || text.length > 32) return undefined;
  if (PLAIN.test(text)) {
    const seconds = Number.parseInt(text, 10);
    return seconds <= MAX_SECONDS ? seconds : undefined;
  }
  return readTime(text);
}

function readTime(text: string): number | undefined {
  const parts = UNITS.exec(text) ?? ISO.exec(text);
  if (parts) return total(parts[1], parts[2], parts[3], parts[4]);
  const clock = CLOCK.exec(text);
  if (clock) return total(undefined, clock[1], clock[2], clock[3]);
  const bare = text.trim().replace(PREFIX, '');
  return bare === text ? undefined : parseTime(bare);
}

function total(days?: string, hours?: string, minutes?: string, seconds?: string): number | undefined {
  const sum = Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sum <= MAX_SECONDS ? sum : undefined;
}

export interface TimeRange {
  /** seconds */
  start?: number;
  /** seconds */
  end?: number;
}

/**
 * Reads the temporal part of a media fragment (W3C Media Fragments 1.0, section 4.2.1): `10,20`, `10`, `,20`.
 * An end that is not after the start is dropped.
 */
export function parseTimeRange(text: string | null | undefined): TimeRange {
  if (!text) return {};
  const comma = text.indexOf(',');
  return timeRange(
    parseTime(comma < 0 ? text : text.slice(0, comma)),
    parseTime(comma < 0 ? null : text.slice(comma + 1)),
  );
}

/** A range without what says nothing: a start of 0, an end before the start. */
export function timeRange(start?: number, end?: number): TimeRange {
  const range: TimeRange = {};
  if (start) range.start = start;
  if (end && end > (start ?? 0)) range.end = end;
  return range;
}

/** Adds times to what was matched. Said property by property: spreading objects of many shapes costs a tenth of a match. */
export function timed(match: Match, { start, end }: TimeRange): Match {
  if (start !== undefined) match.start = start;
  if (end !== undefined) match.end = end;
  return match;
}

/**
 * The times an address asks for, under the names players commonly read: `t`, `start`, `time_continue` and `end` in the
 * query, else `t` or `start` in the fragment.
 * @param search query with or without `?`
 * @param hash fragment without `#`
 */
export function timesIn(search: string, hash: string): TimeRange {
  if (!hash && (!search || !MAYBE_TIMED.test(search))) return {};
  return readTimes(search, hash);
}

function readTimes(search: string, hash: string): TimeRange {
  const fragment = hash ? parseTimeRange(firstQueryValue(hash, 't', 'start')) : {};
  if (!search) return fragment;
  const start = firstQueryValue(search, 't', 'start', 'time_continue');
  const end = queryValue(search, 'end');
  return start || end ? timeRange(parseTime(start) ?? fragment.start, parseTime(end) ?? fragment.end) : fragment;
}
