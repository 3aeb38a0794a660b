/** Changes of a text, told as places in it. */

export interface Edit {
  /** UTF-16 units. */
  readonly from: number;
  /** Exclusive; the same as `from` where something is put in. */
  readonly to: number;
  readonly text: string;
}

/** Whether they put the same in the place of the same. */
export const changesNothing = (source: string, edits: readonly Edit[]): boolean =>
  edits.every(({ from, to, text }) => source.slice(from, to) === text);

/** @param edits in order, none reaching into the next */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source;
  let text = '';
  let done = 0;
  for (const { from, to, text: piece } of edits) {
    text += source.slice(done, from) + piece;
    done = to;
  }
  return text + source.slice(done);
}
