/** Right values for what feeds say: texts, dates, numbers, languages, media types. */
import { isoDate } from '../../../core/date.js';
import { oneLine } from '../../../core/line.js';
import { decodeReferences } from '../../../core/markup/entities.js';
import { tokenize } from '../../../core/markup/tokens.js';
import { parseTime } from '../../../core/time.js';

const MAX_TITLE = 500;
const MAX_DESCRIPTION = 1000;
/** Markup weighs more than its text; what a description shows is near its start. */
const MARKUP_READ = MAX_DESCRIPTION * 8;

const INLINE_TAG = /<\/?(?:a|b|i|u|em|strong|small|span|font|cite|code|sup|sub|br|p|div|wbr)(?:\s[^<>]*)?\/?>/gi;
const BLOCK = /^(?:p|br|div|li|ul|ol|h[1-6]|tr|td|th|blockquote|hr|pre|section|article|table)$/;
const UNREAD = new Set(['script', 'style', 'iframe', 'noscript', 'template']);

/** One line, cut at a word. @returns undefined where nothing is left */
export function line(text: string | undefined, limit = MAX_TITLE): string | undefined {
  return text ? oneLine(text, limit) : undefined;
}

/**
 * A title. RSS never said whether its titles are text or HTML, and both are common: entities are decoded once more, tags
 * for a change of typeface are dropped, and every other `<` stays what it is.
 */
export function title(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const plain = text.includes('<') ? text.slice(0, MAX_TITLE * 8).replaceAll(INLINE_TAG, '') : text;
  return line(decodeReferences(plain));
}

/** HTML or text to one line of text. */
export function description(markup: string | undefined): string | undefined {
  if (!markup) return undefined;
  const head = markup.slice(0, MARKUP_READ);
  return line(head.includes('<') ? textOfHtml(head) : decodeReferences(head), MAX_DESCRIPTION);
}

function textOfHtml(markup: string): string {
  let text = '';
  let unread = '';
  for (const token of tokenize(markup)) {
    if (token.type === 'text') {
      if (!unread) text += markup.slice(token.start, token.end);
    } else if (token.type === 'open') {
      if (!unread && UNREAD.has(token.name) && !token.selfClosing) unread = token.name;
      if (BLOCK.test(token.name)) text += ' ';
    } else if (token.type === 'close') {
      if (token.name === unread) unread = '';
      if (BLOCK.test(token.name)) text += ' ';
    }
  }
  return decodeReferences(text);
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
/** `Jun 3 11:05:30 2008`, `June 3, 2008`, `June 3, 2008 11:05 PM GMT` */
const MONTH_FIRST =
  /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:(\d{4}),?(?:\s+(\d.*))?|(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([a-z]{3,4}|[+-]\d{4})\s+)?(\d{4}))$/i;
/** Day, month, year in two or four digits, and what follows. */
const DAY_FIRST = /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\S.*))?$/i;
const DAY_TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*([ap]m)?\s*(.*)$/i;
const ISO_DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\S.*))?$/i;

/**
 * A date as feeds write them, also the wrong ways: weekdays and months in full, two-digit years, `+01:00` in mail dates,
 * single digits.
 * @returns ISO 8601, as precise as the source; undefined for what is no date
 */
export function date(text: string | undefined): string | undefined {
  const value = text?.replaceAll(/\s+/g, ' ').trim();
  if (!value || value.length > 80) return undefined;
  return isoDate(value) ?? rewritten(value.replace(WEEKDAY, '').replace(/\s*\([^()]*\)$/, ''));
}

function rewritten(value: string): string | undefined {
  const first = MONTH_FIRST.exec(value);
  if (first) {
    const [, month = '', day = '', year, after, time, zone, lastYear] = first;
    return fromParts(`${day} ${month} ${year ?? lastYear}`, after ?? (time && `${time} ${zone ?? ''}`));
  }
  const mail = DAY_FIRST.exec(value);
  if (mail) {
    const [, day = '', month = '', year = '', time] = mail;
    // RFC 2822, section 4.3
    const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
    return fromParts(`${day} ${month} ${century}${year}`, time);
  }
  const iso = ISO_DAY.exec(value);
  return iso ? fromParts([iso[1], iso[2]?.padStart(2, '0'), iso[3]?.padStart(2, '0')].join('-'), iso[4]) : undefined;
}

/** A day, and a time of day in any of the usual ways; a time that is none leaves the day. */
function fromParts(day: string, time: string | undefined): string | undefined {
  const iso = isoDate(day);
  const parts = iso && time ? DAY_TIME.exec(time) : null;
  if (!iso || !parts) return iso;
  const [, hour = '', minute = '', second, half, zone = ''] = parts;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const clock = [String(hours), minute, ...(second ? [second] : [])].map((digits) => digits.padStart(2, '0'));
  // through the mail form, which knows the names of zones
  const named = /^[a-z]{1,4}$/i.test(zone)
    ? isoDate(`1 Jan 2000 00:00 ${zone}`)?.slice('2000-01-01T00:00'.length)
    : zone;
  const shift = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  const written = shift ? `${shift[1]}${shift[2]?.padStart(2, '0')}:${shift[3] ?? '00'}` : named;
  return isoDate(`${iso}T${clock.join(':')}${written ?? ''}`) ?? isoDate(`${iso}T${clock.join(':')}`) ?? iso;
}

/** @returns seconds; undefined for what says nothing, 0 among it */
export function duration(text: string | undefined): number | undefined {
  return parseTime(text?.replaceAll(/\s+/g, '').replace(/^(\d+)min(?:utes?|s)?\.?$/i, '$1m')) || undefined;
}

/** A number of a season or an episode, also where words stand around it: `S02`, `Episode 7`. */
export function ordinal(text: string | undefined): number | undefined {
  const digits = /^[^\d-]{0,20}(\d{1,7}(?:\.\d{1,4})?)$/.exec(text?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `en_us` → `en-US` (BCP 47). */
export function language(text: string | undefined): string | undefined {
  try {
    return text && text.length < 64 ? Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Lower case, without parameters. */
export function mediaType(text: string | undefined): string | undefined {
  const type = text?.split(';', 1)[0]?.trim().toLowerCase();
  return type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined;
}
