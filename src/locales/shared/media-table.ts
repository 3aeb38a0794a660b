/** The words of `<embed-media>`. */
import type { Embed, Kind, Status } from '../../core/embed.js';
import type { ErrorCode } from '../../core/error.js';
import type { ArchiveLink } from './sentences.js';

/**
 * Why a player did not load. Five have a sentence of their own: `not-found` (it was removed), `private`,
 * `embedding-disabled` (its owner lets it play on the provider's own page alone), `blocked` (by the page's policy or an
 * extension) and `timeout` (no answer); `network` says that the provider could not be reached, and of any other it is only
 * said that it could not be loaded.
 */
export type FailReason = ErrorCode | Extract<Status, 'private' | 'blocked'>;

export interface MediaMessages {
  /** What pressing the button does, in a word or two; of a post, whose words may stand beside it, with its provider. */
  action(embed: Embed): string;
  /** What an embed is called where nobody gave it a title. */
  untitled(embed: Embed): string;
  /** A title with its provider. */
  titled(title: string, provider: string): string;
  /** The button's name. */
  button(action: string, titled: string, startsAt: string | undefined): string;
  /** @param start seconds */
  startsAt(start: number): string;
  /** Stands before the names of those who made it, with its space. */
  readonly by: string;
  /** Stands between two names, with its space. */
  readonly comma: string;
  /** What static markup adds to the title of something that starts later; the button says it by itself. */
  startSuffix(embed: Embed): string;
  /** Which server is contacted, and when. */
  source(kind: Kind, host: string): string;
  /** The same, once it has been. */
  sourceActive(host: string): string;
  /** A link to the page of an embed whose title stands beside it, or that did not load. */
  open(provider: string): string;
  loading(titled: string): string;
  /** Where a player needs a second press, in its own frame. @param provider empty where nobody knows */
  pressAgain(provider: string): string;
  /** @param reason absent where nobody knows */
  failed(titled: string, reason?: FailReason): string;
  /** There is no network; it waits for it. */
  offline(titled: string): string;
  readonly retry: string;
  readonly close: string;
  /** Why it is gone, in a sentence. */
  gone(embed: Embed): string;
  /** Links to copies, in the order a reader wants them. */
  archive(embed: Embed): ArchiveLink[];
  /** On a card of something gone. */
  readonly unavailable: string;
}
