/** The line between a page and one frame: who is believed, and who is spoken to. */

export interface Listener {
  /** What the frame's own page sent. */
  message(data: unknown): void;
  /** The page is there; once more for each further one. */
  loaded(): void;
  /** The page that was there before is gone: the frame was moved, or went elsewhere by itself. */
  lost(): void;
}

/**
 * Messages count only if they come from the frame's own window and from the origin of its address; ours are posted to that
 * origin and no other.
 */
export class FrameChannel {
  readonly #iframe: HTMLIFrameElement;
  readonly #listener: Listener;
  /** The only origin that is spoken with; null where the frame has none of its own. */
  readonly #origin: string | null;
  readonly #watch = new AbortController();
  /** The window that was there last: a frame that is moved in the page gets another. */
  #window: Window | null;
  #hasLoaded = false;

  /** @param iframe one that has its address already */
  constructor(iframe: HTMLIFrameElement, listener: Listener) {
    this.#iframe = iframe;
    this.#listener = listener;
    this.#window = iframe.contentWindow;
    const { origin } = new URL(iframe.src, document.baseURI);
    const isNobody = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin');
    this.#origin = origin === 'null' || isNobody ? null : origin;
    const options = { signal: this.#watch.signal };
    window.addEventListener('message', (event) => this.#hear(event), options);
    iframe.addEventListener('load', () => this.#loaded(), options);
  }

  /** Whether the frame holds its own page rather than the empty one it begins with, which has our origin. */
  get isThere(): boolean {
    return this.#iframe.contentWindow !== null && this.#iframe.contentDocument?.URL !== 'about:blank';
  }

  get isClosed(): boolean {
    return this.#watch.signal.aborted;
  }

  /** Nothing is sent where there is nobody, or somebody else. */
  send(message: unknown): void {
    if (this.#origin !== null && this.isThere) this.#iframe.contentWindow?.postMessage(message, this.#origin);
  }

  close(): void {
    this.#watch.abort();
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source === null || source !== this.#iframe.contentWindow || origin !== this.#origin) return;
    this.#meet();
    this.#listener.message(data);
  }

  #loaded(): void {
    this.#meet();
    if (this.#hasLoaded) this.#listener.lost();
    this.#hasLoaded = true;
    this.#listener.loaded();
  }

  /** Notices a new window before its page has loaded: some players say that they are ready earlier than that. */
  #meet(): void {
    const { contentWindow } = this.#iframe;
    if (contentWindow === this.#window) return;
    if (this.#window !== null) this.#listener.lost();
    this.#window = contentWindow;
    this.#hasLoaded = false;
  }
}
