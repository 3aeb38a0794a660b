/** A frame that has been opened, with all that goes with something that plays. */
import type { LitElement } from 'lit';
import type { ErrorCode } from '../../core/error.js';
import type { Protocol } from '../../core/playback.js';
import type { MediaView } from '../shared/media-view.js';
import { join, joinPlayer } from './coordinator.js';
import { FramePlayer } from './frame-player.js';
import { shareMediaSession } from './media-session.js';
import { retell, sessionOf } from './told.js';

export interface ConnectedPlayer {
  /** Null where nobody can speak to it. */
  readonly player: FramePlayer | null;
  close(): void;
}

export interface Wishes {
  /** Somebody else plays, and this one cannot be paused. */
  stop(): void;
  failed(code: ErrorCode): void;
  playing(): void;
}

const PLAYS = ['video', 'audio', 'playlist', 'live'];

/** @param starts whether it is about to begin to play */
export function connectPlayer(
  element: LitElement,
  iframe: HTMLIFrameElement,
  protocol: Protocol | undefined,
  view: MediaView,
  starts: boolean,
  wishes: Wishes,
): ConnectedPlayer {
  const player = protocol ? new FramePlayer(iframe, protocol) : null;
  const ends: (() => void)[] = [];
  if (PLAYS.includes(view.embed.kind)) {
    const soloist = { element, stop: () => wishes.stop() };
    const part = player ? joinPlayer(player, element, soloist.stop) : join(soloist);
    if (starts) part.start();
    ends.push(() => part.leave());
  }
  if (player) {
    player.addEventListener('playing', () => wishes.playing());
    player.addEventListener('resize', () => element.requestUpdate());
    player.addEventListener('error', () => {
      // a fault that it cannot name may pass, and its own frame tells of it
      if (player.error && player.error !== 'bad-response') wishes.failed(player.error);
    });
    ends.push(
      shareMediaSession(player, () => sessionOf(view)),
      // closing tells that what played has paused
      () => player.close(),
      retell(player, element),
    );
  }
  return {
    player,
    close() {
      for (const end of ends) end();
    },
  };
}
