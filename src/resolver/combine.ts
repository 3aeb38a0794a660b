/** Two replies about one page → one Embed: the page itself, and the oEmbed reply it names. */
import type { Embed } from '../core/embed.js';
import type { Field } from '../core/metadata.js';
import { PRECEDENCE } from './precedence.js';

type Site = NonNullable<Embed['site']>;

/** Field of the Embed → the row of the precedence table that judges it. */
const FIELDS = (Object.keys(PRECEDENCE) as Field[]).filter(
  (field): field is Extract<Field, keyof Embed> => !['siteName', 'siteUrl', 'icon'].includes(field),
);
const SITE: Readonly<Record<string, readonly [Field, keyof Site]>> = {
  'site.name': ['siteName', 'name'],
  'site.url': ['siteUrl', 'url'],
  'site.icon': ['icon', 'icon'],
};

/** Field by field whoever the table believes more; `first` where it believes both alike. */
export function combine(first: Embed, second: Embed): Embed {
  const provenance: Record<string, string> = { ...first.provenance };
  const wins = (field: Field, path: string): boolean => {
    const [a, b] = [first, second].map((embed) => rank(field, embed.provenance?.[path]));
    if (b === undefined || (a !== undefined && a <= b)) return false;
    provenance[path] = second.provenance?.[path] ?? '';
    return true;
  };
  const taken = FIELDS.filter((field) => wins(field, field)).map((field) => [field, second[field]]);
  const parts = Object.entries(SITE).filter(([path, [field]]) => wins(field, path));
  const site = { ...first.site, ...Object.fromEntries(parts.map(([, [, part]]) => [part, second.site?.[part]])) };
  const whole = 'name' in site && site.name ? { site: site as Site } : {};
  return { ...first, ...(Object.fromEntries(taken) as Partial<Embed>), ...whole, provenance };
}

/** Lower is believed more. @returns undefined where nothing was said */
function rank(field: Field, source: string | undefined): number | undefined {
  if (source === undefined) return undefined;
  const at = PRECEDENCE[field].indexOf(source);
  return at < 0 ? Infinity : at;
}
