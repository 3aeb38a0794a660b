/**
 * What is known of a player, and which events a change of it means. Names and order are those of HTMLMediaElement (HTML
 * standard, section 4.8.11); nothing here is guessed from what was asked of the player.
 */
import type { ErrorCode } from '../../core/error.js';
import type { Report } from '../../core/playback.js';

/** Ours beside the standard's: `ready`, the player takes commands; `resize`, its frame told another height. */
export type PlayerEvent =
  | 'ready'
  | 'resize'
  | 'durationchange'
  | 'emptied'
  | 'ended'
  | 'error'
  | 'loadedmetadata'
  | 'pause'
  | 'play'
  | 'playing'
  | 'ratechange'
  | 'seeked'
  | 'seeking'
  | 'timeupdate'
  | 'volumechange'
  | 'waiting';

/** Milliseconds between two `timeupdate` of a player that simply goes on. */
const UPDATE = 250;
/** Milliseconds by which a player's messages may be early without one of them being passed over. */
const JITTER = 50;
/** Seconds a position may be beside the expected one before somebody must have moved it. */
const SLACK = 1.5;
/** px; a frame that asks for less or more is not believed */
const [LOWEST, HIGHEST] = [50, 10_000];

export class MediaState {
  ready = false;
  paused = true;
  ended = false;
  waiting = false;
  seeking = false;
  /** seconds */
  currentTime = 0;
  /** seconds; `NaN` until the player tells it */
  duration = NaN;
  volume = 1;
  muted = false;
  rate = 1;
  /** px */
  height: number | null = null;
  error: ErrorCode | null = null;
  #target = 0;
  /** Position at the last `timeupdate`. */
  #shown = 0;
  /** When the position was last told, `NaN` until it is, and when the next `timeupdate` may come: milliseconds. */
  #told = NaN;
  #due = 0;

  /**
   * @param now milliseconds of any steady clock
   * @returns the events to fire, in order
   */
  apply(report: Report, now: number): PlayerEvent[] {
    const starts = report.paused === false && this.paused && !report.ended;
    const stops = !this.paused && (report.paused === true || report.ended === true);
    return [
      ...this.#applyFacts(report),
      ...this.#applyTime(report.currentTime, now, starts || stops),
      ...(starts ? this.#start(report.waiting ?? false, now) : this.#wait(report.waiting)),
      ...(stops ? this.#stop() : []),
      ...this.#end(report.ended),
    ];
  }

  /** A position was asked for. What the player tells from now on counts only once it is there. */
  seek(seconds: number): PlayerEvent[] {
    this.seeking = true;
    this.#target = seconds;
    return ['seeking'];
  }

  /** The position asked for was reached, or it is not waited for any more. */
  settle(): PlayerEvent[] {
    if (!this.seeking) return [];
    this.seeking = false;
    this.#shown = this.currentTime;
    return ['timeupdate', 'seeked'];
  }

  /** The frame holds another page, or none: nothing of what was known is true any more, but for its height. */
  reset(): PlayerEvent[] {
    const stopped = this.#stop();
    const { height } = this;
    Object.assign(this, new MediaState(), { height });
    this.#shown = 0;
    this.#told = NaN;
    return [...stopped, 'emptied'];
  }

  #applyFacts({ ready, duration, volume, muted, rate, height, error }: Report): PlayerEvent[] {
    const events: PlayerEvent[] = [];
    if (ready && !this.ready) events.push('ready');
    this.ready ||= ready === true;
    if (isAmount(duration) && duration > 0 && duration !== this.duration) {
      events.push('durationchange');
      if (Number.isNaN(this.duration)) events.push('loadedmetadata');
      this.duration = duration;
    }
    const level = isAmount(volume) ? Math.min(volume, 1) : this.volume;
    if (level !== this.volume || (muted ?? this.muted) !== this.muted) events.push('volumechange');
    this.volume = level;
    this.muted = muted ?? this.muted;
    if (isAmount(rate) && rate > 0 && rate < Infinity && rate !== this.rate) {
      events.push('ratechange');
      this.rate = rate;
    }
    if (isAmount(height) && height >= LOWEST && height <= HIGHEST && height !== this.height) {
      events.push('resize');
      this.height = height;
    }
    if (error && error !== this.error) events.push('error');
    this.error = error ?? this.error;
    return events;
  }

  /** @param force a change of what it does: the position at which it happens is told at once */
  #applyTime(time: number | undefined, now: number, force: boolean): PlayerEvent[] {
    if (isAmount(time) && time < Infinity) {
      if (this.seeking) return this.#arrive(time, now);
      const moved = this.#isMoved(time, now);
      this.currentTime = time;
      this.#told = now;
      if (moved) {
        this.ended = false;
        this.#shown = time;
        return ['seeking', 'timeupdate', 'seeked'];
      }
    }
    if (this.currentTime === this.#shown || (!force && now < this.#due - JITTER)) return [];
    this.#due = Math.max(this.#due, now - JITTER) + UPDATE;
    this.#shown = this.currentTime;
    return ['timeupdate'];
  }

  #arrive(time: number, now: number): PlayerEvent[] {
    const target = this.duration < this.#target ? this.duration : this.#target;
    if (Math.abs(time - target) > SLACK) return [];
    this.currentTime = time;
    this.#told = now;
    this.ended = false;
    return this.settle();
  }

  /** Whether somebody moved the position inside the player: back, or further than playing has brought it since. */
  #isMoved(time: number, now: number): boolean {
    if (Number.isNaN(this.#told)) return false;
    const played = this.paused ? 0 : ((now - this.#told) / 1000) * this.rate;
    const move = time - this.currentTime;
    return move < -SLACK || move > played + SLACK;
  }

  #start(waiting: boolean, now: number): PlayerEvent[] {
    this.paused = false;
    this.ended = false;
    this.waiting = waiting;
    // what it begins at is told with the beginning or was before; time counts from here
    if (this.#told < now) this.#told = now;
    return ['play', waiting ? 'waiting' : 'playing'];
  }

  #wait(waiting = this.waiting): PlayerEvent[] {
    if (this.paused || waiting === this.waiting) return [];
    this.waiting = waiting;
    return [waiting ? 'waiting' : 'playing'];
  }

  #stop(): PlayerEvent[] {
    if (this.paused) return [];
    this.paused = true;
    this.waiting = false;
    return ['pause'];
  }

  #end(ended = this.ended): PlayerEvent[] {
    if (ended === this.ended) return [];
    this.ended = ended;
    return ended ? [...this.settle(), 'ended'] : [];
  }
}

/** Reports are made of what strangers sent: a protocol may have let something through. */
const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
