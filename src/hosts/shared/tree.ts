/** Changes of markup, carried out in the tree it was written from; nodes that did not change stay the very same. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { decodeText } from '../../core/markup/entities.js';

/** A node of hast (https://github.com/syntax-tree/hast), or of MDX in one. */
export interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: object;
  children?: TreeNode[];
  position?: unknown;
}

/** A piece of markup and what takes its place. */
export interface Replacement {
  /** UTF-16 units in the markup, end exclusive. */
  readonly range: readonly [from: number, to: number];
  readonly text: string;
}

export interface WrittenTree {
  /** The tree as HTML; what is no HTML (MDX) is an empty element there. */
  readonly html: string;
  /** Whether some of the tree is no HTML. */
  readonly mixed: boolean;
  /** Puts pieces in; one that would have to change what is no HTML is left out. */
  replace(replacements: readonly Replacement[]): void;
}

/** A node as it is written; `original` is changed. */
interface Twin {
  readonly type: string;
  readonly original: TreeNode;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: object;
  readonly children?: Twin[];
  /** In place of what is no HTML. */
  readonly opaque?: boolean;
}

/** Elements whose content is no markup, or not part of the page. */
const CLOSED = new Set(['script', 'style', 'template', 'svg', 'math', 'textarea', 'title']);

export function writeTree(root: TreeNode): WrittenTree {
  const twin = twinOf(root);
  const html = write(twin);
  return {
    html,
    mixed: isMixed(twin),
    replace(replacements) {
      // from the end, so that places before a change stay true
      for (const { range, text } of [...replacements].sort((a, b) => b.range[0] - a.range[0])) {
        replaceIn(twin, 0, range, parse(text), text);
      }
    },
  };
}

function twinOf(original: TreeNode): Twin {
  const { children: content, ...own } = original;
  const children = content?.map(twinOf);
  if (!original.type.startsWith('mdx')) return { ...own, original, ...(children ? { children } : {}) };
  // what stands before it and after it are two texts
  const isInText = original.type === 'mdxJsxTextElement' || original.type === 'mdxTextExpression';
  const tagName = isInText ? 'span' : 'div';
  return { type: 'element', original, tagName, properties: {}, children: children ?? [], opaque: true };
}

const isMixed = ({ opaque, children }: Twin): boolean => opaque === true || (children?.some(isMixed) ?? false);

const write = (twin: Twin): string => toHtml(twin as Parameters<typeof toHtml>[0], { allowDangerousHtml: true });

/** Where the children of a node end, in the markup as it was first written. */
const endings = new WeakMap<Twin, number[]>();

function endsOf(parent: Twin, at: number): number[] {
  const known = endings.get(parent);
  if (known) return known;
  let end = at + openingOf(parent).length;
  const ends = (parent.children ?? []).map((child) => (end += write(child).length));
  endings.set(parent, ends);
  return ends;
}

/** The first that ends after a place. */
function firstAfter(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Pieces come from the end: what stands before the last one is as it was first written.
 * @param at where the parent's markup begins
 */
function replaceIn(parent: Twin, at: number, range: Replacement['range'], nodes: TreeNode[], text: string): void {
  const { children = [] } = parent;
  const [from, to] = range;
  const ends = endsOf(parent, at);
  const index = firstAfter(ends, from);
  const start = ends[index - 1] ?? at + openingOf(parent).length;
  const lastIndex = firstAfter(ends, to - 1);
  const [first, last] = [children[index], children[lastIndex]];
  if (!first || !last || start > from) return;
  if (index === lastIndex && first.type === 'element' && (from > start || to < (ends[index] ?? to))) {
    if (!CLOSED.has(first.tagName ?? '')) replaceIn(first, start, range, nodes, text);
    return;
  }
  if (children.slice(index, lastIndex + 1).some(isMixed)) return;
  const before = cut(first, 0, from - start);
  const after = cut(last, to - (ends[lastIndex - 1] ?? start));
  if (!before || !after) return;
  // what raw markup leaves open would be closed in a node of its own
  const inRaw = index === lastIndex && first.type === 'raw' && before.length + after.length > 0;
  const value = first.value ?? '';
  const put = inRaw
    ? [{ ...first.original, value: value.slice(0, from - start) + text + value.slice(to - start) }]
    : [...before, ...nodes, ...after];
  const count = lastIndex - index + 1;
  parent.original.children?.splice(index, count, ...put);
  children.splice(index, count, ...put.map(twinOf));
  ends.length = index;
  if (inRaw || before.length) ends.push(inRaw ? to : from);
}

/** The markup of an element before its content; none for a root. */
function openingOf({ type, tagName, properties }: Twin): string {
  if (type !== 'element' || tagName === undefined) return '';
  const empty = { type, tagName, properties: properties ?? {}, children: [] };
  return toHtml(empty as Parameters<typeof toHtml>[0]).slice(0, -`</${tagName}>`.length);
}

/**
 * What stays of a text or of raw markup; places are those of its markup.
 * @returns undefined for a node that cannot be cut
 */
function cut(twin: Twin, from: number, to?: number): TreeNode[] | undefined {
  const markup = write(twin);
  const kept = markup.slice(from, to);
  if (kept === '') return [];
  if (twin.type === 'raw') return [{ ...twin.original, value: kept }];
  return twin.type === 'text' ? [{ type: 'text', value: decodeText(kept).text }] : undefined;
}

/** Without places: they would be those of our own text, and not of the file. */
function parse(text: string): TreeNode[] {
  const strip = ({ position: _, ...node }: TreeNode): TreeNode =>
    node.children ? { ...node, children: node.children.map(strip) } : node;
  return (fromHtml(text, { fragment: true }).children as TreeNode[]).map(strip);
}
