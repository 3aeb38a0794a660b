/** One page: what is embedded in it, what becomes of that, and what may be written in its place. */
import type { Matcher } from '../core/matcher.js';
import type { Token } from '../core/markup/tokens.js';
import { webAddress } from '../core/url.js';
import { families } from '../legacy/_families.js';
import { readMarkup } from '../legacy/shared/document.js';
import type { Finding, MarkupDocument } from '../legacy/shared/family.js';
import { findIn } from '../legacy/shared/find.js';
import { locate, type Located } from '../legacy/shared/locate.js';
import type { StaticMessages } from '../locales/index.js';
import type { Edit } from '../site/edit.js';
import { offRanges } from '../site/off.js';
import { ownTags } from '../site/own-tags.js';
import { contactsOf, sortedHosts } from './contacts.js';
import { bookmarkEntry, leftDraft, ownDraft, recognisedDraft } from './drafts.js';
import { leftoversIn, type Leftover } from './leftovers.js';
import { mixedContent, type Mixed } from './mixed.js';
import { placesIn, touches, within } from './place.js';
import type { Entry, Page } from './report.js';
import type { Part, Source } from './source.js';
import { surroundingsOf } from './surroundings.js';
import { outermost, type Range } from './templates.js';

/** UTF-16 units of old markup that a report keeps. */
const LONGEST = 2000;
/** Our own elements are read whole, whatever stands in them. */
const OLD = families.filter(({ name }) => name !== 'own-element');

export interface ExamineOptions {
  readonly match: Matcher;
  /** The words of what is put in. */
  readonly messages: StaticMessages;
}

export interface Examined {
  readonly page: Page;
  /** The page's entries, for each part of the source. */
  readonly byPart: readonly (readonly Entry[])[];
}

/** What `--fix` changes in a part. */
export function editsOf(entries: readonly Entry[]): Edit[] {
  return entries.flatMap(({ range: [from, to], after, fix }) =>
    fix?.safe && after !== undefined ? { from, to, text: after } : [],
  );
}

/** Never throws, whatever the input. Takes time in proportion to its length. */
export function examine(source: Source, options: ExamineOptions): Examined {
  const looks = source.parts.map((part) => look(part, source, options));
  const { path, format, post } = source;
  const page: Page = {
    path,
    format,
    ...(post ? { post } : {}),
    entries: looks.flatMap(({ entries }) => entries),
    contacts: {
      today: sortedHosts(looks.flatMap(({ today }) => today)),
      after: sortedHosts(looks.flatMap(({ after }) => after)),
    },
  };
  return { page, byPart: looks.map(({ entries }) => entries) };
}

interface Look {
  readonly entries: readonly Entry[];
  readonly today: readonly string[];
  readonly after: readonly string[];
}

function look(part: Part, source: Source, options: ExamineOptions): Look {
  const { markup } = part;
  if (part.bookmark !== undefined)
    return { entries: [bookmarkEntry(part, part.bookmark, options.match)], today: [], after: [] };
  const document = readMarkup(markup);
  const base = source.base ?? canonicalOf(document);
  const off = offRanges(markup, document.tokens);
  const isOn = ([from, to]: Range): boolean => !touches(off, from, to);
  const own = /<embed-/i.test(markup) ? ownTags(document) : [];
  const ownRanges = own.map(({ open, end }): Range => [open.start, end]);
  const findings = findIn(document, OLD).filter(({ start, end }) => isOn([start, end]) && !within(ownRanges, start));
  const located = locate(findings, { match: options.match, base });
  const format = part.isMarkdown ? 'markdown' : source.format;
  const around = surroundingsOf(document, { format, locked: part.locked }, source);
  const taken = outermost([...located.map(({ range }) => range), ...ownRanges, ...off]);
  const unmatched = unmatchedOf(findings, located);
  const left: (Leftover | Mixed)[] = leftoversIn(document, unmatched, taken);
  const leftRanges = left.map(({ range }) => range);
  left.push(...mixedContent(document, (place) => !within(taken, place) && !within(leftRanges, place)));
  const drafts = [
    ...located.map((item) => recognisedDraft(item, around, options.messages)),
    ...own.filter(({ open, end }) => isOn([open.start, end])).map((tag) => ownDraft(tag, options.match)),
    ...left.map(leftDraft),
  ].sort((a, b) => a.range[0] - b.range[0]);
  const placeOf = placesIn(markup);
  const entries = drafts.map((draft): Entry => {
    const before = shorten(markup.slice(...draft.range));
    return { ...(part.name ? { part: part.name } : {}), ...placeOf(draft.range[0]), ...draft, before };
  });
  return { entries, ...contactsOf(document, located, editsOf(entries), base, format) };
}

/** What the families found and nobody knew: neither recognised nor in something that is. */
function unmatchedOf(findings: readonly Finding[], located: readonly Located[]): Finding[] {
  const known = located.map(({ range }) => range);
  return findings.filter(({ start, form }) => form !== 'bare-url' && !within(known, start));
}

/** A whole page says whose it is. */
function canonicalOf({ tokens }: MarkupDocument): string | undefined {
  const isCanonical = (token: Token): boolean =>
    token.type === 'open' && token.name === 'link' && token.attributes.get('rel')?.toLowerCase() === 'canonical';
  const link = tokens.find(isCanonical);
  return (link?.type === 'open' && webAddress(link.attributes.get('href'))) || undefined;
}

const shorten = (markup: string): string => (markup.length > LONGEST ? `${markup.slice(0, LONGEST)}…` : markup);
