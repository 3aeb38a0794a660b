/** Stops by itself: after some time, or at an end. It fades out, and leaves the volume as it was. */
import { html, nothing } from 'lit';
import type { Words } from '../../locales/index.js';
import { extraWords } from './part-words.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';

const MINUTES = [5, 10, 15, 30, 45, 60, 90];
/** Milliseconds of fading out, and between two steps of it. */
const FADE = 8000;
const STEP = 200;
/** Seconds before the end at which a recording is stopped, so that nothing follows it; some lengths are estimates. */
const BEFORE_END = 1;

type Choice = '' | 'chapter' | 'end' | `${number}`;

export const part = (host: PlayerHost): PlayerPart => new Sleep(host);

class Sleep implements PlayerPart {
  readonly #host: PlayerHost;
  readonly #words: () => Words<'extras'> | undefined;
  #choice: Choice = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fading: ReturnType<typeof setInterval> | undefined;
  #over = new AbortController();
  /** Seconds at which the chapter ends that it is to stop after. */
  #end = Infinity;
  /** What is faded out, and its volume before that. */
  #faded: { readonly media: HTMLMediaElement; readonly volume: number } | undefined;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
    this.#words = extraWords(host);
  }

  mediaChanged(): void {
    this.#set('');
  }

  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLSelectElement>('select.sleep');
    if (field) field.value = this.#choice;
  }

  menu(): Content {
    const words = this.#words();
    if (!words) return nothing;
    const options: readonly (readonly [Choice, string])[] = [
      ['', words.never],
      ...MINUTES.map((count) => [`${count}`, words.minutes(count)] as const),
      ...(this.#host.chapters.length ? [['chapter', words.chapterEnd] as const] : []),
      ['end', words.recordingEnd],
    ];
    return html`<label class="setting" lang=${words.language}>
      ${words.sleep}
      <select class="sleep" part="sleep" @change=${this.#choose}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.#choice}>${text}</option>`)}
      </select>
    </label>`;
  }

  readonly #choose = ({ target }: Event): void => this.#set((target as HTMLSelectElement).value as Choice);

  #set(choice: Choice): void {
    clearTimeout(this.#timer);
    this.#over.abort();
    this.#restore();
    this.#choice = choice;
    const { media } = this.#host;
    if (!choice || !media) return;
    if (choice === 'chapter' || choice === 'end') {
      this.#over = new AbortController();
      this.#end = choice === 'end' ? Infinity : this.#chapterEnd();
      media.addEventListener('timeupdate', () => this.#look(media), { signal: this.#over.signal });
    } else this.#timer = setTimeout(() => this.#fade(media, FADE), Number(choice) * 60_000 - FADE);
  }

  /** The end of the chapter that is heard now. */
  #chapterEnd(): number {
    const { chapters, position } = this.#host;
    return chapters.find(({ start }) => start > position)?.start ?? Infinity;
  }

  #look(media: HTMLMediaElement): void {
    const end = Math.min(this.#end, this.#host.length) - BEFORE_END;
    const left = ((end - media.currentTime) / media.playbackRate) * 1000;
    if (left <= 0) this.#stop(media);
    else if (left < FADE && this.#fading === undefined) this.#fade(media, left);
  }

  /** Less and less of it, then a pause. */
  #fade(media: HTMLMediaElement, length: number): void {
    const from = media.volume;
    this.#faded = { media, volume: from };
    const start = performance.now();
    this.#fading = setInterval(() => {
      const share = (performance.now() - start) / length;
      if (share >= 1) this.#stop(media);
      else media.volume = from * (1 - share);
    }, STEP);
  }

  #stop(media: HTMLMediaElement): void {
    media.pause();
    this.#set('');
    this.#host.requestUpdate();
    this.#host.say(this.#words()?.slept ?? '');
  }

  #restore(): void {
    clearInterval(this.#fading);
    this.#fading = undefined;
    if (this.#faded) this.#faded.media.volume = this.#faded.volume;
    this.#faded = undefined;
  }
}
