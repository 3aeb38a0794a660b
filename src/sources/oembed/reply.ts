/** The bytes of an oEmbed reply, already decoded, to its fields: JSON, JSONP or XML. */
import { EmbedError } from '../../core/error.js';
import { decodeText } from '../../core/markup/entities.js';
import { slice, tokenize, type Token } from '../../core/markup/tokens.js';

/** Lower case names, `_` for `-`. A map, so that no name of a reply can reach a prototype. */
export type ReplyFields = ReadonlyMap<string, unknown>;

/** oEmbed 1.0, section 2.3.4, allows much less; nothing real comes near. 256 Ki characters. */
const MAX_LENGTH = 262_144;
const CALLBACK = /^(?:\/\*\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(\s*\{/;
/** The root, not just anywhere: editors put elements of this name into pages. */
const XML_ROOT = /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+)?(?:[\w-]+:)?oembed[\s/>]/i;

/** True for what only an oEmbed endpoint sends, whatever content type it claims. */
export function looksLikeReply(text: string): boolean {
  const start = trim(text.slice(0, 4096));
  return start.startsWith('{') || CALLBACK.test(start) || XML_ROOT.test(start);
}

/** @throws EmbedError `bad-response` for what is no oEmbed, `too-large` above 256 Ki characters */
export function readReply(text: string, url?: string): ReplyFields {
  if (text.length > MAX_LENGTH) throw new EmbedError('too-large', url);
  const body = trim(text);
  if (body.startsWith('<')) return readXml(body, url);
  return readJson(CALLBACK.test(body) ? body.slice(body.indexOf('(') + 1, body.lastIndexOf(')')) : body, url);
}

const trim = (text: string): string => text.replace(/^\ufeff/, '').trim();

function readJson(text: string, url: string | undefined): ReplyFields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EmbedError('bad-response', url, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new EmbedError('bad-response', url);
  return new Map(Object.entries(value).map(([name, field]) => [fieldName(name), field]));
}

const fieldName = (name: string): string => name.toLowerCase().replaceAll('-', '_');

/**
 * The children of `<oembed>`. A document type is refused: oEmbed has none, and entities declared in one can grow without
 * bound. Markup inside a field that was not escaped is kept as text.
 */
function readXml(xml: string, url: string | undefined): ReplyFields {
  if (/<!doctype/i.test(xml)) throw new EmbedError('bad-response', url);
  const fields = new Map<string, unknown>();
  let depth = 0;
  let inside = false;
  let field: { name: string; from: number; text: string; markup: boolean } | undefined;
  for (const token of tokenize(xml, { xml: true })) {
    if (token.type === 'open') {
      if (depth === 0) inside = /^(?:[\w-]+:)?oembed$/i.test(token.name);
      if (depth === 1 && inside) field = { name: fieldName(token.name), from: token.end, text: '', markup: false };
      else if (field) field.markup = true;
      if (token.selfClosing) {
        if (depth === 1) field = undefined;
      } else depth += 1;
    } else if (token.type === 'close') {
      depth = Math.max(0, depth - 1);
      if (depth !== 1 || !field) continue;
      const text = field.markup ? xml.slice(field.from, token.start) : field.text;
      if (!fields.has(field.name)) fields.set(field.name, text.trim());
      field = undefined;
    } else if (token.type === 'text' && field) field.text += xmlText(xml, token);
  }
  if (!fields.size) throw new EmbedError('bad-response', url);
  return fields;
}

/** In a CDATA section every character stands for itself. */
function xmlText(xml: string, token: Token): string {
  const raw = slice(xml, token);
  return xml.endsWith('<![CDATA[', token.start) ? raw : decodeText(raw).text;
}
