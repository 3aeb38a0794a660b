/** One after the other: what plays, what comes next, and when it stops by itself. */
import { hasFailed, isAtEnd, isClosed, isSounding, silence, start } from './playable.js';

/** What a reader is told of it. */
export type Notice = 'next' | 'waits' | 'press' | 'finished';

export interface SequenceHost {
  /** Whether the author wants it to go on once the reader has played something. */
  readonly goesOn: boolean;
  /** Seconds between one and the next; 0: none. */
  readonly pause: number;
  /** What can be played and is shown, in order. */
  playables(): HTMLElement[];
  /** Something of this is different now. */
  changed(notice?: Notice, item?: HTMLElement): void;
}

/**
 * Nothing begins without an act of the reader: the toggle, or a player they started themselves. A pause holds it until the
 * same player goes on; playing something else, a closed player and the toggle end it.
 */
export class Sequence {
  readonly #host: SequenceHost;
  #on = false;
  /** Whose turn it is, or was last. */
  #current: HTMLElement | null = null;
  #upcoming: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SequenceHost) {
    this.#host = host;
  }

  get isOn(): boolean {
    return this.#on;
  }

  /** What begins when the pause is over; null outside of one. */
  get upcoming(): HTMLElement | null {
    return this.#upcoming;
  }

  /** The reader's own act: begins with what plays already, with what was held, or with the first; or ends it in silence. */
  toggle(): void {
    if (this.#on) {
      if (this.#current) silence(this.#current);
      return this.stop();
    }
    const items = this.#host.playables();
    const sounding = items.find(isSounding);
    if (!sounding) return this.#play(items.find((item) => item === this.#current) ?? items[0]);
    this.#take(sounding);
  }

  /** The reader's own act: the next one, now. */
  skip(): void {
    const next = this.#upcoming ?? this.#next();
    if (!next && this.#current) silence(this.#current);
    this.#play(next);
  }

  /** Nothing follows any more. What plays goes on. */
  stop(): void {
    this.#current = null;
    this.#leave();
  }

  /** Items were added, removed, hidden or closed. */
  check(): void {
    if (!this.#on || !this.#current) return;
    if (!this.#current.isConnected || (!this.#upcoming && isClosed(this.#current))) return this.stop();
    if (this.#upcoming && !this.#host.playables().includes(this.#upcoming)) this.#follow();
  }

  /** @param item undefined for a player that is none of the hub's */
  played(item: HTMLElement | undefined): void {
    if (item && (item === this.#current || item === this.#upcoming || this.#host.goesOn)) this.#take(item);
    else if (this.#current) this.stop();
  }

  /** Holds it, unless the item only came to its end. */
  paused(item: HTMLElement | undefined): void {
    if (item && item === this.#current && !this.#upcoming && !isAtEnd(item)) this.#leave();
  }

  ended(item: HTMLElement | undefined): void {
    if (this.#on && item && item === this.#current && !this.#upcoming) this.#follow();
  }

  failed(item: HTMLElement | undefined): void {
    if (item === this.#upcoming) this.check();
    else this.ended(item);
  }

  #take(item: HTMLElement): void {
    this.#clear();
    this.#on = true;
    this.#current = item;
    this.#host.changed();
  }

  #leave(): void {
    this.#clear();
    this.#on = false;
    this.#host.changed();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#upcoming = null;
  }

  #next(): HTMLElement | undefined {
    const current = this.#current;
    const isAfter = (item: HTMLElement): boolean =>
      !current || (current.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return this.#host.playables().find((item) => isAfter(item) && !hasFailed(item));
  }

  #follow(): void {
    this.#clear();
    const next = this.#next();
    if (!next || this.#host.pause === 0) return this.#play(next);
    this.#upcoming = next;
    this.#timer = setTimeout(() => this.#play(next), this.#host.pause * 1000);
    this.#host.changed('next', next);
  }

  #play(item: HTMLElement | undefined): void {
    if (!item) {
      this.stop();
      return this.#host.changed('finished');
    }
    this.#take(item);
    void start(item).then((outcome) => {
      if (!this.#on || this.#current !== item || this.#upcoming) return;
      if (outcome === 'refused') this.#follow();
      else if (outcome !== 'started') this.#host.changed(outcome === 'asks' ? 'waits' : 'press', item);
      else if (this.#host.pause === 0) this.#host.changed('next', item);
    });
  }
}
