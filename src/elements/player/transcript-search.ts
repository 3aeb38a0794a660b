/** Finds words in a transcript, and marks them. */
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

  /** @param query words next to each other, whatever their case; empty ends the search */
  find(query: string): void {
    for (const text of this.#marked) text.replaceChildren(text.textContent);
    [this.#marks, this.#marked, this.place, this.count] = [[], [], 0, 0];
    const words = query.trim().split(/\s+/).filter(Boolean);
    if (!words.length) return;
    const pattern = new RegExp(
      words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'),
      'giu',
    );
    for (const text of this.#list.texts) this.#mark(text, pattern);
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

  #mark(text: HTMLElement, pattern: RegExp): void {
    const words = text.textContent;
    const parts: (string | HTMLElement)[] = [];
    let end = 0;
    for (const { 0: found, index } of words.matchAll(pattern)) {
      this.count++;
      if (this.#marks.length >= MOST) continue;
      const mark = document.createElement('mark');
      mark.textContent = found;
      this.#marks.push(mark);
      parts.push(words.slice(end, index), mark);
      end = index + found.length;
    }
    if (!parts.length) return;
    text.replaceChildren(...parts, words.slice(end));
    this.#marked.push(text);
  }
}
