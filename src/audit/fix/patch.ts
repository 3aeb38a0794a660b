/**
 * What changes, as a unified diff that `patch -p1` takes. Where the changes are is known: to search for them would take the
 * square of their number.
 */
import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import { applyEdits, type Edit } from '../../site/edit.js';

/** Lines shown around a change. */
const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/** A text that `--fix` changes. */
export interface Change {
  /** The file, or the post in it. */
  readonly label: string;
  readonly before: string;
  /** At least one, in order, none empty. */
  readonly edits: readonly Edit[];
}

export function patchOf({ label, before, edits }: Change): string {
  const path = label.replace(/^(?:\.?\/)+/, '');
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}`, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...names, hunks: hunksOf(before, edits) }, FILE_HEADERS_ONLY);
}

/** Lines that change together; numbers from 0, `last` included. */
interface Piece {
  readonly first: number;
  last: number;
  readonly edits: Edit[];
}

function hunksOf(before: string, edits: readonly Edit[]): StructuredPatchHunk[] {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
  const starts: number[] = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const hunks: StructuredPatchHunk[] = [];
  let [next, moved] = [0, 0];
  const pieces = piecesOf(before, edits, starts);
  for (let i = 0; i < pieces.length; i = next) {
    next = i + 1;
    while (next < pieces.length && (pieces[next]?.first ?? 0) - (pieces[next - 1]?.last ?? 0) <= 2 * CONTEXT) next++;
    const group = pieces.slice(i, next);
    const from = Math.max(0, (group[0]?.first ?? 0) - CONTEXT);
    const to = Math.min(lines.length, (group.at(-1)?.last ?? 0) + 1 + CONTEXT);
    const shown: string[] = [];
    let [at, added] = [from, 0];
    for (const { first, last, edits: own } of group) {
      shown.push(...marked(' ', lines.slice(at, first)));
      const start = starts[first] ?? 0;
      const old = lines.slice(first, last + 1);
      const text = applyEdits(
        old.join(''),
        own.map((edit) => ({ ...edit, from: edit.from - start, to: edit.to - start })),
      );
      const fresh = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
      shown.push(...marked('-', old), ...marked('+', fresh));
      added += fresh.length - old.length;
      at = last + 1;
    }
    shown.push(...marked(' ', lines.slice(at, to)));
    const [oldLines, oldStart] = [to - from, from + 1];
    hunks.push({ oldStart, oldLines, newStart: oldStart + moved, newLines: oldLines + added, lines: shown });
    moved += added;
  }
  return hunks;
}

function piecesOf(before: string, edits: readonly Edit[], starts: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  const lineAt = (place: number): number => {
    while (line < starts.length - 2 && (starts[line + 1] ?? Infinity) <= place) line++;
    return line;
  };
  for (const edit of edits) {
    const first = lineAt(edit.from);
    // where the line's end goes too, the next line changes with it
    const last = lineAt(before[edit.to - 1] === '\n' ? edit.to : Math.max(edit.from, edit.to - 1));
    const above = pieces.at(-1);
    if (above && first <= above.last + 1) {
      above.last = Math.max(above.last, last);
      above.edits.push(edit);
    } else pieces.push({ first, last, edits: [edit] });
  }
  return pieces;
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.endsWith('\n') ? sign + line.slice(0, -1) : [sign + line, NO_NEWLINE]));
}
