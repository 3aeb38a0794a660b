/** What a family of old markup is, and the document it looks at. */
import type { MediaSource } from '../../core/embed.js';
import type { Token } from '../../core/markup/tokens.js';

export interface MarkupDocument {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** The indexes of the opening tags of these elements, in document order. */
  opened(...names: string[]): readonly number[];
  /**
   * The indexes of the opening and the closing tags of these elements, in the order of the closing ones, each of which
   * closes the last one that is open.
   * @param isLeftOut whether an opening tag (by index) waits for no other
   */
  pairs(name: string, isLeftOut?: (index: number) => boolean): readonly (readonly [from: number, to: number])[];
  /** The index of the token that a place lies in, else of the last one before it; -1 before the first. */
  indexAt(place: number): number;
  /** True for tokens (by index) inside `<pre>`, `<code>`, `<textarea>`, our own elements and the like: shown, not used. */
  isVerbatim(index: number): boolean;
  /** The same for a place in the source. */
  isVerbatimAt(place: number): boolean;
  /** True inside code of a Markdown, Liquid, Hugo or WordPress source, which is markup all the same: nothing there is found. */
  isCodeAt(place: number): boolean;
  /** What kind of token a place lies in. */
  kindAt(place: number): Token['type'] | undefined;
}

/** A piece of old markup that may be an embed. */
export interface Finding {
  /** UTF-16 units from the start of the source. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** `flash-object`, `iframe`, `bare-url`, … as the reports name it. */
  readonly form: string;
  /** Addresses to try in this order; the first that a provider knows wins. */
  readonly addresses: readonly string[];
  /** What the author called it, for instance an iframe's title. */
  readonly title?: string;
  /**
   * What to do where no provider knows it: leave it, or say that it is gone because nothing can play it any more (Flash
   * without other content). Default `leave`.
   */
  readonly otherwise?: 'leave' | 'gone';
  /** Files that play by themselves, taken where no provider that still lives knows an address. */
  readonly media?: readonly MediaSource[];
  /** A page elsewhere, where no provider is asked. */
  readonly card?: { readonly url: string; readonly title: string } | undefined;
  /** A part of the source that the new element holds as it is: the words of a quoted post. UTF-16 units, end exclusive. */
  readonly keep?: readonly [from: number, to: number];
  /** The link the markup stands in, with nothing else in it: a player cannot stand in a link. */
  readonly link?: { readonly start: number; readonly end: number; readonly href: string };
  /** Put around the new markup: an own element that is kept and filled. */
  readonly wrap?: readonly [before: string, after: string];
}

/** A family is asked about a document only where something of what it looks for is in it: most pages have nothing. */
export interface Family {
  readonly name: string;
  /** Elements, lower case. */
  readonly elements?: readonly string[];
  /** Pieces of the source, as written. Where it finds something, one of these or of the elements is there. */
  readonly words?: readonly string[];
  find(document: MarkupDocument): Iterable<Finding>;
}
