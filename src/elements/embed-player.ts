import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Embed } from '../core/embed.js';
import type { Chapter } from '../core/transcript.js';
import type { Words } from '../locales/index.js';
import type { Trouble } from '../locales/shared/player-table.js';
import { attach, quiet } from './player/attached.js';
import { bar, fillFields } from './player/controls.js';
import type { Asked, PlayerHost, PlayerKey } from './player/host.js';
import { icon } from './player/icons.js';
import { press, toggle } from './player/keys.js';
import { choices, choose, heldRate } from './player/memory.js';
import { labelFor } from './player/naming.js';
import { findMedia, makeMedia, slotMedia } from './player/own-media.js';
import { PartList } from './player/part-list.js';
import { SeekSlider } from './player/slider.js';
import { playerStyles } from './player/styles.js';
import { addressOf, reasonOf } from './player/trouble.js';
import { LightDom } from './shared/light-dom.js';
import { linkTarget } from './shared/link-target.js';
import { StateMachine } from './shared/states.js';
import { shared } from './styles.js';

export type PlayerState = 'idle' | 'playing' | 'paused' | 'waiting' | 'ended' | 'failed';

const ALL: readonly PlayerState[] = ['idle', 'playing', 'paused', 'waiting', 'ended', 'failed'];
const NEXT = Object.fromEntries(ALL.map((name) => [name, ALL])) as Record<PlayerState, readonly PlayerState[]>;

/**
 * An accessible player around the author's own `<audio>` or `<video>`.
 *
 * The media element stays where it is and what it is: its `controls` are there before and without script, and come back
 * when the player goes. Nothing is loaded before it is played (`preload="none"` unless the author says otherwise). What is
 * shown is what the media element reports.
 *
 * @tag embed-player
 * @summary Accessible controls around your own audio or video.
 *
 * @slot - The author's `<audio>` or `<video>`, and words about it. Where there is none, `src`, `embed` or the first link to a
 * file is played.
 * @slot media - The media element, or what holds it; it is put there by itself.
 *
 * @csspart base - All of it.
 * @csspart stage - The picture of a video.
 * @csspart start - What is drawn on it before it was played.
 * @csspart bar - The controls.
 * @csspart control - Each of them; together with `play`, `skip`, `mute`, `speed`, `settings-button` or `fullscreen`.
 * @csspart seek - The slider between its times.
 * @csspart slider - The slider.
 * @csspart time - Where one is.
 * @csspart length - How long it is.
 * @csspart volume - The slider of the volume.
 * @csspart settings - What the button for settings shows.
 * @csspart message - What is said where it cannot be played.
 * @csspart retry - The button that tries again.
 * @csspart open - The link to the file itself.
 *
 * @cssprop [--embed-player-margin=1.25em] - Space above and below.
 * @cssprop [--embed-player-color] - The part of the slider that was played; the text colour by default.
 * @cssprop [--embed-radius=10px] - Corners.
 * @cssprop [--embed-border-color] - Lines; a share of the text colour by default.
 * @cssprop [--embed-quiet-color] - Secondary text; a share of the text colour by default.
 * @cssprop [--embed-focus-color=currentColor] - The focus ring.
 *
 * @cssstate idle - It was not played yet.
 * @cssstate playing - It plays.
 * @cssstate paused - It pauses.
 * @cssstate waiting - It waits for the network.
 * @cssstate ended - It is at its end.
 * @cssstate failed - It cannot be played; the link stands.
 */
export class EmbedPlayerElement extends LitElement implements PlayerHost {
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

  #media: HTMLMediaElement | null = null;
  /** The one we made, and what for. */
  #made: { media: HTMLMediaElement; from: string } | undefined;
  #words: Words<'player'> | undefined;
  #release: (() => void) | undefined;
  /** Ends its part in what the page and the system hear of what plays. */
  #session: (() => void) | undefined;
  #said = '';
  #trouble: { reason?: Trouble | undefined } | undefined;
  /** Seconds: a place to go to once the recording is loaded. */
  #wanted: number | undefined;
  readonly #asked = new Set<Asked>();
  readonly #machine = new StateMachine<PlayerState>(this, 'idle', NEXT);
  readonly #slider = new SeekSlider(this);
  readonly #parts = new PartList(this);

  constructor() {
    super();
    this.src = this.artist = this.keys = this.resume = this.embed = null;
    new LightDom(this);
    this.addEventListener('keydown', (event) => press(event, this));
  }

