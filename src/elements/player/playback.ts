/** What goes on between the player and its media element: what the reader wants, and what is reported. */
import type { Trouble } from '../../locales/shared/player-table.js';
import type { StateMachine } from '../shared/states.js';
import { attach } from './attached.js';
import type { PlayerHost } from './host.js';
import { toggle } from './keys.js';
import { choose, heldRate } from './memory.js';
import type { PartList } from './part-list.js';
import type { SeekSlider } from './slider.js';

export type PlayerState = 'idle' | 'playing' | 'paused' | 'waiting' | 'ended' | 'failed';

const ALL: readonly PlayerState[] = ['idle', 'playing', 'paused', 'waiting', 'ended', 'failed'];
/** It is the media element that decides what follows. */
export const STATES = Object.fromEntries(ALL.map((name) => [name, ALL])) as Record<PlayerState, readonly PlayerState[]>;

export interface Playing {
  readonly host: PlayerHost;
  readonly machine: StateMachine<PlayerState>;
  readonly slider: SeekSlider;
  readonly parts: PartList;
  /** Who made it. */
  artist(): string;
}

export class Playback {
  readonly #of: Playing;
  #media: HTMLMediaElement | null = null;
  #release: (() => void) | undefined;
  /** Ends its part in what the page and the system hear of what plays. */
  #session: (() => void) | undefined;
  #trouble: { readonly reason?: Trouble | undefined } | undefined;
  /** Seconds: a place to go to once the recording is loaded. */
  #wanted: number | undefined;

  constructor(of: Playing) {
    this.#of = of;
  }

  get media(): HTMLMediaElement | null {
    return this.#media;
  }
  /** Undefined where nothing is wrong. */
  get trouble(): { readonly reason?: Trouble | undefined } | undefined {
    return this.#trouble;
  }
  get isPlaying(): boolean {
    return this.#media !== null && !this.#media.paused && !this.#trouble;
  }
  get position(): number {
    return this.#wanted ?? this.#media?.currentTime ?? 0;
  }

  /** Goes over to another media element, or gives the last one back. */
  take(media: HTMLMediaElement | null): void {
    this.#release?.();
    this.#session?.();
    this.#media = media;
    this.#release = this.#session = this.#trouble = this.#wanted = undefined;
    this.#of.machine.to(media && !media.paused ? 'playing' : 'idle');
    if (media) {
      this.#release = attach(media, {
        told: (type) => this.#hear(media, type),
        waits: (on) => this.#waits(on),
        failed: () => void this.#fails(media),
        pressed: () => toggle(this.#of.host, media),
      });
    }
    this.#of.parts.mediaChanged(media);
  }

  async play(): Promise<void> {
    const media = this.#media;
    if (!media) return;
    const isAgain = this.#trouble !== undefined;
    this.#trouble = undefined;
    try {
      const preparing = this.#of.parts.prepare();
      if (preparing) await preparing;
      if (isAgain) media.load();
      await media.play();
    } catch (error) {
      const { host } = this.#of;
      if (error instanceof DOMException && error.name === 'NotAllowedError') host.say(host.words?.pressAgain ?? '');
      // whatever else went wrong is told by events of the media element
    }
  }

  seek(seconds: number): void {
    const media = this.#media;
    const { host, slider } = this.#of;
    if (!media || !Number.isFinite(seconds)) return;
    const end = host.length;
    const to = Math.max(0, end > 0 ? Math.min(seconds, end) : seconds);
    // WebKit forgets a time that is set before it knows the file
    this.#wanted = media.readyState < HTMLMediaElement.HAVE_METADATA ? to : undefined;
    media.currentTime = to;
    slider.tick();
    slider.tell();
    if (!slider.speaks) host.say(host.words?.position(to, Number.isFinite(end) ? end : undefined) ?? '');
  }

  setRate(rate: number): void {
    const media = this.#media;
    const { host } = this.#of;
    if (!media) return;
    const held = heldRate(rate);
    media.defaultPlaybackRate = media.playbackRate = held;
    choose({ [media.localName]: held });
    host.say(host.words?.rate(held) ?? '');
  }

  fail(reason?: Trouble): void {
    this.#trouble = { reason };
    this.#of.machine.to('failed');
    this.#of.host.requestUpdate();
  }

  /** Tells it on, as an event of the element itself. */
  #hear(media: HTMLMediaElement, type: string): void {
    if (type === 'timeupdate') this.#of.slider.tick();
    else this.#change(media, type);
    this.#of.host.dispatchEvent(new Event(type));
  }

  #change(media: HTMLMediaElement, type: string): void {
    const { host, machine, slider } = this.#of;
    if (type === 'loadedmetadata' && this.#wanted !== undefined) {
      if (media.currentTime < this.#wanted) media.currentTime = this.#wanted;
      this.#wanted = undefined;
    }
    if (type === 'emptied' || type === 'playing') this.#trouble = undefined;
    if (type === 'emptied') machine.to('idle');
    if (type === 'play' || type === 'playing') machine.to('playing');
    // without it, it plays all the same
    if (type === 'play' && !this.#session) this.#takePart(media).catch(() => undefined);
    // one that was given another address is not paused, but new
    if (type === 'pause' && !media.ended && media.readyState) machine.to('paused');
    if (type === 'ended') {
      machine.to('ended');
      host.say(host.words?.ended ?? '');
    }
    if (type === 'pause' || type === 'seeked') slider.tell();
    host.requestUpdate();
  }

  /** Once it plays for the first time: before that, nobody has to know of it. */
  async #takePart(media: HTMLMediaElement): Promise<void> {
    this.#session = () => undefined;
    const { takePart } = await import('./session.js');
    if (media === this.#media) this.#session = takePart(this.#of.host, media, () => this.#of.artist());
  }

  #waits(on: boolean): void {
    const { host, machine } = this.#of;
    if (on === (machine.current === 'waiting')) return;
    if (on) {
      machine.to('waiting');
      host.say(host.words?.waiting ?? '');
    } else if (!this.#trouble) {
      machine.to(this.#media?.paused ? 'paused' : 'playing');
      host.requestUpdate();
    }
  }

  async #fails(media: HTMLMediaElement): Promise<void> {
    if (await this.#of.parts.handleError(media)) return;
    // without it, that it cannot be played is told all the same
    const { reasonOf } = await import('./reason.js').catch(() => ({ reasonOf: () => undefined }));
    const reason = await reasonOf(media);
    if (media === this.#media) this.fail(reason);
  }
}
