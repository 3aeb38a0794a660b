/** What a page prints for its readers: the heading, the byline and the date, by the names common themes give them. */
import type { Person } from '../core/embed.js';
import { isoDate } from '../core/date.js';
import type { PageElement } from '../core/markup/element.js';
import { absolute, type PageDocument, type Source } from '../core/markup/page.js';
import { writtenDate } from '../core/written-date.js';
import { bylineNames } from './shared/names.js';

export const source: Source = {
  name: 'byline',
  extract: (page) => ({
    get title() {
      const headings = page.elements.filter(({ name, aside, text }) => name === 'h1' && !aside && text);
      return headings.length === 1 ? headings[0]?.text : undefined;
    },
    get authors() {
      return authors(page);
    },
    get published() {
      return printedDate(page) ?? addressDate(page.url);
    },
  }),
};

/** A byline of this many units of markup is a biography. */
const MAX_MARKUP = 3000;

/** The most telling first; within a row the first on the page wins, with its neighbours. */
const BYLINES: readonly ((element: PageElement) => boolean)[] = [
  (element) => !!element.get('rel')?.split(/\s+/).includes('author') && element.name === 'a',
  (element) =>
    named(
      element,
      /(?:^|[\s_-])(?:author|byline|auteur|autor|contributor|writer)[_-]{0,2}(?:name|link)s?(?=$|[\s_-])/i,
    ),
  (element) => named(element, /(?:^|[\s_-])by-?author|(?:^|\s|_|-)byline(?:$|[\s_-])|(?:^|\s)by-line/i),
  (element) => named(element, /(?:^|[\s_-])(?:author|auteur|autor|writer)s?(?:$|\s|__?)/i),
  (element) =>
    named(element, /(?:^|[\s_-])(?:entry|post|article|story|blog)-?(?:author|meta)|postmetadata|submitted/i) &&
    /^(?:posted |written |published |submitted )?by\s/i.test(element.text),
];

function authors(page: PageDocument): Person[] {
  const candidates = page.elements.filter(
    (element) => !element.aside && !SKIPPED.has(element.name) && element.end - element.start < MAX_MARKUP,
  );
  for (const isByline of BYLINES) {
    const found = candidates.filter(isByline);
    for (const first of found) {
      const names = bylineNames(first.text);
      if (!names.length) continue;
      if (names.length > 1) return names.map((name) => ({ name }));
      const beside = found.filter((other) => other !== first && areNeighbours(first, other));
      const people = [first, ...beside].flatMap((element) => person(element, page));
      return people.filter(({ name }, i) => people.findIndex((other) => other.name === name) === i);
    }
  }
  return [];
}

const SKIPPED = new Set(['meta', 'link', 'html', 'title', 'img', 'input', 'form', 'time', 'body', 'script', 'style']);

const named = (element: PageElement, pattern: RegExp): boolean =>
  pattern.test(element.get('class') ?? '') || pattern.test(element.get('id') ?? '');

/** Two names of one byline stand close together, and not inside each other. */
const areNeighbours = (first: PageElement, other: PageElement): boolean =>
  other.start > first.end && other.start - first.end < 400 && other.parent === first.parent;

function person(element: PageElement, page: PageDocument): Person[] {
  const url = absolute(page, element.get('href'));
  return bylineNames(element.text).map((name, _, all) => ({ name, ...(url && all.length === 1 ? { url } : {}) }));
}

const DATES: readonly ((element: PageElement) => boolean)[] = [
  (element) => element.name === 'time' && (element.attributes.has('pubdate') || named(element, PUBLISHED)),
  (element) => named(element, PUBLISHED),
  (element) => element.name === 'time' && !named(element, CHANGED) && !named(element.parent ?? element, CHANGED),
  (element) =>
    named(
      element,
      /(?:^|[\s_-])(?:post|entry|article|story|news|blog)?[_-]{0,2}(?:date|pub-?time|timestamp)(?:line)?(?:$|[\s_-])|(?:^|\s)submitted(?:$|\s)|post-?(?:meta|info)|type-date/i,
    ) && !named(element, CHANGED),
];

const PUBLISHED =
  /publish|posted-?on|pub-?date|pub-?time|date-?posted|(?:^|\s)(?:entry|post)-date(?:$|\s)|dt-published/i;
const CHANGED = /updat|modif|revis|edited|expire|event/i;

function printedDate(page: PageDocument): string | undefined {
  const candidates = page.elements.filter((element) => !element.aside && !DATELESS.has(element.name));
  for (const isDate of DATES) {
    for (const element of candidates) {
      const date = isDate(element) ? dateOf(element, page.language) : undefined;
      if (date) return date;
    }
  }
  return undefined;
}

const DATELESS = new Set(['meta', 'link', 'html', 'title', 'h1', 'input', 'form', 'body', 'script', 'style']);

function dateOf(element: PageElement, language: string | undefined): string | undefined {
  const written = element.get('datetime') ?? element.get('content');
  if (written && isoDate(written)) return written;
  if (element.end - element.start > 2000) return undefined;
  const { text } = element;
  return text.length <= 120 ? writtenDate(text, language) : undefined;
}

/** `/2012/10/04/` in the path: what a blog engine wrote when the post was published. */
function addressDate(url: string): string | undefined {
  const [, year, month, day] = /[/.-]((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/._-]|$)/.exec(url) ?? [];
  return year && month && day ? isoDate(`${year}-${month}-${day}`) : undefined;
}
