/** Whether the browser itself plays HLS. */

/**
 * Whether the browser itself plays HLS well. A browser that has `MediaSource` but not `ManagedMediaSource` may say "maybe" and
 * then show neither subtitles nor other audio (Chromium since 141); one with both is Safari, whose own player keeps
 * AirPlay and sound on the lock screen.
 */
export function playsHls(media: HTMLMediaElement): boolean {
  if (!claimsHls(media)) return false;
  return 'ManagedMediaSource' in globalThis || !('MediaSource' in globalThis);
}

/** Whether the browser says that it may play HLS, well or not. */
export const claimsHls = (media: HTMLMediaElement): boolean =>
  media.canPlayType('application/vnd.apple.mpegurl') !== '';
