/** A long feed in slices, so that its first episodes are there before its last are read, and the page never stands still. */
import type { Episode, Feed } from '../../core/feed.js';

export interface Progress {
  /** What the show says of itself, as far as it has been read; its `episodes` are empty. */
  readonly show: Feed;
  /** Those that are new. */
  readonly episodes: readonly Episode[];
  /** Nothing more comes. */
  readonly isLast: boolean;
  /** It ends in the middle. */
  readonly isCut: boolean;
}

type ReadFeed = (text: string, url: string) => Feed;

/** Episodes: what a reader sees first, and what is read without a pause after that. */
const FIRST = 30;
const NEXT = 150;

const BEGIN = /<(?:item|entry)[\s>]/gi;
const END = /<\/(?:item|entry)\s*>/gi;
const CLOSED = /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i;

/** Takes the text as it comes. Of JSON, and of XML whose items have other names, there is one slice. */
export class FeedSlices {
  readonly #read: ReadFeed;
  readonly #url: string;
  #text = '';
  /** All before the first item, which declares the names used in every item. */
  #head: string | undefined;
  /** Where the last item that was found ends in the text. */
  #end = 0;
  /** Up to where there is nothing more to find. */
  #looked = 0;
  #count = 0;
  #show: Feed | undefined;

  constructor(read: ReadFeed, url: string) {
    this.#read = read;
    this.#url = url;
  }

  /** @throws EmbedError `bad-response` for what is no feed */
  *push(chunk: string): Generator<Progress> {
    this.#text += chunk;
    if (!this.#begin()) return;
    const size = (): number => (this.#show ? NEXT : FIRST);
    while (this.#next()) {
      if (++this.#count < size()) continue;
      const feed = this.#take();
      yield { show: this.#show ?? feed, episodes: feed.episodes, isLast: false, isCut: false };
      this.#show ??= { ...feed, episodes: [] };
    }
  }

  /** All of it, where it is JSON, which cannot be read in part. */
  get json(): string | undefined {
    return this.#head === undefined && /^\ufeff?\s*\{/.test(this.#text) ? this.#text : undefined;
  }

  /** The rest. @param isWhole false where the connection broke off */
  end(isWhole = true): Progress {
    const rest = this.#text;
    const isCut = !isWhole || !CLOSED.test(rest.slice(-2000));
    const feed = this.#read((this.#head ?? '') + rest, this.#url);
    // some shows say what they are behind their episodes
    const show = { ...this.#show, ...feed, episodes: [] };
    return { show, episodes: feed.episodes, isLast: true, isCut };
  }

  #begin(): boolean {
    if (this.#head !== undefined) return true;
    if (this.json !== undefined) return false;
    const at = this.#find(BEGIN, 0)?.index;
    if (at === undefined) return false;
    this.#head = this.#text.slice(0, at);
    this.#text = this.#text.slice(at);
    this.#looked = 0;
    return true;
  }

  /** Finds the end of one more item. */
  #next(): boolean {
    const found = this.#find(END, this.#end);
    if (!found) return false;
    this.#end = found.index + found[0].length;
    return true;
  }

  /** In CDATA, tags are text. */
  #find(expression: RegExp, from: number): RegExpExecArray | undefined {
    expression.lastIndex = Math.max(from, this.#looked);
    for (let found = expression.exec(this.#text); found; found = expression.exec(this.#text)) {
      const before = this.#text.slice(from, found.index);
      if (before.lastIndexOf('<![CDATA[') <= before.lastIndexOf(']]>')) return found;
    }
    // a tag may have come in half
    this.#looked = Math.max(from, this.#text.length - 20);
    return undefined;
  }

  #take(): Feed {
    const part = this.#text.slice(0, this.#end);
    this.#text = this.#text.slice(this.#end);
    this.#end = this.#looked = this.#count = 0;
    return this.#read((this.#head ?? '') + part, this.#url);
  }
}
