/** A media element of ours, in our own player or the browser's, as the element tells of it. */
import type { LitElement, ReactiveController } from 'lit';
import type { MediaView } from '../shared/media-view.js';
import { watch } from './coordinator.js';
import { ownPlayer } from './load-player.js';
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
  /** What the reader has played. */
  readonly #played = new WeakSet<HTMLMediaElement>();

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

  /** Whether the reader has asked for it to play. */
  get isWanted(): boolean {
    return this.media !== null && this.#played.has(this.media);
  }

  hostUpdated(): void {
    // it may be drawn after the element has left
    const root = this.#element.isConnected ? this.#element.shadowRoot : null;
    const media = root?.querySelector<HTMLMediaElement>('[part="player"]') ?? null;
    if (media === this.media) return;
    this.#close();
    this.#connected = media ? connect(this.#element, media, this.#view) : undefined;
    if (!media || this.#played.has(media)) return;
    media.addEventListener('play', () => this.#begin(media), { once: true });
    const start = this.#view()?.embed.start;
    // in place of a frame it goes where the reader wants it
    if (start && !media.closest('.own')) goTo(media, start);
  }

  #begin(media: HTMLMediaElement): void {
    this.#played.add(media);
    this.#element.requestUpdate();
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
    // our own player shares by itself
    ...(ownPlayer(media) ? [] : [shareMediaSession(media, () => sessionOf(view()))]),
  ];
  return {
    media,
    close() {
      const played = !media.paused;
      media.pause();
      for (const end of ends) end();
      // what it would tell of that comes too late
      if (played) element.dispatchEvent(new Event('pause'));
    },
  };
}

/** WebKit forgets a time that is set before it knows the file. */
export function goTo(media: HTMLMediaElement, start: number): void {
  media.currentTime = start;
  const again = (): void => {
    // meanwhile somebody may have gone elsewhere
    if (!(ownPlayer(media)?.position ?? media.currentTime)) media.currentTime = start;
  };
  media.addEventListener('loadedmetadata', again, { once: true });
}
