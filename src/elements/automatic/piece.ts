/** A place of a page that is read as old markup: siblings, and what stands around them. */
export interface Piece {
  /** Siblings in document order: what may be an embed, and what may belong to it. */
  readonly nodes: readonly ChildNode[];
  /** Of a single text: which part of it, in UTF-16 units, end exclusive. */
  readonly part?: readonly [from: number, to: number];
  /** Markup read before the nodes, which is not replaced. */
  readonly before?: string;
  /** Markup read behind the nodes that belongs to them and stands elsewhere. */
  readonly after?: string;
}
