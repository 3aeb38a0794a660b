import type { ErrorCode } from '../../core/error.js';
import type { Connection, Protocol, Report } from '../../core/playback.js';
import { FrameChannel } from './frame-channel.js';
import { MediaState, type PlayerEvent } from './media-state.js';

/** What a player lets a page do. */
export type Ability = 'play' | 'pause' | 'seek' | 'volume' | 'mute' | 'rate';

/** Ability → the command of a connection. */
const COMMANDS = {
  rate: 'setRate',
  volume: 'setVolume',
  mute: 'setMuted',
  seek: 'seek',
  play: 'play',
  pause: 'pause',
} as const satisfies Record<Ability, keyof Connection>;
const ABILITIES = Object.keys(COMMANDS) as Ability[];

/** Milliseconds a player may take to reach a position; then it is where it says it is. */
const SEEK_PATIENCE = 4000;

/**
 * The player in a provider's frame, under the names and with the events of HTMLMediaElement.
 *
 * Everything that can be read here is what the player reported, never what was asked of it. Who is believed
 * is the affair of FrameChannel.
 *
 * @fires ready - It takes commands. What was asked for before is sent now, of each kind the last.
 * @fires resize - Its frame told how high it wants to be; see `height`.
 * @fires loadedmetadata, durationchange, play, playing, waiting, pause, seeking, seeked, timeupdate, volumechange,
 * ratechange, ended, emptied, error - As HTMLMediaElement does, none of them bubbling. `timeupdate` comes at most four
 * times a second and only while the position changes; `emptied` when the frame loads another time.
 */
export class FramePlayer extends EventTarget {
  readonly iframe: HTMLIFrameElement;
  readonly #state = new MediaState();
  readonly #connection: Connection;
  readonly #channel: FrameChannel;
  /** What was asked for before the player was ready. */
  readonly #pending = new Map<Ability, () => void>();
  /** What was asked for last and not yet answered by the player. */
  #wanted: 'play' | 'pause' | null = null;
  #started: Deferred | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param iframe one that has its address already, at which `protocol` is spoken */
  constructor(iframe: HTMLIFrameElement, protocol: Protocol) {
    super();
    this.iframe = iframe;
    this.#channel = new FrameChannel(iframe, {
      message: (data) => this.#connection.receive(data),
      loaded: () => this.#connection.loaded?.(),
      lost: () => this.#forget(),
    });
    this.#connection = protocol.connect({
      send: (message) => this.#channel.send(message),
      report: (change) => this.#take(change),
    });
    // the protocol is loaded while the frame is, and may come second
    if (this.#channel.isThere) this.#connection.loaded?.();
  }

  /** What the player lets a page do, as far as it is known: some tell it when they are ready. */
  get can(): ReadonlySet<Ability> {
    return new Set(ABILITIES.filter((ability) => COMMANDS[ability] in this.#connection));
  }

  get ready(): boolean {
    return this.#state.ready;
  }
  get paused(): boolean {
    return this.#state.paused;
  }
  get ended(): boolean {
    return this.#state.ended;
  }
  get seeking(): boolean {
    return this.#state.seeking;
  }
  /** seconds; `NaN` until the player tells it, `Infinity` for something live */
  get duration(): number {
    return this.#state.duration;
  }
  /** Why it cannot be played, as the player said. */
  get error(): ErrorCode | null {
    return this.#state.error;
  }
  /** px: how high the frame's content is, where it tells; between 50 and 10,000 */
  get height(): number | null {
    return this.#state.height;
  }

  /** seconds. A position that is no finite number is ignored, one before the beginning is the beginning. */
  get currentTime(): number {
    return this.#state.currentTime;
  }
  set currentTime(seconds: number) {
    if (!Number.isFinite(seconds)) return;
    this.#ask('seek', () => {
      const target = Math.max(0, seconds);
      this.#connection.seek?.(target);
      this.#fire(this.#state.seek(target));
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#fire(this.#state.settle()), SEEK_PATIENCE);
    });
  }

  /** 0-1; what lies outside is brought inside */
  get volume(): number {
    return this.#state.volume;
  }
  set volume(level: number) {
    if (Number.isFinite(level))
      this.#ask('volume', () => this.#connection.setVolume?.(Math.min(1, Math.max(0, level))));
  }

  get muted(): boolean {
    return this.#state.muted;
  }
  set muted(on: boolean) {
    this.#ask('mute', () => this.#connection.setMuted?.(on));
  }

  /** 1 is the usual speed. */
  get playbackRate(): number {
    return this.#state.rate;
  }
  set playbackRate(rate: number) {
    if (Number.isFinite(rate) && rate > 0) this.#ask('rate', () => this.#connection.setRate?.(rate));
  }

  /**
   * Asks it to play; where it is not ready, as soon as it is.
   * @returns settled when it plays. Rejected with `AbortError` where it was paused or closed first, with
   * `NotSupportedError` where it cannot be told; a rejection that nobody looks at is not reported.
   */
  play(): Promise<void> {
    if (!this.can.has('play'))
      return silent(Promise.reject(new DOMException('No command for it.', 'NotSupportedError')));
    if (!this.paused && this.#wanted !== 'pause') return Promise.resolve();
    this.#started ??= deferred();
    this.#want('play');
    return this.#started.promise;
  }

  /** Asks it to pause; what it was asked before and has not begun, it does not begin. */
  pause(): void {
    if (this.ready && this.paused && this.#wanted !== 'play') return;
    this.#want('pause');
    this.#abort();
  }

  /** Ends the conversation and forgets the frame, which the caller takes out. What played is told to have paused. */
  close(): void {
    if (this.#channel.isClosed) return;
    this.#channel.close();
    this.#connection.close?.();
    this.#pending.clear();
    clearTimeout(this.#patience);
    this.#abort();
    this.#fire(this.#state.apply({ paused: true }, performance.now()));
  }

  #want(what: 'play' | 'pause'): void {
    this.#wanted = what;
    this.#pending.delete(what === 'play' ? 'pause' : 'play');
    this.#ask(what, () => this.#connection[what]?.());
  }

  #ask(ability: Ability, command: () => void): void {
    if (this.#channel.isClosed || !this.can.has(ability)) return;
    if (this.ready) command();
    else this.#pending.set(ability, command);
  }

  #forget(): void {
    clearTimeout(this.#patience);
    this.#fire(this.#state.reset());
  }

  #take(report: Report): void {
    if (this.#channel.isClosed) return;
    const events = this.#state.apply(report, performance.now());
    if (events.includes('play') || events.includes('pause')) this.#wanted = null;
    this.#fire(events);
    // it may never have paused between two commands, and then there is no event
    if (report.paused === false && !this.#state.waiting) this.#begun();
    if (!report.ready || this.#pending.size === 0) return;
    const commands = ABILITIES.flatMap((ability) => this.#pending.get(ability) ?? []);
    this.#pending.clear();
    for (const command of commands) command();
  }

  #fire(events: readonly PlayerEvent[]): void {
    for (const type of events) {
      if (type === 'seeked') clearTimeout(this.#patience);
      if (type === 'playing') this.#begun();
      this.dispatchEvent(new Event(type));
    }
  }

  #begun(): void {
    this.#started?.resolve();
    this.#started = null;
  }

  #abort(): void {
    this.#started?.reject(new DOMException('It was paused first.', 'AbortError'));
    this.#started = null;
  }
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

function deferred(): Deferred {
  let [resolve, reject]: [() => void, (reason: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise: silent(promise), resolve, reject };
}

/** A rejection is there for who asks, and no error of the page. */
function silent(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}
