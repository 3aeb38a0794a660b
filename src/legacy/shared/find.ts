/** Runs the families over a post and keeps what does not overlap. */
import { decodeText } from '../../core/markup/entities.js';
import type { Token } from '../../core/markup/tokens.js';
import { isBlock } from './blocks.js';
import { readMarkup } from './document.js';
import type { Family, Finding, MarkupDocument } from './family.js';
import { outOfLinks } from './links.js';

/** Embed code that an editor escaped; readers have seen its source ever since. */
const ESCAPED_TAG = /&(?:lt|#0*60|#x0*3c);(?:object|embed|iframe)\b/i;
const WHOLE_TAGS = /^<(?:object|embed|iframe)\b[^]*>$/i;

/** All findings in document order, outermost first where they lie in each other. */
export function findAll(source: string, families: readonly Family[]): Finding[] {
  return findIn(readMarkup(source), families);
}

/** The same in a document that was read already. */
export function findIn(document: MarkupDocument, families: readonly Family[]): Finding[] {
  const { source, tokens } = document;
  const found = families.flatMap((family) => (isIn(document, family) ? [...family.find(document)] : []));
  // what can be told at once, for nearly all pages
  if ((source.includes('&lt') || source.includes('&#') || source.includes('&LT')) && ESCAPED_TAG.test(source)) {
    tokens.forEach((token, i) => {
      const isAlone = token.type === 'text' && endsText(tokens[i - 1]) && endsText(tokens[i + 1]);
      if (isAlone && !document.isVerbatim(i)) found.push(...inEscaped(document, token, families));
    });
  }
  const inUse = found.filter(({ start }) => !document.isCodeAt(start));
  inUse.sort((a, b) => a.start - b.start || b.end - a.end);
  return outOfLinks(document, inUse);
}

function isIn({ source, opened }: MarkupDocument, { elements, words }: Family): boolean {
  if (!elements && !words) return true;
  return (
    (elements?.some((name) => opened(name).length > 0) ?? false) ||
    (words?.some((word) => source.includes(word)) ?? false)
  );
}

const endsText = (token: Token | undefined): boolean =>
  token === undefined || token.type === 'comment' || isBlock(token);

/** Only where the escaped markup is all there is: in a sentence it is an example. */
function inEscaped(document: MarkupDocument, token: Token, families: readonly Family[]): Finding[] {
  const raw = document.source.slice(token.start, token.end);
  if (!ESCAPED_TAG.test(raw)) return [];
  const decoded = decodeText(raw, token.start);
  if (!WHOLE_TAGS.test(decoded.text.trim())) return [];
  const inner = readMarkup(decoded.text);
  return families
    .flatMap((family) => (isIn(inner, family) ? [...family.find(inner)] : []))
    .map((finding) => ({
      ...finding,
      start: decoded.sourceIndex(finding.start),
      end: decoded.sourceIndex(finding.end),
    }));
}
