/** `[youtube ID]`, `[youtube=URL&w=400]`, `[embed]URL[/embed]`, `[audio mp3="…"]`: shortcodes of a plug-in that has gone. */
import { decodeText } from '../core/markup/entities.js';
import { readArguments, type Arguments } from './shared/arguments.js';
import { mediaSource } from './shared/flash-media.js';
import { shortcodes } from './shared/shortcodes.js';
import type { Family, Finding, MarkupDocument } from './shared/family.js';

// `[[name]]` is how WordPress writes about a shortcode; Markdown exports put a backslash before the brackets
const OPENING = /(?<![[`\w])\\?\[([a-z][\w.-]{0,30})(?=[\s=\]\\/])([^[\]]{0,1000}?)\/?\\?\](?![\]`(])/gi;
const LONGEST_CONTENT = 2000;

export const family: Family = {
  name: 'shortcode',
  words: ['['],
  *find(document) {
    for (const opening of document.source.matchAll(OPENING)) {
      const [text, name = '', rest = ''] = opening;
      if (!isKnown(name.toLowerCase()) || !isText(document, opening.index)) continue;
      const content = contentOf(document.source, opening.index + text.length, name);
      const end = opening.index + text.length + content.length;
      const finding = read(name.toLowerCase(), rest, content.text);
      if (finding) yield { form: 'shortcode', start: opening.index, end, ...finding };
    }
  },
};

/** WordPress's own, and that of PowerPress: `[powerpress url="…"]`. */
const FILES = new Set(['audio', 'video', 'powerpress']);

const isKnown = (name: string): boolean => shortcodes.has(name) || FILES.has(name);

/** Inside a tag, for instance in an attribute, nothing is a shortcode. */
function isText(document: MarkupDocument, place: number): boolean {
  return !document.isVerbatimAt(place) && document.kindAt(place) !== 'open' && document.kindAt(place) !== 'comment';
}

function contentOf(source: string, from: number, name: string): { text: string; length: number } {
  const closing = `[/${name}]`;
  const part = source.slice(from, from + LONGEST_CONTENT);
  const at = part.toLowerCase().indexOf(closing.toLowerCase());
  const text = at < 0 ? '' : part.slice(0, at);
  // another bracket first: the closing tag belongs to a later shortcode
  return at < 0 || text.includes('[') ? { text: '', length: 0 } : { text, length: at + closing.length };
}

function read(name: string, rest: string, content: string): Pick<Finding, 'addresses' | 'media'> | undefined {
  const text = decodeText(content.replaceAll(/<[^>]*>/g, '')).text.trim();
  // `[youtube=URL&w=400]`: all of it is the value
  const assigned = /^\s*=\s*(.+)$/s.exec(rest)?.[1];
  const values: Arguments = assigned
    ? {
        named: new Map(),
        plain: [
          decodeText(assigned)
            .text.trim()
            .replaceAll(/^["']|["']$/g, ''),
        ],
      }
    : readArguments(rest);
  if (FILES.has(name)) return file(values, text);
  const addresses = shortcodes.get(name)?.(values, text) ?? [];
  return addresses.length ? { addresses } : undefined;
}

/** `[audio URL|titles=…]` of the Flash player, and WordPress's own `[audio mp3=… ogg=…]`. */
function file({ named, plain }: Arguments, content: string): Pick<Finding, 'addresses' | 'media'> | undefined {
  const values = [
    ...['src', 'url', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'mp4', 'm4v', 'webm', 'ogv'].flatMap(
      (key) => named.get(key) ?? [],
    ),
    ...plain,
    content,
  ];
  const media = values
    .flatMap((value) => value.split('|', 1)[0]?.split(',') ?? [])
    .flatMap((address) => mediaSource(address) ?? []);
  return media.length ? { addresses: [], media } : undefined;
}
