/** Links around old players. */
import type { Token } from '../../core/markup/tokens.js';
import type { Finding, MarkupDocument } from './family.js';

type Link = NonNullable<Finding['link']>;

/** The links of a document that are closed; like browsers, one ends where the next begins. */
function linksOf(tokens: readonly Token[]): Link[] {
  const links: Link[] = [];
  let open: { start: number; href: string } | undefined;
  for (const token of tokens) {
    if ((token.type !== 'open' && token.type !== 'close') || token.name !== 'a') continue;
    if (open && token.type === 'close') links.push({ ...open, end: token.end });
    const href = token.type === 'open' ? token.attributes.get('href') : undefined;
    open = href === undefined ? undefined : { start: token.start, href: href.trim() };
  }
  return links;
}

/**
 * Gives findings inside a link that link, and leaves out those that share it with other content: taken out of it, a
 * player would tear the author's link apart; left in it, a press on the player would follow the link.
 * @param findings in document order
 */
export function outOfLinks({ source, tokens }: MarkupDocument, findings: readonly Finding[]): Finding[] {
  const links = linksOf(tokens);
  let at = 0;
  return findings.flatMap((finding) => {
    while ((links[at]?.end ?? Infinity) <= finding.start) at++;
    const link = links[at];
    if (!link || finding.start <= link.start || finding.end >= link.end) return finding;
    const beside = source.slice(link.start, finding.start) + source.slice(finding.end, link.end);
    return /^<a\b[^<>]*>\s*<\/a\s*>$/i.test(beside) ? { ...finding, link } : [];
  });
}
