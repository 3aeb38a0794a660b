/** Runs the families over a post and keeps what does not overlap. */
import { decodeText } from '../../core/markup/entities.js';
import type { Token } from '../../core/markup/tokens.js';
import { readMarkup } from './document.js';
import type { Family, Finding, MarkupDocument } from './family.js';

/** Embed code that an editor escaped; readers have seen its source ever since. */
const ESCAPED_TAG = /&(?:lt|#0*60|#x0*3c);(?:object|embed|iframe)\b/i;
const WHOLE_TAGS = /^<(?:object|embed|iframe)\b[^]*>$/i;

/** All findings in document order, outermost first where they lie in each other. */
export function findAll(source: string, families: readonly Family[]): Finding[] {
  const document = readMarkup(source);
  const found = families.flatMap((family) => [...family.find(document)]);
  document.tokens.forEach((token, i) => {
    if (token.type === 'text' && !document.isVerbatim(i)) found.push(...inEscaped(document, token, families));
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

/** Only where the escaped markup is all there is: in a sentence it is an example. */
function inEscaped(document: MarkupDocument, token: Token, families: readonly Family[]): Finding[] {
  const raw = document.source.slice(token.start, token.end);
  if (!ESCAPED_TAG.test(raw)) return [];
  const decoded = decodeText(raw, token.start);
  if (!WHOLE_TAGS.test(decoded.text.trim())) return [];
  const inner = readMarkup(decoded.text);
  return families
    .flatMap((family) => [...family.find(inner)])
    .map((finding) => ({
      ...finding,
      start: decoded.sourceIndex(finding.start),
      end: decoded.sourceIndex(finding.end),
    }));
}
