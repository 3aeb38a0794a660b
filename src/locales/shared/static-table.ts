/** The words of static markup: what a reader without script, or in a feed reader, is told. */
import type { Kind } from '../../core/embed.js';

export interface StaticMessages {
  /** BCP 47; months are written as in this language. */
  readonly lang: string;
  /** What each kind is called where nothing else names it. */
  readonly nouns: Readonly<Record<Kind, string>>;
  /** A title, or what stands for one, with its provider: `A film on YouTube`. */
  on(title: string, provider: string): string;
  /** What nobody gave a title, with the one who made it: `Photo by elycefeliz`. */
  by(noun: string, author: string): string;
  /** What stands in the place of a title for something gone whose service nobody knows. */
  readonly flash: string;
  /**
   * Stands behind a title, with what separates it.
   * @param time as in `1:30`
   */
  from(time: string): string;
  /**
   * The service no longer exists.
   * @param provider absent where nobody knows
   * @param since in words: `2015`, `January 2025`
   */
  closed(kind: Kind, provider?: string, since?: string): string;
  /** The address never said which item it played. */
  notIdentified(kind: Kind, provider?: string): string;
  /** The provider lives, but the address of its old player does not say enough. */
  retired(kind: Kind, provider: string): string;
  /** A Flash player of a service nobody knows. */
  readonly flashRetired: string;
  /** Nobody knows why. */
  lost(kind: Kind): string;
  readonly archivedPage: string;
  readonly archivedRecording: string;
  /** Leads to everything that the archive has of a service. */
  readonly searchArchive: string;
}
