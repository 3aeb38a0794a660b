/** Wildcard paths of oEmbed URL schemes, matched in linear time without regular expressions. */

/**
 * Does `text` match a pattern in which `*` stands for any run of characters, none included?
 * Pieces between stars are searched from left to right and never again, so the cost is that of one `indexOf` a piece.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return pattern === text;
  if (!text.startsWith(first)) return false;
  const last = pieces.at(-1) ?? '';
  const end = text.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end && text.endsWith(last);
}
