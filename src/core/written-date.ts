/** Dates in printed words, in the language of their page: `January 14, 2021`, `3. Mai 2012`, `2024年10月28日`. */
import { isoDate } from './date.js';

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WORD = String.raw`(\p{L}[\p{L}\p{M}]{2,15})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const FORMS: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u, 1, 2, 3],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u, 1, 2, 3],
  [/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u, 1, 2, 3],
  [new RegExp(String.raw`${WORD}\.?\s+${DAY},?\s+(?:at\s+)?(\d{4})(?!\d)`, 'u'), 3, 1, 2],
  [new RegExp(String.raw`(?<!\d)${DAY}\s+(?:de\s+|of\s+)?${WORD}\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)`, 'u'), 3, 2, 1],
  [/(?<!\d)(\d{1,2})-(\p{L}{3})-(\d{4})(?!\d)/u, 3, 2, 1],
  // day and month are told apart by the point: slashes mean either order
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, 3, 2, 1],
];
const months = new Map<string, readonly string[]>();

/**
 * The first day that a short text names, to the day: printed times tell no zone.
 * @param language BCP 47; English is always understood
 */
export function writtenDate(text: string, language = 'en'): string | undefined {
  const line = text.slice(0, 300);
  if (!/\d{4}/.test(line)) return undefined;
  for (const [form, year, month, day] of FORMS) {
    const found = form.exec(line);
    const number = found && monthOf(found[month] ?? '', language);
    if (!number) continue;
    const date = isoDate(`${found[year] ?? ''}-${two(number)}-${two(Number(found[day]))}`);
    if (date) return date;
  }
  return undefined;
}

function monthOf(word: string, language: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const name = word.toLowerCase();
  const english = ENGLISH.indexOf(name.slice(0, 3)) + 1;
  const own = monthsOf(language).findIndex((month) => month.startsWith(name) || name.startsWith(month)) + 1;
  return own || english;
}

function monthsOf(language: string): readonly string[] {
  const known = months.get(language);
  if (known) return known;
  let names: readonly string[] = [];
  try {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    names = ENGLISH.map((_, month) => {
      const parts = format.formatToParts(Date.UTC(2001, month, 1));
      return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
    }).filter((name) => /^\p{L}{3}/u.test(name));
  } catch {
    // not a language: English is left
  }
  months.set(language, names.length === 12 ? names : []);
  if (months.size > 64) months.clear();
  return names.length === 12 ? names : [];
}

const two = (value: number): string => String(value).padStart(2, '0');
