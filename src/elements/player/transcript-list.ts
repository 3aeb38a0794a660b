/** The paragraphs of a transcript. They are made once, not with each draw: there may be thousands. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Cue } from '../../core/transcript.js';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { indexAt } from './tracks.js';

/** What the reader scrolls with: from then on the list is theirs, until they ask for it to follow again. */
const SCROLLS = ['wheel', 'touchmove', 'pointerdown'] as const;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

export class TranscriptList {
  /** To be drawn as it is. */
  readonly element = document.createElement('div');
  readonly paragraphs: readonly Cue[];
  /** The words of each paragraph, in which the search puts its marks. */
  readonly texts: readonly HTMLElement[];
  /** Keeps what is said in sight, by scrolling its own box and nothing else. */
  isFollowing = true;
  #current = -1;

  /**
   * @param language BCP 47 of the transcript; empty where nobody told it
   * @param seek by the reader's act, to seconds
   * @param changed the reader scrolled, so that it follows no more
   */
  constructor(
    paragraphs: readonly Cue[],
    words: Words<'script'>,
    language: string,
    seek: (seconds: number) => void,
    changed: () => void,
  ) {
    const { element } = this;
    this.paragraphs = paragraphs;
    element.className = 'lines';
    element.part.add('transcript-text');
    element.tabIndex = 0;
    element.role = 'group';
    element.ariaLabel = words.transcript;
    render(
      paragraphs.map((paragraph) => this.#line(paragraph, words, language)),
      element,
    );
    this.texts = [...element.querySelectorAll<HTMLElement>('.said')];
    element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      this.isFollowing = true;
      seek(Number(button.value));
      changed();
    });
    const own = (event: Event): void => {
      if (event instanceof KeyboardEvent && (event.target !== element || !SCROLL_KEYS.has(event.key))) return;
      if (event.type === 'pointerdown' && event.target !== element) return;
      if (!this.isFollowing) return;
      this.isFollowing = false;
      changed();
    };
    for (const type of [...SCROLLS, 'keydown'] as const) element.addEventListener(type, own, { passive: true });
  }

  /** Whether any paragraph has a time. */
  get isTimed(): boolean {
    return this.paragraphs.some(({ start }) => start !== undefined);
  }

  /** Marks what is said at a time. @param seconds from the beginning */
  show(seconds: number): void {
    const index = this.isTimed ? indexAt(this.paragraphs, seconds) : -1;
    if (index === this.#current) return;
    const { children } = this.element;
    children[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    children[index]?.setAttribute('aria-current', 'true');
    this.follow();
  }

  /** Scrolls to what is marked, unless the reader has the list, or is going through it with the keyboard. */
  follow(): void {
    const target = this.element.children[this.#current];
    if (target && this.isFollowing && !this.element.querySelector(':focus-visible')) this.scrollTo(target);
  }

  /** Scrolls the list, and nothing around it, until something in it stands in the upper third. */
  scrollTo(target: Element): void {
    const { element } = this;
    const [inner, outer] = [target.getBoundingClientRect(), element.getBoundingClientRect()];
    const top = inner.top - outer.top - element.clientHeight / 4;
    const isNear = Math.abs(top) < element.clientHeight * 2;
    const isCalm = !isNear || matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollBy({ top, behavior: isCalm ? 'instant' : 'smooth' });
  }

  /** All of it, a line for each paragraph. */
  get text(): string {
    return this.paragraphs
      .map(({ start, speaker, text }) =>
        [start === undefined ? '' : `[${formatTime(start)}]`, speaker ? `${speaker}:` : '', text]
          .filter(Boolean)
          .join(' '),
      )
      .join('\n');
  }

  #line({ start, speaker, text }: Cue, words: Words<'script'>, language: string): TemplateResult {
    // the time is drawn by the style sheet: what is seen is digits, what is heard is a length of time
    const button =
      start === undefined
        ? nothing
        : html`<button
            type="button"
            value=${start}
            data-time=${formatTime(start)}
            aria-label=${words.playFrom(start)}
          ></button> `;
    return html`<p>
      ${button}<span lang=${language || nothing} dir="auto"
        >${speaker ? html`<b>${speaker}</b>: ` : nothing}<span class="said">${text}</span></span
      >
    </p>`;
  }
}
