/** Links around old players. */
import type { Token } from '../../core/markup/tokens.js';
import type { Finding, MarkupDocument } from './family.js';

type Link = NonNullable<Finding['link']>;

/**
 * Gives findings inside a link that link, and leaves out those that share it with other content: taken out of it, a
 * player would tear the author's link apart; left in it, a press on the player would follow the link.
 * @param findings in document order
 */
export function outOfLinks({ source, tokens, opened }: MarkupDocument, findings: readonly Finding[]): Finding[] {
  if (findings.length === 0) return [];
  const openings = opened('a');
  // the next opening, and the link that the one before it begins
  let next = 0;
  let link: Link | undefined;
  const startOf = (opening: number | undefined): number => tokens[opening ?? -1]?.start ?? Infinity;
  return findings.flatMap((finding) => {
    const before = next;
    while (startOf(openings[next]) < finding.start) next += 1;
    if (next > before) link = linkFrom(tokens, openings[next - 1] ?? -1);
    if (!link || finding.start <= link.start || finding.end >= link.end) return finding;
    const beside = source.slice(link.start, finding.start) + source.slice(finding.end, link.end);
    return /^<a\b[^<>]*>\s*<\/a\s*>$/i.test(beside) ? { ...finding, link } : [];
  });
}

/** The link that begins here, if it is closed; like browsers, one ends where the next begins. */
function linkFrom(tokens: readonly Token[], first: number): Link | undefined {
  const open = tokens[first];
  const href = open?.type === 'open' ? open.attributes.get('href') : undefined;
  if (!open || href === undefined) return undefined;
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if ((token?.type !== 'open' && token?.type !== 'close') || token.name !== 'a') continue;
    return token.type === 'close' ? { start: open.start, end: token.end, href: href.trim() } : undefined;
  }
  return undefined;
}
