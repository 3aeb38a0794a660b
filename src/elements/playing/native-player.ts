/** The browser's own player for a file, as the element tells of it. */
import type { LitElement, ReactiveController } from 'lit';
import type { MediaView } from '../shared/media-view.js';
import { watch } from './coordinator.js';
import { shareMediaSession } from './media-session.js';
import { retell, sessionOf } from './told.js';

interface Connected {
  readonly media: HTMLMediaElement;
  close(): void;
}

/** Follows the player that is drawn, as long as the element is in the page. */
export class NativePlayer implements ReactiveController {
  readonly #element: LitElement;
  readonly #view: () => MediaView | undefined;
  #connected: Connected | undefined;

  /** @param view what is shown now */
  constructor(element: LitElement, view: () => MediaView | undefined) {
    this.#element = element;
    this.#view = view;
    element.addController(this);
  }

  /** Null where none is drawn. */
  get media(): HTMLMediaElement | null {
    return this.#connected?.media ?? null;
  }

  hostUpdated(): void {
    // it may be drawn after the element has left
    const root = this.#element.isConnected ? this.#element.shadowRoot : null;
    const media = root?.querySelector<HTMLMediaElement>('[part="player"]') ?? null;
    if (media === this.media) return;
    this.#close();
    this.#connected = media ? connect(this.#element, media, this.#view) : undefined;
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.#close();
    });
  }

  #close(): void {
    this.#connected?.close();
    this.#connected = undefined;
  }
}

function connect(element: LitElement, media: HTMLMediaElement, view: () => MediaView | undefined): Connected {
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
