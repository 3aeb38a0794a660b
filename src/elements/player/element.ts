/** The player: its properties, its life, and what it draws. */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { Chapter } from '../../core/transcript.js';
import type { Words } from '../../locales/index.js';
import type { Trouble } from '../../locales/shared/player-table.js';
import { quiet, takeControls } from './attached.js';
import { fillFields } from './controls.js';
import type { Asked, PlayerHost, PlayerKey } from './host.js';
import { press } from './keys.js';
import { choices } from './memory.js';
import { labelFor } from './naming.js';
import { findMedia, slotMedia } from './own-media.js';
import { PartList } from './part-list.js';
import { Playback, STATES, type PlayerState } from './playback.js';
import { SeekSlider } from './slider.js';
import { playerStyles } from './styles.js';
import { playerView } from './view.js';
import { LightDom } from '../shared/light-dom.js';
import { StateMachine } from '../shared/states.js';
import { shared } from '../styles.js';

/** All of `<embed-player>` but its name. */
export class PlayerElement extends LitElement implements PlayerHost {
  static override styles = [shared, playerStyles];
  static override properties = {
    src: { reflect: true },
    artist: { reflect: true },
    keys: { reflect: true },
    resume: { reflect: true },
    embed: { attribute: false },
  };

  /**
   * Address of a file or stream, where there is no media element inside.
   * @attr src
   */
  declare src: string | null;
  /**
   * Who made it, for the system's own controls. Without it, the authors of `embed`.
   * @attr artist
   */
  declare artist: string | null;
  /**
   * `off`: no keys but those of the controls themselves.
   * @attr keys
   */
  declare keys: string | null;
  /**
   * `off`: where the reader left off is not kept.
   * @attr resume
   */
  declare resume: string | null;
  /** What is known of it: title, authors, sources. What the author wrote wins. */
  declare embed: Embed | null;

  /** The media element we made, and for which `src`. */
  #made: { readonly media: HTMLMediaElement; readonly from: string } | undefined;
  #words: Words<'player'> | undefined;
  #said = '';
  readonly #asked = new Set<Asked>();
  readonly #machine = new StateMachine<PlayerState>(this, 'idle', STATES);
  readonly #slider = new SeekSlider(this);
  readonly #parts = new PartList(this);
  readonly #playback = new Playback({
    host: this,
    machine: this.#machine,
    slider: this.#slider,
    parts: this.#parts,
    artist: () => this.artist ?? this.embed?.authors?.map(({ name }) => name).join(', ') ?? '',
  });

  constructor() {
    super();
    this.src = this.artist = this.keys = this.resume = this.embed = null;
    new LightDom(this);
    this.addEventListener('keydown', (event) => press(event, this));
  }

  get media(): HTMLMediaElement | null {
    return this.#playback.media;
  }
  /** The media element: the same as `media`, under the name that `<embed-media>` has for what plays. */
  get player(): HTMLMediaElement | null {
    return this.media;
  }
  get words(): Words<'player'> | undefined {
    return this.#words;
  }
  get label(): string {
    return labelFor(this, this.media, this.embed);
  }
  get chapters(): readonly Chapter[] {
    return this.#parts.chapters;
  }
  get partKeys(): readonly PlayerKey[] {
    return this.#parts.keys;
  }
  get asked(): ReadonlySet<Asked> {
    return this.#asked;
  }
  get isPlaying(): boolean {
    return this.#playback.isPlaying;
  }
  get keysOn(): boolean {
    return this.keys !== 'off' && choices().keys !== false;
  }
  /** Where it stands; the same word as in `:state()`. */
  get state(): PlayerState {
    return this.#machine.current;
  }
  get position(): number {
    return this.#playback.position;
  }
  get length(): number {
    return this.media?.duration || (this.embed?.media?.duration ?? 0);
  }

  /** Plays. Where the browser refuses, or the recording cannot be loaded, the reader is told. */
  play(): Promise<void> {
    return this.#playback.play();
  }

  pause(): void {
    this.media?.pause();
  }

  /**
   * Plays from a place in it. For a reader's own act.
   * @param seconds from the beginning
   * @returns false where there is nothing to play
   */
  playFrom(seconds: number): boolean {
    if (!this.media) return false;
    this.seek(seconds);
    void this.play();
    return true;
  }

  seek(seconds: number): void {
    this.#playback.seek(seconds);
  }

  setRate(rate: number): void {
    this.#playback.setRate(rate);
  }

  fail(reason?: Trouble): void {
    this.#playback.fail(reason);
  }

  say(text: string): void {
    // the same words once more are news only after others
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  ask(name: Asked, on: boolean): void {
    if (on) this.#asked.add(name);
    else this.#asked.delete(name);
    this.requestUpdate();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'title'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'title') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#redraw);
    const media = findMedia(this);
    if (media) quiet(media);
    this.requestUpdate();
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#redraw);
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.isConnected) this.#playback.take(null);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected || !this.#words) return;
    const from = this.src ?? '';
    if (this.#made && changed.has('src') && this.#made.from !== from) {
      this.#made.media.remove();
      this.#made = undefined;
    }
    const media = findMedia(this);
    if (media !== this.media) {
      this.#said = '';
      this.#playback.take(media);
    }
    if (media) slotMedia(this, media);
    else void this.#make(from);
  }

  protected override render(): TemplateResult {
    const [host, media, words, parts] = [this, this.media, this.#words, this.#parts] as const;
    if (!media || !words) return html`<slot name="media"></slot><slot></slot>`;
    const { trouble } = this.#playback;
    const [slider, isNew, said] = [this.#slider.draw(words), this.state === 'idle', this.#said] as const;
    return playerView({ host, media, words, parts, slider, isNew, trouble, said });
  }

  protected override updated(): void {
    if (!this.media || !this.#words) return;
    takeControls(this.media);
    fillFields(this, this.media);
  }

  readonly #redraw = (): void => this.requestUpdate();

  /** Without its words the browser's own controls stay. */
  async #speak(): Promise<void> {
    try {
      const { loadMessages } = await import('../messages.js');
      this.#words = await loadMessages(this, 'player');
      this.requestUpdate();
    } catch (error) {
      console.warn('embed-hub: the words of the player could not be loaded', error);
    }
  }

  /** A media element where the author wrote only an address. Without it the link stands. */
  async #make(from: string): Promise<void> {
    const { makeMedia } = await import('./make-media.js').catch(() => ({ makeMedia: () => null }));
    if (findMedia(this) || from !== (this.src ?? '')) return;
    const media = makeMedia(this, this);
    this.#made = media ? { media, from } : undefined;
  }
}
