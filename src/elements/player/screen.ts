/** The whole screen: the player with its controls, or on phones that allow only that, the video alone. */

/** What iPhones have. */
interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
  readonly webkitSupportsFullscreen?: boolean;
}

/** Whether it is a video and the browser, the page around it and the author (`controlslist`) let it. */
export function canFill(host: Element, media: HTMLMediaElement): boolean {
  if (!(media instanceof HTMLVideoElement) || isRefused(media, 'nofullscreen')) return false;
  return (document.fullscreenEnabled && 'requestFullscreen' in host) || 'webkitEnterFullscreen' in media;
}

export const isFilled = (host: Element): boolean => host.matches(':fullscreen');

export async function fill(host: HTMLElement, media: HTMLMediaElement): Promise<void> {
  try {
    if (isFilled(host)) await document.exitFullscreen();
    else if (document.fullscreenEnabled) await host.requestFullscreen();
    else (media as AppleVideo).webkitEnterFullscreen?.();
  } catch {
    // refused by the browser: everything stays as it was
  }
}

/** Whether the author's `controlslist` says no to something. */
export const isRefused = (media: HTMLMediaElement, word: string): boolean =>
  (media.getAttribute('controlslist') ?? '').split(/\s+/).includes(word);
