/** Links around old players. */
import type { OpenToken, Token } from '../../core/markup/tokens.js';
import type { Finding, MarkupDocument } from './family.js';

type Link = NonNullable<Finding['link']>;

/**
 * Gives findings inside a link that link, and leaves out those that share it with other content: taken out of it, a
 * player would tear the author's link apart; left in it, a press on the player would follow the link.
 * @param findings in document order
 */
export function outOfLinks({ source, tokens }: MarkupDocument, findings: readonly Finding[]): Finding[] {
  if (findings.length === 0) return [];
  const links = linksIn(tokens)[Symbol.iterator]();
  let next = links.next();
  return findings.flatMap((finding) => {
    while (!next.done && next.value.end <= finding.start) next = links.next();
    const link = next.done ? undefined : next.value;
    if (!link || finding.start <= link.start || finding.end >= link.end) return finding;
    const beside = source.slice(link.start, finding.start) + source.slice(finding.end, link.end);
    return /^<a\b[^<>]*>\s*<\/a\s*>$/i.test(beside) ? { ...finding, link } : [];
  });
}

/** The links of a document that are closed, as far as somebody asks; like browsers, one ends where the next begins. */
function* linksIn(tokens: readonly Token[]): Iterable<Link> {
  let open: OpenToken | undefined;
  for (const token of tokens) {
    if ((token.type !== 'open' && token.type !== 'close') || token.name !== 'a') continue;
    const href = open?.attributes.get('href');
    if (open && href !== undefined && token.type === 'close')
      yield { start: open.start, end: token.end, href: href.trim() };
    open = token.type === 'open' ? token : undefined;
  }
}
