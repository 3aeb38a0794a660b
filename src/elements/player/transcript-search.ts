/** Finds words in a transcript, and marks them. */
import { fold } from '../../core/fold.js';
import type { TranscriptList } from './transcript-list.js';

/** More are counted, but not marked: nobody goes through them one by one. */
const MOST = 2000;

export class TranscriptSearch {
  readonly #list: TranscriptList;
  #marks: HTMLElement[] = [];
  #marked: HTMLElement[] = [];
  /** The one that is shown, from 1; 0 for none yet. */
  place = 0;
  count = 0;

  constructor(list: TranscriptList) {
    this.#list = list;
  }

  /** @param query words next to each other, whatever their case and accents; empty ends the search */
  find(query: string): void {
    for (const text of this.#marked) text.replaceChildren(text.textContent);
    [this.#marks, this.#marked, this.place, this.count] = [[], [], 0, 0];
    const words = fold(query).trim().replaceAll(/\s+/g, ' ');
    if (words) for (const text of this.#list.texts) this.#mark(text, words);
  }

  /** Goes to the next, or the one before; from the last on to the first. */
  go(by: 1 | -1): void {
    const { length } = this.#marks;
    if (!length) return;
    this.#marks[this.place - 1]?.removeAttribute('aria-current');
    this.place = this.place ? ((this.place - 1 + by + length) % length) + 1 : by > 0 ? 1 : length;
    const mark = this.#marks[this.place - 1];
    mark?.setAttribute('aria-current', 'true');
    this.#list.isFollowing = false;
    if (mark) this.#list.scrollTo(mark);
  }

  #mark(text: HTMLElement, query: string): void {
    const words = text.textContent;
    const [folded, places] = foldWith(words);
    const parts: (string | HTMLElement)[] = [];
    let end = 0;
    for (let at = folded.indexOf(query), next = 0; at >= 0; at = folded.indexOf(query, next)) {
      next = at + query.length;
      // what is marked are whole letters
      while (places[next] === places[next - 1]) next++;
      this.count++;
      if (this.#marks.length >= MOST) continue;
      const [from, to] = [places[at] ?? 0, places[next] ?? words.length];
      const mark = document.createElement('mark');
      mark.textContent = words.slice(from, to);
      this.#marks.push(mark);
      parts.push(words.slice(end, from), mark);
      end = to;
    }
    if (!parts.length) return;
    text.replaceChildren(...parts, words.slice(end));
    this.#marked.push(text);
  }
}

/** The text to search in, and where in the words each of its units stands. */
function foldWith(words: string): readonly [folded: string, places: readonly number[]] {
  let folded = '';
  const places: number[] = [];
  // a letter and its accents are one
  for (const { 0: letter, index } of words.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = fold(letter).replace(/\s+/, ' ');
    for (let i = 0; i < plain.length; i++) places.push(index);
    folded += plain;
  }
  return [folded, places];
}
