/** So many of a kind. */
import type { Kind } from '../../core/embed.js';

/** The forms of a noun by plural rule (Unicode CLDR), with `#` in the place of the number where it is said. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** @param lang BCP 47 */
export function counted(lang: string, nouns: Readonly<Record<Kind, Forms>>): (kind: Kind, count: number) => string {
  const rules = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (kind, count) => {
    const forms = nouns[kind];
    return (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
  };
}
