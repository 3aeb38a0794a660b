/** Searching, choosing and paging: what changes the list, and how much of it is shown is said once. */
import type { Episode } from '../../core/feed.js';
import type { Words } from '../../locales/index.js';
import type { EpisodeList } from './episode-list.js';
import type { ListChanges } from './list-view.js';

/** Milliseconds without a letter, after which the reader has written. */
const PAUSE = 500;

export class Finding {
  readonly #list: EpisodeList;
  readonly #words: () => Words<'podcast'> | undefined;
  readonly #say: (text: string) => void;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: Episode | undefined;

  constructor(
    list: EpisodeList,
    words: () => Words<'podcast'> | undefined,
    told: { readonly say: (text: string) => void; readonly changed: () => void },
  ) {
    this.#list = list;
    this.#words = words;
    this.#say = told.say;
    this.#changed = told.changed;
  }

  /** The place in the list of the first of those that were asked for last; -1 for none. */
  get first(): number {
    return this.#first ? this.#list.shown.indexOf(this.#first) : -1;
  }

  readonly changes: ListChanges = {
    find: (words) => this.#change(() => (this.#list.search = words)),
    choose: (season) => this.#change(() => (this.#list.season = season)),
    more: () => {
      this.#first = this.#list.more();
      this.#tell();
    },
  };

  /** Nothing more is said. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #change(change: () => void): void {
    change();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
    this.#changed();
  }

  #tell(): void {
    const { matching, shown } = this.#list;
    const words = this.#words();
    if (words) this.#say(matching.length === 0 ? words.none : words.shown(shown.length, matching.length));
  }
}
