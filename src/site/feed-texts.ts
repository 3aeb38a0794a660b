/** The texts of a feed's entries as HTML, with the way back into the feed: CDATA, escaped, XHTML, or a string of JSON. */
import { escapeHtml } from '../core/html.js';
import { decodeText } from '../core/markup/entities.js';
import { tokenize, type OpenToken, type Token } from '../core/markup/tokens.js';
import type { Edit } from './edit.js';
import { decodeJsonString } from './json-string.js';

export interface FeedText {
  readonly html: string;
  /** It is XML itself, as Atom's `type="xhtml"` is (RFC 4287, section 4.1.3.3). */
  readonly xml: boolean;
  /** Places in `html` → places in the feed. */
  place(range: readonly [from: number, to: number]): readonly [from: number, to: number];
  /** A change of `html` → the same change of the feed. */
  toSource(edit: Edit): Edit;
}

export interface FeedTexts {
  /** In the order of the feed. */
  readonly texts: readonly FeedText[];
  /** What the feed says it is written in. */
  readonly language?: string;
}

/** Begins like a feed: the root element, or JSON Feed's version (https://www.jsonfeed.org/version/1.1/). */
const ROOT = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<(?:\?|!--|!DOCTYPE)[^>]*>\s*)*<(?:rss|feed|rdf:RDF|atom:feed)[\s>]/i;
const JSON_FEED = /^\ufeff?\s*\{[^]{0,2000}?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i;
const LANGUAGE =
  /<language>\s*([\w-]{2,35})\s*<|<feed\b[^>]*\sxml:lang\s*=\s*["']([\w-]{2,35})["']|"language"\s*:\s*"([\w-]{2,35})"/;
/** How far a feed's own description goes at most. */
const HEAD = 16_384;

/** RSS 2.0 with its content module, and Atom. */
const HOLDERS = new Set(['description', 'content:encoded', 'content', 'summary', 'atom:content', 'atom:summary']);

export const isFeed = (source: string): boolean => ROOT.test(source.slice(0, HEAD)) || isJsonFeed(source);

const isJsonFeed = (source: string): boolean => JSON_FEED.test(source.slice(0, HEAD));

/** Anything but a feed has no texts. */
export function feedTexts(source: string): FeedTexts {
  const texts = isJsonFeed(source) ? inJson(source) : isFeed(source) ? inXml(source) : [];
  const language = LANGUAGE.exec(source.slice(0, HEAD))?.slice(1).find(Boolean);
  return { texts, ...(language ? { language } : {}) };
}

function inXml(source: string): FeedText[] {
  const tokens = tokenize(source, { xml: true });
  const texts: FeedText[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== 'open' || token.selfClosing || !HOLDERS.has(token.name)) continue;
    const last = closing(tokens, i);
    const close = tokens[last];
    if (!close) continue;
    texts.push(...inElement(source, token, tokens.slice(i + 1, last), close.start));
    i = last;
  }
  return texts;
}

function inElement(source: string, open: OpenToken, inside: readonly Token[], end: number): FeedText[] {
  // RSS has HTML here, whatever it says; in Atom a text without a type is plain
  const type = open.attributes.get('type') ?? (/content:|description/.test(open.name) ? 'html' : 'text');
  if (type === 'xhtml') return [plain(source.slice(open.end, end), open.end, true, wellFormed)];
  if (!/html/i.test(type)) return [];
  return inside.flatMap((token) => (token.type === 'text' ? [inText(source, token)] : []));
}

function inText(source: string, { start, end }: Token): FeedText {
  const raw = source.slice(start, end);
  if (source.startsWith('<![CDATA[', start - 9)) {
    return plain(raw, start, false, (text) => text.replaceAll(']]>', ']]]]><![CDATA[>'));
  }
  const { text, sourceIndex } = decodeText(raw, start);
  return mapped(text, sourceIndex, escapeHtml);
}

function inJson(source: string): FeedText[] {
  const texts: FeedText[] = [];
  // a quotation mark within a string has a backslash before it: this is a member's name and nothing else
  for (const member of source.matchAll(/"content_html"\s*:\s*"((?:[^"\\]|\\.)*)"/g)) {
    const [whole, raw = ''] = member;
    const { text, sourceIndex } = decodeJsonString(raw, member.index + whole.length - raw.length - 1);
    texts.push(mapped(text, sourceIndex, (piece) => JSON.stringify(piece).slice(1, -1)));
  }
  return texts;
}

/** Text that stands in the feed as it is. */
function plain(html: string, offset: number, xml: boolean, write: (text: string) => string): FeedText {
  return { ...mapped(html, (index) => index + offset, write), xml };
}

function mapped(html: string, at: (index: number) => number, write: (text: string) => string): FeedText {
  return {
    html,
    xml: false,
    place: ([from, to]) => [at(from), at(to)],
    toSource: ({ from, to, text }) => ({ from: at(from), to: at(to), text: write(text) }),
  };
}

/** XML knows no attributes without values. */
const wellFormed = (markup: string): string =>
  markup.replaceAll(/(<(?:audio|video)\b[^<>]*?) controls(?=[ >])/g, '$1 controls="controls"');

function closing(tokens: readonly Token[], first: number): number {
  const open = tokens[first];
  if (open?.type !== 'open') return -1;
  let depth = 0;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    if ((token?.type !== 'open' && token?.type !== 'close') || token.name !== open.name) continue;
    if (token.type === 'open' && token.selfClosing) continue;
    depth += token.type === 'open' ? 1 : -1;
    if (depth === 0) return i;
  }
  return -1;
}
