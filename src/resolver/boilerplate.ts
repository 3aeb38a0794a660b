/** Words that belong to the site or its template, taken off what belongs to the page. */

const SEPARATOR = String.raw`\s*(?:[|·•»«~/\\]|\s[-–—:>]|[–—])\s*`;
const TEMPLATE =
  /^(?:null|undefined|nan|\[object object\]|untitled(?: document| page)?|no title|\{\{.*|%\w+%|\$\{.*)$/i;

/** True for what a template writes where it has nothing to say. */
export const isTemplateWord = (text: string): boolean => TEMPLATE.test(text.trim());

/** `A post | The blog` and `The blog | A post` → `A post`, for a site that is called `The blog`. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const lower = title.toLowerCase();
  for (const site of new Set(siteNames.map((name) => name.trim()))) {
    if (site.length < 2 || !lower.includes(site.toLowerCase())) continue;
    const name = escaped(site);
    const rest = title
      .replace(new RegExp(`${SEPARATOR}(?:the )?${name}\\s*$`, 'iu'), '')
      .replace(new RegExp(`^\\s*${name}\\s*(?:[|·•»]|\\s[-–—]|::)\\s*`, 'iu'), '')
      .trim();
    if (rest && rest !== title) return rest;
  }
  return title;
}

const TAILS = [
  /\s*(?:The post .{1,300} (?:first )?appeared (?:first )?on .{1,120}\.?)$/i,
  /\s*(?:\[(?:&hellip;|…|\.{3})\]|(?:…|\.{3})?\s*\(?(?:continue reading|read more|read the (?:full|rest)\b.{0,60}|weiterlesen|lire la suite|leer más|lees verder|continua a leggere)\b.{0,200}?(?:→|»|&raquo;|…|\.{3})?\)?)\s*$/i,
];
const EMPTY =
  /^(?:just another wordpress (?:site|weblog)|description|my blog|by .{1,60}|[^\p{L}\p{N}]*|https?:\S+|powered by \S+|default description)$/iu;

/**
 * An excerpt without the ends that engines add.
 * @param others the page's title and the names of its site: to repeat them describes nothing
 * @returns undefined where nothing else is left
 */
export function withoutBoilerplate(description: string, others: readonly string[]): string | undefined {
  let text = description.trim();
  for (const tail of TAILS) text = text.replace(tail, '').trimEnd();
  if (isTemplateWord(text) || EMPTY.test(text)) return undefined;
  const plain = bare(text);
  return others.some((other) => bare(other) === plain) ? undefined : text;
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
