/** Words from elsewhere as one line of text. */

// Directional controls turn names around, zero-width ones hide in them; nobody's name needs them.
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex
const SPACES = /[\s\u0000-\u001f\u007f]+/g;

/**
 * One line without invisible characters, cut at a word.
 * @param limit characters; an ellipsis is added where something was cut
 * @returns undefined where nothing is left
 */
export function oneLine(text: string, limit: number): string | undefined {
  const clean = text
    .slice(0, limit * 8)
    .replaceAll(INVISIBLE, '')
    .replaceAll(SPACES, ' ')
    .trim();
  if (clean.length <= limit) return clean || undefined;
  const cut = clean.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
}
