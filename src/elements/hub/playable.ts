/** One player of a hub, whatever it is: whether it can play, that it shall, that it does. */
import type { FramePlayer } from '../playing/frame-player.js';
import { isOpen } from '../shared/media-states.js';
import { asMedia, nativeOf } from './items.js';

/** What became of the wish that an item play. */
export type Start = 'started' | 'asks' | 'blocked' | 'refused';

/** Whether an item is something that plays and comes to an end, as far as is known. */
export function isPlayable(item: HTMLElement): boolean {
  const media = asMedia(item);
  if (!media) return nativeOf(item) !== null;
  const { embed, state } = media;
  if (!embed || state === 'gone' || state === 'unknown') return false;
  return ['video', 'audio', 'playlist'].includes(embed.kind) && (embed.frame ?? embed.media) !== undefined;
}

/** Whether it has failed, so that a sequence goes past it. */
export function hasFailed(item: HTMLElement): boolean {
  const state = asMedia(item)?.state;
  return state === 'failed' || state === 'offline' || Boolean(nativeOf(item)?.error);
}

/** What speaks for its player: that of a frame or a file in an `<embed-media>`, or the page's own. */
function playerOf(item: HTMLElement): FramePlayer | HTMLMediaElement | null {
  return asMedia(item)?.player ?? nativeOf(item);
}

/** Players in frames do not all let a page start or pause them. */
const lets = (player: FramePlayer | HTMLMediaElement | null, ability: 'play' | 'pause'): boolean =>
  player !== null && (!('can' in player) || player.can.has(ability));

/** Whether something of it may be heard: it plays, or it is open and nobody can tell. */
export function isSounding(item: HTMLElement): boolean {
  const media = asMedia(item);
  const player = playerOf(item);
  if (media && isOpen(media.state)) return !player || !player.paused;
  return player !== null && !player.paused;
}

/** Whether it has come to its end, or is a moment before: some players pause before they say so. */
export function isAtEnd(item: HTMLElement): boolean {
  const player = playerOf(item);
  return player !== null && (player.ended || player.duration - player.currentTime < 0.75);
}

/** Whether its player was closed, by the reader or by the page. */
export function isClosed(item: HTMLElement): boolean {
  const media = asMedia(item);
  return !!media?.embed?.frame && !isOpen(media.state) && media.state !== 'asking';
}

/** Plays it, from where it was left or from its beginning. The focus stays where it is. */
export async function start(item: HTMLElement): Promise<Start> {
  const media = asMedia(item);
  const player = playerOf(item);
  if (media?.embed?.frame && !(isOpen(media.state) && lets(player, 'play'))) return open(media);
  if (!player) return 'refused';
  if (player.ended) player.currentTime = media?.embed?.start ?? 0;
  try {
    await player.play();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    // somebody paused it meanwhile: that is told by its own event
    return name === 'AbortError' ? 'started' : name === 'NotAllowedError' ? 'blocked' : 'refused';
  }
  return 'started';
}

function open(media: NonNullable<ReturnType<typeof asMedia>>): Start {
  // a player that cannot be told to play begins anew
  if (isOpen(media.state)) media.deactivate();
  if (media.activate()) return 'started';
  // the reader is asked, or a listener wants to ask first
  return media.state === 'asking' || media.state === 'idle' ? 'asks' : 'refused';
}

/** Silences it; where it cannot be told, by closing it. */
export function silence(item: HTMLElement): void {
  const player = playerOf(item);
  if (player && lets(player, 'pause')) player.pause();
  else asMedia(item)?.deactivate();
}
