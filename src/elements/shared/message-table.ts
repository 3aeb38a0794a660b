/** What a locale has to provide. One table per language, in `messages/<bcp47>.ts`. */
import type { Embed, Kind } from '../../core/embed.js';

export interface MessageTable {
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
  /** What static markup adds to the title of something that starts later; the button says it by itself. */
  startSuffix(embed: Embed): string;
  /** Which server is contacted, and when. */
  source(kind: Kind, host: string): string;
  /** The same, once it has been. */
  sourceActive(host: string): string;
  /** A link to the page of an embed whose title stands beside it. */
  open(provider: string): string;
  loading(titled: string): string;
  failed(titled: string): string;
  readonly retry: string;
  readonly close: string;
  /** Why it is gone, in a sentence. */
  gone(embed: Embed): string;
  /** Links to copies, in the order a reader wants them. */
  archive(embed: Embed): { label: string; url: string }[];
  /** On a card of something gone. */
  readonly unavailable: string;
}
