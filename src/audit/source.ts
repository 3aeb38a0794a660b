/** What readers of files hand over: markup, and what is known of the post it belongs to. */
import type { Format, Post } from './report.js';

/** A piece of markup that is looked at by itself. */
export interface Part {
  /** Absent where a page has one part only. */
  readonly name?: string;
  readonly markup: string;
  /** The address of a link card that the export's own software makes; the part has no markup. */
  readonly bookmark?: string;
  /** Markdown, whatever the rest of the page is. */
  readonly isMarkdown?: boolean;
  /** Why nothing in it may be changed. */
  readonly locked?: string;
}

/** A file, or a post of an export. */
export interface Source<P extends Part = Part> {
  readonly path: string;
  readonly format: Format;
  /** MDX: braces are code. */
  readonly isMdx?: boolean;
  readonly post?: Post;
  /** The page's own address: for relative addresses, and to know whose hosts are others'. */
  readonly base?: string;
  /** BCP 47, of the words put in; absent where nobody says. */
  readonly language?: string;
  readonly parts: readonly P[];
}
