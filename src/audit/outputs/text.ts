/** A report for people at a terminal: page by page, then what it all comes to. */
import { styleText } from 'node:util';
import { OUTCOMES, type Entry, type Page } from '../report.js';
import type { Summary } from '../tally.js';
import { dateWords, outcomeName, outcomeWords, pageWords, plural, stateWords, whatWords } from './words.js';

/** The longest list of hosts, services and duplicates that a summary prints. */
const LONGEST = 15;
/** Columns that what is embedded may take before it is cut. */
const WHAT = 48;

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

export interface TextReport {
  /** Empty for a page that embeds nothing. */
  page(page: Page): string;
  summary(summary: Summary): string;
}

/** @param colour whether the reader is a terminal that shows colours */
export function textReport(colour: boolean): TextReport {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return {
    page(page) {
      if (page.entries.length === 0) return '';
      const rows = page.entries.map((entry) => [
        placeWords(entry),
        entry.form,
        cut(whatWords(entry)),
        stateWords(entry),
      ]);
      const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column]))));
      const lines = page.entries.flatMap((entry, i) => {
        const [place = '', form = '', what = '', state = ''] = rows[i] ?? [];
        const cells = [
          pad(place, widths[0], true),
          pad(form, widths[1]),
          pad(what, widths[2]),
          paint(colourOf(entry), pad(state, widths[3])),
          outcomeWords(entry),
        ];
        const indent = ' '.repeat((widths[0] ?? 0) + 4);
        return [`  ${cells.join('  ')}`, ...notes(entry).map((note) => paint('dim', `${indent}${note}`))];
      });
      return [paint('bold', clean(pageWords(page))), ...lines, ...contactLines(page), ''].join('\n') + '\n';
    },
    summary: (summary) => summaryLines(summary, paint).join('\n') + '\n',
  };
}

const placeWords = ({ line, column, part }: Entry): string => `${part ? `${part}, ` : ''}${line}:${column}`;

function colourOf({ dead, check, status, outcome }: Entry): Style {
  if (dead || check?.ok === false) return 'red';
  return outcome === 'by-hand' || status === 'unknown' ? 'yellow' : 'green';
}

/** What a line has no room for. */
function notes({ archive, outcome, says, fix, check, dead }: Entry): string[] {
  const list: string[] = [];
  if (dead && archive) list.push(archive.mediaUrl ?? archive.url);
  if (outcome === 'by-hand') list.push(says);
  if (check && !check.ok && check.message && outcome !== 'by-hand') list.push(check.message);
  if (fix && !fix.safe) list.push(`not changed by --fix: ${fix.why}`);
  return list.map(clean);
}

function contactLines({ contacts: { today, after } }: Page): string[] {
  if (today.length === 0) return [];
  const less = today.filter((host) => !after.includes(host));
  const kept = after.length ? `; still asked afterwards: ${after.join(', ')}` : '';
  const gone = less.length ? `no longer asked once fixed: ${less.join(', ')}` : 'none of them goes away';
  return [`  asks ${plural(today.length, 'other host')} before consent, ${gone}${kept}`];
}

function summaryLines(summary: Summary, paint: (style: Style, text: string) => string): string[] {
  const { pages, pagesWithEmbeds, embeds, dead, fixable, outcomes, gone, duplicates, contacts, failures } = summary;
  const lines = [
    paint('bold', `${plural(embeds, 'embed')} on ${plural(pagesWithEmbeds, 'page')} of ${pages.toLocaleString('en')}`),
    `  ${dead ? paint('red', `${plural(dead, 'is', 'are')} dead`) : 'none is dead'}${dead ? `; --fix can do something for ${fixable}` : ''}`,
  ];
  const becomes = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  const width = Math.max(0, ...becomes.map((outcome) => outcomeName(outcome).length));
  for (const outcome of becomes) lines.push(`  ${outcomeName(outcome).padEnd(width)}  ${outcomes[outcome]}`);
  lines.push(
    ...list(
      'Services that have closed',
      gone,
      ({ name, since, count }) => `${name}${since ? ` (${dateWords(since)})` : ''}: ${count}`,
    ),
  );
  lines.push(
    ...list(
      'Embedded more than once',
      duplicates,
      ({ url, count, places }) => `${url}: ${count} times, first at ${places[0] ?? ''}`,
    ),
  );
  lines.push(
    ...list(
      'Asked before consent: pages today, pages once fixed',
      contacts,
      ({ host, today, after }) => `${host}: ${today}, ${after}`,
    ),
  );
  lines.push(...list('Not read', failures, ({ path, message }) => `${path}: ${message}`));
  return lines;
}

function list<T>(title: string, items: readonly T[], words: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const more = items.length - LONGEST;
  return [
    '',
    title,
    ...items.slice(0, LONGEST).map((item) => `  ${clean(words(item))}`),
    ...(more > 0 ? [`  and ${more} more: --json has them all`] : []),
  ];
}

/** What stands in posts must not move the cursor, change colours or turn lines around. */
const clean = (text: string): string => text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

const cut = (text: string): string => (text.length > WHAT ? `${text.slice(0, WHAT - 1)}…` : clean(text));
const widthOf = (text = ''): number => text.length;
const pad = (text: string, width = 0, right = false): string => (right ? text.padStart(width) : text.padEnd(width));
