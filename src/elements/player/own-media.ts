/** Which media element is played, and where it stands. */

/** The author's element; else the one that we made. */
export function findMedia(host: Element): HTMLMediaElement | null {
  return host.querySelector<HTMLMediaElement>('audio, video');
}

/** Puts what holds the media element into the place of the picture: the element itself, or what stands directly in the player. */
export function slotMedia(host: Element, media: HTMLMediaElement): void {
  let holder: Element = media;
  while (holder.parentElement && holder.parentElement !== host) holder = holder.parentElement;
  if (!holder.hasAttribute('slot')) holder.slot = 'media';
}
