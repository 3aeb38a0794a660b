/** Addresses that stand alone in the text of an element: on a line of their own, or as all that a paragraph holds. */
import { isBlock } from '../../legacy/shared/blocks.js';
import type { Piece } from './piece.js';

/** In these an address has to be everything. */
const WHOLE = new Set(['p', 'li']);

const isBreak = (node: Node): boolean =>
  node instanceof Element && isBlock({ type: 'close', name: node.localName, start: 0, end: 0 });
const isBlank = (node: Node): boolean => node instanceof Comment || (node instanceof Text && !node.data.trim());

/** @param isAddress whether a link's words are its address */
export function* linesIn(holder: Element, isAddress: (node: Node) => boolean): Iterable<Piece> {
  let run: ChildNode[] = [];
  for (const node of [...holder.childNodes]) {
    if (!isBreak(node)) run.push(node);
    else {
      yield* inRun(holder, run, isAddress);
      run = [];
    }
  }
  yield* inRun(holder, run, isAddress);
}

/** What stands between two blocks or line breaks. */
function* inRun(holder: Element, run: readonly ChildNode[], isAddress: (node: Node) => boolean): Iterable<Piece> {
  const written = run.filter((node) => !isBlank(node));
  const [first] = written;
  if (!first) return;
  if (written.length === 1 && isAddress(first)) yield { nodes: [first] };
  else if (WHOLE.has(holder.localName)) {
    const isAll = written.length === 1 && [...holder.childNodes].every((node) => node === first || isBlank(node));
    if (first instanceof Text && (isAll || (holder.localName === 'p' && written.length === 1))) {
      const line = trimmed(first.data, 0, first.data.length);
      if (!/\n/.test(first.data.slice(...line))) yield { nodes: [first], part: line };
    }
  } else {
    // the last first: what is taken out of a text moves nothing that stands before it
    for (const text of run) if (text instanceof Text) yield* ownLines(text);
  }
}

function* ownLines(text: Text): Iterable<Piece> {
  const isInline = (node: Node | null): boolean => node instanceof Element && !isBreak(node);
  const [glued, goesOn] = [isInline(text.previousSibling), isInline(text.nextSibling)];
  for (const { index: start, 0: line } of [...text.data.matchAll(/[^\n]+/g)].reverse()) {
    const end = start + line.length;
    const cut = (glued && start === 0) || (goesOn && end === text.data.length);
    if (!cut && line.trim()) yield { nodes: [text], part: trimmed(text.data, start, end) };
  }
}

function trimmed(data: string, start: number, end: number): [number, number] {
  const line = data.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return [from, Math.max(from, start + line.trimEnd().length)];
}
