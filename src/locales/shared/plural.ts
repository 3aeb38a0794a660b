/** So many of one thing. */
import type { Forms } from './counted.js';

/** @param lang BCP 47 */
export function plural(lang: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
}
