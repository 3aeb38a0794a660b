/** Whether a text says a name. */

// Letters and digits of writing that puts spaces between words; other scripts have no such borders.
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{M}\p{N}]/u;

/**
 * Whether a name stands in a text as a whole word or words, in any case: `X` is said by `Seen on X`, not by `Fixing it`.
 * @param name an empty one is always said
 */
export function says(text: string, name: string): boolean {
  if (!name) return true;
  const [where, what] = [text.toLowerCase(), name.toLowerCase()];
  const isWord = (at: number): boolean => WORD.test(where[at] ?? '');
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    if (!isWord(at - 1) && !isWord(at + what.length)) return true;
  }
  return false;
}
