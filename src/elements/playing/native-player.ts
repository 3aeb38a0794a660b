/** The browser's own player for a file, as the element tells of it. */
import type { LitElement } from 'lit';
import type { MediaView } from '../shared/media-view.js';
import { watch } from './coordinator.js';
import { shareMediaSession } from './media-session.js';
import { retell, sessionOf } from './told.js';

export interface NativePlayer {
  readonly media: HTMLMediaElement;
  close(): void;
}

/** @param view what is shown now */
export function connectNative(
  element: LitElement,
  media: HTMLMediaElement,
  view: () => MediaView | undefined,
): NativePlayer {
  const ends = [
    retell(media, element),
    watch(element.renderRoot as ShadowRoot),
    shareMediaSession(media, () => sessionOf(view())),
  ];
  return {
    media,
    close() {
      media.pause();
      for (const end of ends) end();
    },
  };
}
