/** Lengths of time, as they are spoken. */

const UNITS = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * `1 minute 30 seconds`, `1 Stunde, 2 Minuten`: numbers, plurals and joining words are those of the language.
 * @param lang BCP 47
 * @returns a function of seconds, whose fraction is not said; nothing is named that is 0, unless all is
 */
export function durations(lang: string): (seconds: number) => string {
  // a transcript has thousands of them, and a format is dear
  let numbers: readonly Intl.NumberFormat[] | undefined;
  let list: Intl.ListFormat | undefined;
  return (seconds) => {
    numbers ??= UNITS.map(([unit]) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }));
    list ??= new Intl.ListFormat(lang, { type: 'unit', style: 'narrow' });
    let rest = Math.max(0, Math.floor(seconds));
    const parts: string[] = [];
    for (const [index, [unit, length]] of UNITS.entries()) {
      const count = Math.floor(rest / length);
      rest %= length;
      const last = unit === 'second' && parts.length === 0;
      if (count || last) parts.push(numbers[index]?.format(count) ?? '');
    }
    return list.format(parts);
  };
}
