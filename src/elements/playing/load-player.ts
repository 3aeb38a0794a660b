/** Our own player, for what the browser itself can play. */
import type { PlayerElement } from '../player/element.js';
import type { FramePlayer } from './frame-player.js';

/**
 * Loads and defines `<embed-player>`, once per page. The tag may not be used before: without it, what is inside is the
 * browser's own player.
 * @returns false where it could not be loaded
 */
export async function loadPlayer(): Promise<boolean> {
  if (hasPlayer()) return true;
  try {
    const { EmbedPlayerElement } = await import('../embed-player.js');
    // another copy of the library may have been quicker
    if (!hasPlayer()) customElements.define('embed-player', EmbedPlayerElement);
    return true;
  } catch (error) {
    console.warn('embed-hub: the player could not be loaded; the browser’s own plays instead', error);
    return false;
  }
}

const hasPlayer = (): boolean => customElements.get('embed-player') !== undefined;

/** The player around a media element, once it is one. */
export function ownPlayer(media: HTMLMediaElement): PlayerElement | null {
  return hasPlayer() ? media.closest<PlayerElement>('embed-player') : null;
}

/** @param start seconds */
export function playFrom(player: FramePlayer | HTMLMediaElement, start: number): void {
  if (player instanceof HTMLMediaElement && ownPlayer(player)?.playFrom(start)) return;
  player.currentTime = start;
  // what becomes of it is told by events
  player.play().catch(() => undefined);
}
