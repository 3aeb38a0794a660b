/** One time that our own player stands where the frame would. */
import { render, type LitElement, type ReactiveController } from 'lit';
import type { PlayerElement } from '../player/element.js';
import { loadPlayer } from './load-player.js';
import { goTo } from './native-player.js';
import type { OpeningEvents, OpeningRequest } from './opening.js';
import type { Opened } from './opened.js';
import { hasStream, recordingView } from './recording.js';

export interface OwnEvents extends Omit<OpeningEvents, 'failed'> {
  /** It cannot be played. @param at seconds, where it failed */
  readonly failed: (at: number) => void;
}

export class OwnOpening implements Opened, ReactiveController {
  readonly player: HTMLMediaElement;
  readonly height = null;
  readonly #box: Element;
  readonly #holder = document.createElement('div');
  readonly #host: PlayerElement;
  readonly #events: OwnEvents;
  readonly #over = new AbortController();
  /** It is a stream, and who plays it has still to come. */
  #isWaiting: boolean;
  /** What waits for the player to be drawn. */
  #play = false;
  #focus = false;

  constructor(
    element: LitElement,
    box: Element,
    { view, plays, start = view.embed.start }: OpeningRequest,
    events: OwnEvents,
  ) {
    this.#box = box;
    this.#events = events;
    render(recordingView(view, { host: element, isShut: false, isWanted: true }), this.#holder);
    this.#host = this.#holder.querySelector('embed-player') as PlayerElement;
    this.player = this.#host.querySelector('audio, video') as HTMLMediaElement;
    this.player.addEventListener('error', this.#hear, { capture: true, signal: this.#over.signal });
    const isStream = (this.#isWaiting = hasStream(view.embed));
    if (start) goTo(this.player, start);
    box.classList.add('own');
    box.append(this.#holder);
    // a press counts for a moment only; a stream has to wait for what plays it
    if (plays && !isStream) {
      // WebKit waits for ever for what it is to play before it has chosen a source, and not to preload
      this.player.preload = 'auto';
      this.player.play().catch(() => undefined);
    } else this.#play = plays;
    void this.#load();
  }

  focus(): void {
    this.#focus = true;
    // kept here until there is a button
    this.#host.tabIndex = -1;
    this.#host.focus({ preventScroll: true });
    this.hostUpdated();
  }

  /** Who follows the media element pauses it, and tells so. */
  close(): void {
    this.#over.abort();
    this.#box.classList.remove('own');
    this.#holder.remove();
  }

  /** Of the player. */
  hostUpdated(): void {
    const host = this.#host;
    if (this.#over.signal.aborted || !host.media) return;
    if (host.state === 'failed') {
      this.#fail();
      return;
    }
    if (this.#focus) this.#giveFocus(host);
    if (!this.#play) return;
    this.#play = false;
    void host.play();
  }

  async #load(): Promise<void> {
    const isThere = await loadPlayer();
    if (this.#over.signal.aborted) return;
    if (isThere) {
      this.#host.addController(this);
      this.#host.requestUpdate();
    } else if (this.#isWaiting && !this.player.canPlayType('application/vnd.apple.mpegurl')) {
      this.#fail();
      return;
    } else {
      this.#isWaiting = false;
      if (this.#play) this.player.play().catch(() => undefined);
    }
    this.#events.loaded();
  }

  #giveFocus(host: PlayerElement): void {
    const button = host.renderRoot.querySelector<HTMLElement>('[part~="play"]');
    if (!button) return;
    this.#focus = false;
    host.removeAttribute('tabindex');
    // meanwhile the reader may have gone elsewhere
    if (!document.activeElement || document.activeElement === document.body || this.#isWithin()) button.focus();
  }

  #isWithin(): boolean {
    const root = this.#box.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === this.#host;
  }

  /** While the browser's own controls are shown, nobody else hears that the last of its sources has failed. */
  readonly #hear = ({ target }: Event): void => {
    const { player } = this;
    // what a browser says of a stream that it is not given is of no use
    if (this.#isWaiting) return;
    const isLast = target === [...player.querySelectorAll('source')].at(-1);
    if (player.controls && (isLast || player.error)) this.#fail();
  };

  #fail(): void {
    // what the network has taken, the player asks for again
    if (navigator.onLine) this.#events.failed(this.player.currentTime);
  }
}
