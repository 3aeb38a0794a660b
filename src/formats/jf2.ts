/** JF2 (https://www.w3.org/TR/jf2/), the JSON in which receivers of webmentions and pingbacks list them. */
import { isoDate } from '../core/date.js';
import type { Embed, Person } from '../core/embed.js';
import { oneLine } from '../core/line.js';
import type { Relation } from '../core/relation.js';
import { siteName } from '../core/site-name.js';
import { webAddress } from '../core/url.js';
import { isRecord, stringAt } from './shared/json.js';

/** A page elsewhere that has something to do with this one. */
export interface Mention {
  readonly embed: Embed;
  readonly relation: Relation;
}

export interface MentionOptions {
  /** The list's own address, for relative ones. */
  readonly base?: string | undefined;
  /** At most so many. Default 100. */
  readonly limit?: number | undefined;
}

/** More entries than this are not looked at. */
const MAX_ENTRIES = 5000;
const MAX_TITLE = 300;
const MAX_TEXT = 1000;
const MAX_NAME = 128;

/** Microformats properties of a response, the most telling first; `wm-property` holds one where a receiver decided. */
const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['in-reply-to', 'reply'],
  ['repost-of', 'repost'],
  ['bookmark-of', 'bookmark'],
  ['like-of', 'like'],
  ['mention-of', 'mention'],
]);

/**
 * Reads a feed, a list of entries or a single entry, newest first; those without a date come last, in their order. Each
 * address is there once. Private mentions (`wm-private`), entries without a web address, and HTML are left out.
 * @param json as parsed, of any shape
 * @returns an empty list for what is no JF2
 */
export function readMentions(json: unknown, { base, limit = 100 }: MentionOptions = {}): Mention[] {
  const references = isRecord(json) && isRecord(json['references']) ? json['references'] : {};
  const found = new Map<string, Mention & { time: number }>();
  for (const entry of entriesOf(json)) {
    const mention = read(entry, references, base);
    if (!mention) continue;
    const key = mention.embed.url.replace(/^http:/, 'https:').replace(/#.*$|\/$/g, '');
    const known = found.get(key);
    if (!known || known.time < mention.time) found.set(key, mention);
  }
  const sorted = [...found.values()].sort((a, b) => b.time - a.time);
  return sorted.slice(0, limit).map(({ embed, relation }) => ({ embed, relation }));
}

function entriesOf(json: unknown): Record<string, unknown>[] {
  const list = isRecord(json) ? (json['children'] ?? json['items'] ?? [json]) : json;
  return (Array.isArray(list) ? list : []).slice(0, MAX_ENTRIES).filter(isRecord);
}

function read(entry: Record<string, unknown>, references: Record<string, unknown>, base: string | undefined) {
  const url = address(entry['url'], base) ?? address(entry['wm-source'], base);
  const type = entry['type'] ?? 'entry';
  if (!url || entry['wm-private'] === true || !['entry', 'cite', 'event', 'review'].includes(String(first(type))))
    return;
  const author = cardOf(entry['author'], references);
  const text = oneLine(textOf(entry['content']) ?? textOf(entry['summary']) ?? '', MAX_TEXT);
  const name = oneLine(textOf(entry['name']) ?? '', MAX_TITLE);
  const published = [entry['published'], entry['wm-received']].flatMap((date) => isoDate(String(first(date))) ?? [])[0];
  const photo = pictureOf(entry['featured'] ?? entry['photo'], base) ?? pictureOf(author?.['photo'], base);
  const person = author && personOf(author, base);
  const language = languageOf(entry['lang']);
  const embed: Embed = {
    url,
    kind: 'post',
    // where nobody gave a title, parsers of microformats repeat the text as one
    ...(name && !text?.startsWith(name.replace(/…$/, '')) ? { title: name } : {}),
    ...(text ? { description: text } : {}),
    ...(language ? { language } : {}),
    ...(person ? { authors: [person] } : {}),
    ...(published ? { published } : {}),
    ...(photo ? { thumbnail: { url: photo } } : {}),
    status: 'ok',
  };
  return { embed, relation: relationOf(entry), time: Date.parse(published ?? '') || -Infinity };
}

function relationOf(entry: Record<string, unknown>): Relation {
  const decided = RELATIONS.get(String(first(entry['wm-property'])));
  if (decided) return decided;
  for (const [property, relation] of RELATIONS) if (entry[property]) return relation;
  return 'mention';
}

/** JF2 writes one value as it is and several as a list. */
const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

function address(value: unknown, base: string | undefined): string | undefined {
  const text = first(value);
  return (typeof text === 'string' && webAddress(text, base)) || undefined;
}

/** An embedded card, an address that stands for one in `references` (JF2 section 3.2), or only a name. */
function cardOf(value: unknown, references: Record<string, unknown>): Record<string, unknown> | undefined {
  const author = first(value);
  if (isRecord(author)) return author;
  if (typeof author !== 'string' || !author.trim()) return undefined;
  const known = references[author];
  const url = webAddress(author);
  if (isRecord(known)) return url ? { url, ...known } : known;
  return url ? { url } : { name: author };
}

function personOf(card: Record<string, unknown>, base: string | undefined): Person | undefined {
  const url = address(card['url'], base);
  const name = oneLine(textOf(card['name']) ?? '', MAX_NAME) ?? (url && siteName(url));
  return name ? { name, ...(url ? { url } : {}) } : undefined;
}

/** Text; of `{html, text}` the text. What is only there as HTML is not shown. */
function textOf(value: unknown): string | undefined {
  const content = first(value);
  if (typeof content === 'string') return content.trim() || undefined;
  if (!isRecord(content)) return undefined;
  // an earlier draft: a value with its type
  if (stringAt(content, ['content-type'])?.includes('html')) return stringAt(content, ['text']);
  return stringAt(content, ['text', 'value']);
}

/** An address, or an object that holds one (`{url}`, `{value, alt}`). */
function pictureOf(value: unknown, base: string | undefined): string | undefined {
  const picture = first(value);
  return address(isRecord(picture) ? (picture['url'] ?? picture['value']) : picture, base);
}

/** BCP 47, or nothing. */
function languageOf(value: unknown): string | undefined {
  try {
    return typeof value === 'string' ? Intl.getCanonicalLocales(value)[0] : undefined;
  } catch {
    return undefined;
  }
}
