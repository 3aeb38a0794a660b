/** Finds words in a transcript, marks them, and goes through them. Loaded with the first letter that is looked for. */
import { html, nothing } from 'lit';
import { fold } from '../../core/fold.js';
import type { Words } from '../../locales/index.js';
import type { Content } from './host.js';
import type { ScriptList } from './script-list.js';

/** More are counted, but not marked: nobody goes through them one by one. */
const MOST = 2000;
/** Milliseconds after the last letter until it is said how many were found. */
const PAUSE = 500;

export class TranscriptSearch {
  readonly #list: ScriptList;
  readonly #words: Words<'script'>;
  #query = '';
  #count = 0;
  /** Which of them is shown, from 1; 0 for none yet. */
  #place = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: ScriptList, words: Words<'script'>) {
    this.#list = list;
    this.#words = words;
  }

  /** How many there are, and buttons to go through them. */
  draw(): Content {
    const words = this.#words;
    return this.#query
      ? html`<span dir="auto">${words.found(this.#count, this.#place)}</span>
          <button class="text" aria-label=${words.previous} @click=${() => this.go(-1)}>↑</button
          ><button class="text" aria-label=${words.next} @click=${() => this.go(1)}>↓</button>`
      : nothing;
  }

  /**
   * @param input holds words next to each other, whatever their case and accents; empty, or not there any more, it ends
   * the search
   */
  find(input?: HTMLInputElement): void {
    this.#query = input?.isConnected ? input.value.trim() : '';
    this.#count = mark(this.#list.box?.querySelectorAll('.said') ?? [], this.#query);
    this.#place = 0;
    this.#tell(PAUSE);
  }

  /** To the next, or the one before; from the last on to the first. */
  go(by: 1 | -1): void {
    const marks = [...(this.#list.box?.querySelectorAll('mark') ?? [])];
    const { length } = marks;
    const before = marks[this.#place - 1];
    const place = by > 0 ? (this.#place % length) + 1 : (this.#place || 1) - 1 || length;
    const shown = marks[place - 1];
    if (!shown) return;
    this.#place = place;
    before?.removeAttribute('aria-current');
    shown.setAttribute('aria-current', 'true');
    this.#list.follow(false);
    this.#list.scrollTo(shown);
    this.#tell(0);
  }

  /** @param pause milliseconds until it is said: what follows within them is said instead */
  #tell(pause: number): void {
    const { host } = this.#list;
    host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#query) host.say(this.#words.found(this.#count, this.#place));
    }, pause);
  }
}

/** What `fold` leaves out: a letter may carry it. */
const CARRIED = '[\u0300-\u0344\u0346-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]*';
/** What the last letter carries is marked with it, but it makes another one of か and 가. */
const END = '[^\\P{M}\u3099\u309a]*(?![\u1160-\u11ff\u3099\u309a])';
/** In place of iota subscript, which is iota where capitals do not count; NFD never has it. */
const IOTA = '\u0344';

/**
 * Marks words with `<mark>`, and takes the marks of other words away.
 * @param texts elements that hold nothing but text, in NFC
 * @returns how many there are
 */
function mark(texts: Iterable<Element>, query: string): number {
  // accents are letters of their own in NFD
  const pattern = fold(query)
    .normalize('NFD')
    .replaceAll(/\s+|\S/gu, (letter) =>
      letter.trim() ? letter.replace(/[$()*+.?[\\\]^{|}]/, '\\$&') + CARRIED : '\\s+',
    );
  const found = new RegExp(`(${pattern || '$^.'}${END})`, 'iu');
  let count = 0;
  for (const text of texts) {
    const parts = text.textContent.normalize('NFD').replaceAll('\u0345', IOTA).split(found);
    const isMarked = parts.length > 1 && count < MOST;
    count += parts.length >> 1;
    if (!isMarked && !text.childElementCount) continue;
    text.replaceChildren(
      ...parts.map((part, i) => {
        const words = part.replaceAll(IOTA, '\u0345').normalize();
        return i % 2 && isMarked ? Object.assign(document.createElement('mark'), { textContent: words }) : words;
      }),
    );
  }
  return count;
}
