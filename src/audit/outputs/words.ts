/** The words that reports in text and HTML share. */
import type { Entry, Outcome, Page } from '../report.js';

const OUTCOME: Readonly<Record<Outcome, string>> = {
  done: 'done already',
  plays: 'player, asked for when pressed',
  file: 'the browser’s own player',
  card: 'card',
  link: 'card without a copy',
  'by-hand': 'by hand',
};

export function outcomeWords({ outcome, archive, status }: Entry): string {
  return outcome === 'card' && archive && status === 'gone' ? 'card with an archived copy' : OUTCOME[outcome];
}

export const outcomeName = (outcome: Outcome): string => OUTCOME[outcome];

/** `dead since August 2015`, `alive`, `unknown` */
export function stateWords({ dead, gone, status, check, outcome, form }: Entry): string {
  if (form === 'mixed-content') return 'http:';
  if (dead) return gone?.since ? `dead since ${dateWords(gone.since)}` : 'dead';
  if (check && !check.ok) return check.code ?? status;
  if (status === 'gone') return gone?.since ? `gone since ${dateWords(gone.since)}` : 'gone';
  if (status === 'ok') return check ? 'there' : 'alive';
  return outcome === 'done' ? 'ours' : status;
}

/** `2015-08-20` → `August 2015`, `2014` → `2014` */
export function dateWords(date: string): string {
  if (!/^\d{4}-\d{2}/.test(date)) return date;
  const month = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
}

/** `YouTube video M7lc1UVf-VE`, or the address where nobody knows it. */
export function whatWords({ providerName, kind, id, url, form, count }: Entry): string {
  const known = [providerName, kind === 'link' && providerName ? null : kind, id].filter(Boolean).join(' ');
  const name = providerName ? known : (url ?? `<${form}>`);
  return count && count > 1 ? `${name} (and ${count - 1} more like it)` : name;
}

/** `posts/one.md`, `export.xml #12 “A title” (draft)` */
export function pageWords({ path, post }: Page): string {
  if (!post) return path;
  const { id, title, status } = post;
  const state = status && !/^publish/.test(status) && status !== 'live' ? `(${status})` : '';
  return [path, id && `#${id}`, title && `“${title}”`, state].filter(Boolean).join(' ');
}

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