  get media(): HTMLMediaElement | null {
    return this.#media;
  }
  /** The media element: the same as `media`, under the name that `<embed-media>` has for what plays. */
  get player(): HTMLMediaElement | null {
    return this.#media;
  }
  get words(): Words<'player'> | undefined {
    return this.#words;
  }
  get label(): string {
    return labelFor(this, this.#media, this.embed);
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
    return this.#media !== null && !this.#media.paused && !this.#trouble;
  }
  get keysOn(): boolean {
    return this.keys !== 'off' && choices().keys !== false;
  }
  /** Where it stands; the same word as in `:state()`. */
  get state(): PlayerState {
    return this.#machine.current;
  }
  get position(): number {
    return this.#wanted ?? this.#media?.currentTime ?? 0;
  }
  get length(): number {
    return this.#media?.duration || (this.embed?.media?.duration ?? 0);
  }

  /** Plays. Where the browser refuses, or the recording cannot be loaded, the reader is told. */
  async play(): Promise<void> {
    const media = this.#media;
    if (!media) return;
    const isAgain = this.#trouble !== undefined;
    this.#trouble = undefined;
    try {
      const preparing = this.#parts.prepare();
      if (preparing) await preparing;
      if (isAgain) media.load();
      await media.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.say(this.#words?.pressAgain ?? '');
      // whatever else went wrong is told by events of the media element
    }
  }

  pause(): void {
    this.#media?.pause();
  }

  /**
   * Plays from a place in it. For a reader's own act.
   * @param seconds from the beginning
   * @returns false where there is nothing to play
   */
  playFrom(seconds: number): boolean {
    if (!this.#media) return false;
    this.seek(seconds);
    void this.play();
    return true;
  }

  seek(seconds: number): void {
    const media = this.#media;
    if (!media || !Number.isFinite(seconds)) return;
    const end = this.length;
    const to = Math.max(0, end > 0 ? Math.min(seconds, end) : seconds);
    // WebKit forgets a time that is set before it knows the file
    this.#wanted = media.readyState < HTMLMediaElement.HAVE_METADATA ? to : undefined;
    media.currentTime = to;
    this.#slider.tick();
    this.#slider.tell();
    if (!this.#slider.speaks) this.say(this.#words?.position(to, Number.isFinite(end) ? end : undefined) ?? '');
  }

  setRate(rate: number): void {
    const media = this.#media;
    if (!media) return;
    const held = heldRate(rate);
    media.defaultPlaybackRate = media.playbackRate = held;
    choose({ [media.localName]: held });
    this.say(this.#words?.rate(held) ?? '');
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

  fail(reason?: Trouble): void {
    this.#trouble = { reason };
    this.#machine.to('failed');
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
      if (!this.isConnected) this.#take(null);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected || !this.#words) return;
    this.#make(changed);
    const media = findMedia(this);
    if (media !== this.#media) this.#take(media);
    if (media) slotMedia(this, media);
  }

  protected override render(): TemplateResult {
    const [media, words] = [this.#media, this.#words];
    if (!media || !words) return html`<slot name="media"></slot><slot></slot>`;
    const isVideo = media instanceof HTMLVideoElement;
    const slot = html`<slot></slot>`;
    const stage = html`<div class="stage" part="stage" @click=${this.#pressPicture}>
      <slot name="media"></slot>
      ${
        isVideo && this.state === 'idle' ? html`<span class="start" part="start">${icon('play')}</span>` : nothing
      }${this.#parts.draw('overlay')}
    </div>`;
    const name = isVideo ? words.video(this.label) : words.audio(this.label);
    return html`<div class="base ${isVideo ? 'video' : 'audio'}" part="base" role="group" aria-label=${name}>
      ${isVideo ? nothing : slot}${stage}
      <div class="controls" lang=${words.language}>
        ${bar({ host: this, media, words, slider: this.#slider.draw(words), parts: this.#parts.draw('bar') })}
        ${this.#failure(media, words)}
        ${
          this.#asked.has('settings')
            ? html`<div class="settings" part="settings" role="group" aria-label=${words.settings}>
                ${this.#parts.draw('menu')}
              </div>`
            : nothing
        }
        ${this.#parts.draw('panel')}
        <p class="unseen" role="status" dir="auto">${this.#said}</p>
      </div>
      ${isVideo ? slot : nothing}
    </div>`;
  }

  protected override updated(): void {
    // ours are drawn: the browser's own would be the same once more
    if (!this.#media || !this.#words) return;
    this.#media.controls = false;
    fillFields(this, this.#media);
  }

  readonly #redraw = (): void => this.requestUpdate();

  /** A press on the picture is one on the button; the picture of a video whose own controls are shown is not ours. */
  readonly #pressPicture = ({ target }: Event): void => {
    if (target instanceof HTMLVideoElement && !target.controls) toggle(this, target);
  };

  #failure(media: HTMLMediaElement, words: Words<'player'>): TemplateResult | typeof nothing {
    if (!this.#trouble) return nothing;
    const address = linkTarget(addressOf(media));
    return html`<div class="message" part="message">
      <p role="alert" dir="auto">${words.failed(this.label, this.#trouble.reason)}</p>
      <button class="text" part="retry" @click=${() => void this.play()}>${words.retry}</button>
      ${address ? html`<a part="open" href=${address}>${words.open}</a>` : nothing}
    </div>`;
  }

  /** Without its words the browser's own controls stay. */
  async #speak(): Promise<void> {
    try {
      const { loadMessages } = await import('./messages.js');
      this.#words = await loadMessages(this, 'player');
      this.requestUpdate();
    } catch (error) {
      console.warn('embed-hub: the words of the player could not be loaded', error);
    }
  }

  /** A media element where the author wrote only an address; another one when it changes. */
  #make(changed: PropertyValues<this>): void {
    const from = this.src ?? '';
    if (this.#made && changed.has('src') && this.#made.from !== from) {
      this.#made.media.remove();
      this.#made = undefined;
    }
    if (findMedia(this)) return;
    const media = makeMedia(this, this);
    this.#made = media ? { media, from } : undefined;
  }

  /** Goes over to another media element, or gives the last one back. */
  #take(media: HTMLMediaElement | null): void {
    this.#release?.();
    this.#session?.();
    this.#media = media;
    this.#release = undefined;
    this.#trouble = this.#wanted = undefined;
    this.#said = '';
    this.#machine.to(media && !media.paused ? 'playing' : 'idle');
    this.#session = undefined;
    if (media) {
      this.#release = attach(media, {
        told: (type) => this.#hear(media, type),
        waits: (on) => this.#waits(on),
        failed: () => void this.#fails(media),
      });
    }
    this.#parts.mediaChanged(media);
  }

  /** Tells it on, as an event of the element itself. */
  #hear(media: HTMLMediaElement, type: string): void {
    if (type === 'timeupdate') this.#slider.tick();
    else this.#change(media, type);
    this.dispatchEvent(new Event(type));
  }

  #change(media: HTMLMediaElement, type: string): void {
    if (type === 'loadedmetadata' && this.#wanted !== undefined) {
      if (media.currentTime < this.#wanted) media.currentTime = this.#wanted;
      this.#wanted = undefined;
    }
    if (type === 'emptied' || type === 'playing') this.#trouble = undefined;
    if (type === 'emptied') this.#machine.to('idle');
    if (type === 'play' || type === 'playing') this.#machine.to('playing');
    // without it, it plays all the same
    if (type === 'play' && !this.#session) this.#takePart(media).catch(() => undefined);
    if (type === 'pause' && !media.ended && media.readyState) this.#machine.to('paused');
    if (type === 'ended') {
      this.#machine.to('ended');
      this.say(this.#words?.ended ?? '');
    }
    if (type === 'pause' || type === 'seeked') this.#slider.tell();
    this.requestUpdate();
  }

  /** Once it plays for the first time: before that, nobody has to know of it. */
  async #takePart(media: HTMLMediaElement): Promise<void> {
    this.#session ??= () => undefined;
    const { takePart } = await import('./player/session.js');
    const artist = (): string => this.artist ?? this.embed?.authors?.map(({ name }) => name).join(', ') ?? '';
    if (media === this.#media) this.#session = takePart(this, media, artist);
  }

  #waits(on: boolean): void {
    if (on === (this.state === 'waiting')) return;
    if (on) {
      this.#machine.to('waiting');
      this.say(this.#words?.waiting ?? '');
    } else if (this.#media && !this.#trouble) {
      this.#machine.to(this.#media.paused ? 'paused' : 'playing');
      this.requestUpdate();
    }
  }

  async #fails(media: HTMLMediaElement): Promise<void> {
    if (this.#parts.handleError(media.error)) return;
    this.fail(await reasonOf(media));
  }
}
