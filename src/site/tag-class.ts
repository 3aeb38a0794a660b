/** A class more on a tag that somebody wrote. */
import type { OpenToken } from '../core/markup/tokens.js';
import type { Edit } from './edit.js';

const VALUE = /\sclass\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i;

/** @returns no change where the tag has all of these names */
export function addClass(source: string, open: OpenToken, names: string): Edit[] {
  const given = open.attributes.get('class')?.split(/\s+/) ?? [];
  const missing = names.split(' ').filter((name) => !given.includes(name));
  if (missing.length === 0) return [];
  const added = missing.join(' ');
  if (!open.attributes.has('class')) return [put(open.start + 1 + open.name.length, ` class="${added}"`)];
  const found = VALUE.exec(source.slice(open.start, open.end));
  const value = found?.[1];
  if (!found || value === undefined) return [];
  const end = open.start + found.index + found[0].length;
  if (/^["']/.test(value)) return [put(end - 1, `${value.length > 2 ? ' ' : ''}${added}`)];
  return [{ from: end - value.length, to: end, text: `"${value} ${added}"` }];
}

const put = (place: number, text: string): Edit => ({ from: place, to: place, text });
