/** Dates for readers. */

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A list of episodes has thousands of dates, and a format is dear. By languages and the parts that are known. */
const known = new Map<string, Intl.DateTimeFormat>();

/**
 * The day, month or year that an ISO date names, where it was written: no time zone moves it.
 * @param languages BCP 47, the best first; a tag that is none is passed over
 * @returns undefined for what is no date
 */
export function formatDate(date: string, languages: readonly string[]): string | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?![\d-]))?)?/.exec(date)?.slice(1);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1] = parts.filter(Boolean).map(Number);
  return formatFor(languages, parts.filter(Boolean).length - 1).format(Date.UTC(year, month - 1, day));
}

function formatFor(languages: readonly string[], index: number): Intl.DateTimeFormat {
  const key = [index, ...languages].join();
  let format = known.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(languages.filter(isTag), { ...FORMATS[index], timeZone: 'UTC' });
    known.set(key, format);
  }
  return format;
}

/** The language that such a date is in: the first of these that has dates here. */
export function languageOfDate(languages: readonly string[]): string {
  return Intl.DateTimeFormat.supportedLocalesOf(languages.filter(isTag))[0] ?? '';
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
