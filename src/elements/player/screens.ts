/** A small picture above other windows, and other devices: each where the browser has it and the author lets it. */
import type { PlayerHost } from './host.js';
import { isRefused } from './screen.js';

/** What Safari has. */
interface AppleMedia extends HTMLVideoElement {
  webkitShowPlaybackTargetPicker?(): void;
  webkitSupportsPresentationMode?(mode: string): boolean;
  webkitSetPresentationMode?(mode: string): void;
  readonly webkitPresentationMode?: string;
}
interface TargetEvent extends Event {
  readonly availability?: string;
}

const SMALL = 'picture-in-picture';

/** Whether it can be shown in a small window. */
export function showsSmall(media: HTMLMediaElement): boolean {
  if (!(media instanceof HTMLVideoElement) || media.hasAttribute('disablepictureinpicture')) return false;
  return document.pictureInPictureEnabled || Boolean((media as AppleMedia).webkitSupportsPresentationMode?.(SMALL));
}

export async function switchSmall(media: HTMLMediaElement): Promise<void> {
  const video = media as AppleMedia;
  try {
    if (document.pictureInPictureElement) await document.exitPictureInPicture();
    else if (document.pictureInPictureEnabled) await video.requestPictureInPicture();
    else video.webkitSetPresentationMode?.(video.webkitPresentationMode === SMALL ? 'inline' : SMALL);
  } catch {
    // refused, as before the recording is loaded: everything stays as it was
  }
}

/** Whether another device is near that could play it, and the system's way to choose one. */
export class Elsewhere {
  readonly #host: PlayerHost;
  #media: AppleMedia | null = null;
  #watch: number | undefined;
  #isThere = false;

  constructor(host: PlayerHost) {
    this.#host = host;
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  /** Looks for devices as long as there is a media element; looking costs power, so it is done where settings are shown. */
  watch(media: HTMLMediaElement | null): void {
    if (media === this.#media) return;
    this.#stop();
    this.#media = media as AppleMedia | null;
    if (!media || media.disableRemotePlayback || isRefused(media, 'noremoteplayback')) return;
    if ('webkitShowPlaybackTargetPicker' in media) {
      media.addEventListener('webkitplaybacktargetavailabilitychanged', this.#hear);
    } else void this.#ask(media);
  }

  async choose(): Promise<void> {
    const media = this.#media;
    try {
      if (media?.webkitShowPlaybackTargetPicker) media.webkitShowPlaybackTargetPicker();
      else await media?.remote.prompt();
    } catch {
      // the reader closed it
    }
  }

  async #ask(media: HTMLMediaElement): Promise<void> {
    try {
      const id = await (media as Partial<HTMLMediaElement>).remote?.watchAvailability((on) => this.#found(media, on));
      if (media === this.#media) this.#watch = id;
      else if (id !== undefined) await media.remote.cancelWatchAvailability(id);
    } catch {
      // where a browser cannot watch, there is mostly nothing to find
    }
  }

  readonly #hear = (event: Event): void => {
    if (this.#media) this.#found(this.#media, (event as TargetEvent).availability === 'available');
  };

  #found(media: HTMLMediaElement, on: boolean): void {
    if (media !== this.#media) return;
    this.#isThere = on;
    this.#host.requestUpdate();
  }

  #stop(): void {
    const media = this.#media;
    this.#isThere = false;
    media?.removeEventListener('webkitplaybacktargetavailabilitychanged', this.#hear);
    if (this.#watch !== undefined) media?.remote.cancelWatchAvailability(this.#watch).catch(() => undefined);
    this.#watch = undefined;
  }
}
