/**
 * The slider, and the time on both sides of it. As time goes on only these are changed, and what the slider says of itself
 * is not: it is said when it gets the focus, after a move, and after a pause, so that nobody is talked over.
 */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import type { PlayerHost } from './host.js';

export class SeekSlider implements ReactiveController {
  readonly #host: PlayerHost;
  /** The reader is about to choose another place. */
  #isHeld = false;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.tick();
    this.#mark();
  }

  draw(words: Words<'player'>): TemplateResult {
    return html`<div class="seek" part="seek">
      <span class="time" part="time"></span>
      <input
        type="range"
        class="slider"
        part="slider"
        min="0"
        aria-label=${words.seek}
        @focus=${this.tell}
        @input=${this.#hold}
        @change=${this.#release}
        @blur=${this.#drop}
      />
      <span class="time" part="length"></span>
    </div>`;
  }

  /** Shows where one is. */
  readonly tick = (): void => {
    const { input } = this;
    if (!input) return;
    const [from, to] = this.#range;
    input.min = String(from);
    input.max = String(to || 1);
    input.step = to - from > 600 ? '5' : '1';
    input.disabled = to <= from;
    if (!this.#isHeld) input.value = String(this.#host.position);
    this.#show(this.#isHeld ? input.valueAsNumber : this.#host.position);
  };

  /** Puts where one is in words, for who comes to the slider or has moved it. */
  readonly tell = (): void => {
    const { input } = this;
    const { words, length, position } = this.#host;
    if (!input || !words) return;
    const at = this.#isHeld ? input.valueAsNumber : position;
    input.setAttribute('aria-valuetext', words.position(at, Number.isFinite(length) ? length : undefined));
  };

  /** Whether it has the focus, and so speaks for itself. */
  get speaks(): boolean {
    return this.#host.shadowRoot?.activeElement === this.input;
  }

  get input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('.slider') ?? null;
  }

  /** From where to where one can go, in seconds: of a live stream, what is still there. */
  get #range(): readonly [number, number] {
    const { length, media } = this.#host;
    if (length !== Infinity) return [0, length];
    const { seekable } = media ?? {};
    return seekable?.length ? [seekable.start(0), seekable.end(seekable.length - 1)] : [0, 0];
  }

  #show(at: number): void {
    const { length, shadowRoot } = this.#host;
    const [from, to] = this.#range;
    const [time, end] = shadowRoot?.querySelectorAll('.time') ?? [];
    if (time) time.textContent = formatTime(at);
    if (end) end.textContent = length && length < Infinity ? formatTime(length) : '';
    this.input?.style.setProperty('--_at', `${to > from ? ((at - from) / (to - from)) * 100 : 0}%`);
  }

  /** Where chapters begin, as a picture behind the slider. */
  #mark(): void {
    const { chapters, length } = this.#host;
    const stops = chapters
      .map(({ start }) => (start / length) * 100)
      .filter((place) => place > 0 && place < 100)
      .map((place) => `#0000 calc(${place}% - 1px),var(--_mark) 0 calc(${place}% + 1px),#0000 0`);
    this.input?.style.setProperty('--_marks', stops.length ? `linear-gradient(90deg,${stops.join()})` : '');
  }

  readonly #hold = (): void => {
    this.#isHeld = true;
    this.tick();
    this.tell();
  };

  readonly #release = (): void => {
    const seconds = this.input?.valueAsNumber;
    this.#isHeld = false;
    if (seconds !== undefined) this.#host.seek(seconds);
  };

  readonly #drop = (): void => {
    this.#isHeld = false;
    this.tick();
  };
}
