/** A frame that has been opened, with all that goes with something that plays. */
import type { LitElement } from 'lit';
import type { ErrorCode } from '../../core/error.js';
import type { Protocol } from '../../core/playback.js';
import { titledOf, type MediaView } from '../shared/media-view.js';
import { join, joinPlayer } from './coordinator.js';
import { FramePlayer } from './frame-player.js';
import { shareMediaSession, type SessionInfo } from './media-session.js';

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

/** What the element tells again, as it happens. */
const TOLD =
  'loadedmetadata durationchange play playing waiting pause seeking seeked timeupdate volumechange ratechange ended emptied'.split(
    ' ',
  );

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
    const tell = ({ type }: Event): boolean => element.dispatchEvent(new Event(type));
    for (const type of TOLD) player.addEventListener(type, tell);
    player.addEventListener('playing', () => wishes.playing());
    player.addEventListener('resize', () => element.requestUpdate());
    player.addEventListener('error', () => wishes.failed(player.error ?? 'bad-response'));
    ends.push(
      shareMediaSession(player, () => sessionOf(view)),
      () => player.close(),
    );
  }
  return {
    player,
    close() {
      for (const end of ends) end();
    },
  };
}

function sessionOf(view: MediaView): SessionInfo {
  const { authors, site, provider, thumbnail } = view.embed;
  return {
    title: titledOf(view),
    artist: authors?.map(({ name }) => name).join(', '),
    album: site?.name ?? provider?.name,
    picture: thumbnail?.url,
  };
}
