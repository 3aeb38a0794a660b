/** The words of `<embed-hub>`. Names and titles are given as they are: a table isolates them where it has to. */
import type { Kind } from '../../core/embed.js';

export interface HubMessages {
  /** A toggle button, pressed while one item is played after the other. */
  readonly playAll: string;
  /** A button that leaves out the rest of what plays. */
  readonly next: string;
  /**
   * Said and shown when one has ended.
   * @param seconds until it begins; 0 where it begins at once
   */
  upNext(title: string, seconds: number): string;
  /** A button beside it. */
  readonly playNow: string;
  /** The other button: nothing more is played. */
  readonly cancel: string;
  /** It is its turn, but its provider may not be contacted yet. */
  waits(title: string): string;
  /** It is its turn, but the browser wants the reader to start it. */
  pressPlay(title: string): string;
  /** The last one has ended. */
  readonly finished: string;
  /** Names a set of options: which kinds are shown. */
  readonly show: string;
  /** Its first option. */
  all(count: number): string;
  /** The others: `3 videos`. */
  kind(kind: Kind, count: number): string;
  /** Said when the reader chose one. */
  shown(count: number, total: number): string;
  /**
   * Which providers wait for the reader's permission, at least one, and what they learn: the reader's internet address, and
   * which site they are on.
   */
  consent(names: readonly string[]): string;
  readonly allowAll: string;
  allow(name: string): string;
  /** A check box: the answer holds for later visits too. */
  readonly remember: string;
  /** Said when the reader allowed them. */
  allowed(names: readonly string[]): string;
  /** What pages elsewhere say of this one. */
  readonly mentions: string;
  /** A button: asks another site for them. */
  loadMentions(host: string): string;
  readonly loadingMentions: string;
  /** They could not be loaded: a sentence. */
  readonly mentionsFailed: string;
  readonly retry: string;
  /** A button: shows so many more of them. */
  more(count: number): string;
}
