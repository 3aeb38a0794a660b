/** Dates as metadata writes them, to ISO 8601: as precise as the source, never more. */

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;
/** RFC 5322 section 3.3, day name and zone optional: `Tue, 03 Jun 2008 11:05:30 GMT`. */
const MAIL =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{4})?)?$/i;
/** As American templates print it: `Mon, Jan 7 2019 15:37:00 EST`, `January 7, 2019 3:37 PM`. */
const AMERICAN =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?\s*([a-z]{1,3}|[+-]\d{4})?)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `2012-10-04`, `2012-10-04T09:30:00+02:00`, `20121004`, `Thu, 04 Oct 2012 07:30:00 GMT` …
 * @returns undefined for what is no date, or no day of the calendar; a time without a zone stays without one
 */
export function isoDate(text: string): string | undefined {
  const value = text.trim();
  const iso = value.length <= 40 ? ISO.exec(value) : null;
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    return write(year, month, day, hour, minute, second, fraction, zone);
  }
  if (value.length > 40) return undefined;
  return mailDate(value) ?? americanDate(value);
}

function mailDate(value: string): string | undefined {
  const mail = MAIL.exec(value);
  const month = monthOf(mail?.[2]);
  if (!mail || !month) return undefined;
  const [, day = '', , year, hour, minute, second, zone] = mail;
  return write(year, month, two(day), hour && two(hour), minute, second, undefined, zone);
}

function americanDate(value: string): string | undefined {
  const [, word, day = '', year, hour, minute, second, half, zone] = AMERICAN.exec(value) ?? [];
  const month = monthOf(word);
  if (!month) return undefined;
  return write(year, month, two(day), hour && clock(Number(hour), half), minute, second, undefined, zone);
}

/** Twelve hours twice, told apart by the first letter of a.m. or p.m.; 24 hours without. */
function clock(hour: number, half: string | undefined): string {
  if (!half) return two(String(hour));
  return two(String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)));
}

function monthOf(word: string | undefined): string | undefined {
  const month = MONTHS.indexOf(word?.toLowerCase() ?? '') + 1;
  return month ? two(String(month)) : undefined;
}

function write(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  fraction?: string,
  zone?: string,
): string | undefined {
  if (Number(year) < 1000 || (month && !isDay(Number(year), Number(month), Number(day ?? 1)))) return undefined;
  const date = [year, month, day].filter(Boolean).join('-');
  if (!hour) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  return `${date}T${hour}:${minute}${second ? `:${second}${fraction ?? ''}` : ''}${offset(zone)}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The zones RFC 5322 names; others are unknown and say nothing. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

function offset(zone: string | undefined): string {
  if (!zone) return '';
  const parts = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return parts ? `${parts[1]}:${parts[2] ?? '00'}` : (ZONES[zone.toLowerCase()] ?? '');
}

const two = (digits: string): string => digits.padStart(2, '0');
