/** One time that a frame is there: made, spoken with, closed. */
import type { LitElement } from 'lit';
import type { Frame } from '../../core/embed.js';
import type { ErrorCode } from '../../core/error.js';
import type { Protocol } from '../../core/playback.js';
import { getConfig } from '../config.js';
import { titledOf, type MediaView } from '../shared/media-view.js';
import { connectPlayer, type ConnectedPlayer } from './connect-player.js';
import type { FramePlayer } from './frame-player.js';
import type { Opened } from './opened.js';
import { openFrame, type OpenFrame } from './open-frame.js';

export interface OpeningRequest {
  readonly frame: Frame;
  readonly view: MediaView;
  readonly protocol: Protocol | undefined;
  /** Whether somebody asked for it to play. */
  readonly plays: boolean;
  /** Seconds: where it begins, other than the address says. */
  readonly start?: number | undefined;
}

export interface OpeningEvents {
  readonly loaded: () => void;
  readonly failed: (code: ErrorCode, cause?: unknown) => void;
  /** Somebody else plays, and this one cannot be paused. */
  readonly displaced: () => void;
  /** It was asked to play and does not; or now it does. */
  readonly quiet: (isQuiet: boolean) => void;
}

/** Milliseconds after the frame's load in which a player usually says that it plays. */
const PATIENCE = 4000;

export class Opening implements Opened {
  readonly #opened: OpenFrame;
  /** Absent while the frame is being put in: WebKit fires `load` within that for one that is forbidden. */
  readonly #connected: ConnectedPlayer | undefined;
  readonly #events: OpeningEvents;
  readonly #plays: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: LitElement, box: Element, request: OpeningRequest, events: OpeningEvents) {
    const { view, protocol, plays, start } = request;
    const from = start === undefined ? undefined : view.from?.(start);
    const frame = { ...request.frame, ...from };
    this.#events = events;
    this.#plays = plays;
    // a page in a sandbox has none that could be named
    const origin = location.origin === 'null' ? '' : encodeURIComponent(location.origin);
    const asked = protocol?.query?.filter((pair) => origin || !pair.includes('{origin}')) ?? [];
    const query = asked.map((pair) => pair.replace('{origin}', origin));
    if (plays && frame.autoplay) query.push(frame.autoplay);
    const framed = { frame, title: titledOf(view), timeout: getConfig().timeout ?? 15, query };
    this.#opened = openFrame(box, framed, { loaded: () => this.#loaded(), failed: events.failed });
    this.#connected = connectPlayer(element, this.#opened.iframe, protocol, view, plays, {
      stop: events.displaced,
      failed: events.failed,
      playing: () => events.quiet(false),
    });
    // where its address cannot say so
    if (start !== undefined && !from && this.player) this.player.currentTime = start;
  }

  get player(): FramePlayer | null {
    return this.#connected?.player ?? null;
  }

  get height(): number | null {
    return this.player?.height ?? null;
  }

  focus(): void {
    this.#opened.iframe.focus();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#connected?.close();
    this.#opened.close();
  }

  /** A player that was asked to play and does not say that it does may wait for a second press: phones want one in the frame. */
  #loaded(): void {
    this.#events.loaded();
    const { player } = this;
    if (!this.#plays || !player?.can.has('play')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#events.quiet(player.paused), PATIENCE);
  }
}
