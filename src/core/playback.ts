/**
 * How a page and a player in a frame speak with each other: the plain vocabulary that every player's own language
 * (`playback/<name>.ts`) is translated from and into.
 */
import type { ErrorCode } from './error.js';

/** What a player told, in one message: only what it said. */
export interface Report {
  /** It answers, and takes commands. */
  ready?: true | undefined;
  paused?: boolean | undefined;
  /** It has come to its end. */
  ended?: boolean | undefined;
  /** It wants to play and has nothing to play yet. */
  waiting?: boolean | undefined;
  /** seconds */
  currentTime?: number | undefined;
  /** seconds; `Infinity` for something live */
  duration?: number | undefined;
  /** 0-1 */
  volume?: number | undefined;
  muted?: boolean | undefined;
  /** 1 is the usual speed. */
  rate?: number | undefined;
  /** px, of a frame that tells how high its content is */
  height?: number | undefined;
  /** It says that it cannot play this. */
  error?: ErrorCode | undefined;
}

/** The page's side, as a protocol sees it. */
export interface FramePort {
  /** Posts to the frame, and only if it still shows the origin it was opened with. */
  send(message: unknown): void;
  report(change: Report): void;
}

/**
 * One frame, spoken to in its player's language. A command that is missing is one the player does not know.
 * `receive` is given whatever the frame sent: odd data are ignored, nothing throws.
 */
export interface Connection {
  /**
   * The frame holds its page. May be called several times for one page, and once more each time it loads again: whatever
   * makes the player report that it is ready is said anew.
   */
  loaded?(): void;
  /** A message of this frame and its origin. JSON text arrives as text. */
  receive(data: unknown): void;
  play?(): void;
  pause?(): void;
  /** @param seconds finite, not negative */
  seek?(seconds: number): void;
  /** @param level 0-1 */
  setVolume?(level: number): void;
  setMuted?(on: boolean): void;
  /** @param rate 1 is the usual speed */
  setRate?(rate: number): void;
  /** Ends what goes on by itself: timers. */
  close?(): void;
}

/** A player's language: one module of `playback/`. */
export interface Protocol {
  /**
   * `name=value` pairs that the frame's address needs so that the player speaks at all. `{origin}` stands for the page's
   * origin, percent-encoded.
   */
  readonly query?: readonly string[];
  connect(port: FramePort): Connection;
}
