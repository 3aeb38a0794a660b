/** Live streams: whether what is heard happens now, and the way back to it. */
import { html, nothing } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';
import { liveEdge } from './live-edge.js';
import { withWords } from './part-words.js';

/** Seconds behind the live edge that nobody notices, and that loading alone may cost. */
const TOLERANCE = 6;

class LivePart implements PlayerPart {
  readonly #host: PlayerHost;
  #words: Words<'stream'> | undefined;
  #media: HTMLMediaElement | null = null;
  #watch: AbortController | undefined;
  #wasBehind = false;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.mediaChanged(this.#host.media);
    withWords(this.#host, 'stream', (words) => (this.#words = words));
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.mediaChanged(null);
    });
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    if (media === this.#media) return;
    this.#watch?.abort();
    this.#media = media;
    if (!media) return;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    for (const type of ['timeupdate', 'seeked', 'pause', 'play', 'durationchange'])
      media.addEventListener(type, this.#compare, { signal });
  }

  bar(): Content {
    const media = this.#media;
    const words = this.#words;
    if (!media || !words || media.duration !== Infinity) return nothing;
    const edge = liveEdge(media);
    if (edge === undefined) return html`<span class="live" part="live">${words.live}</span>`;
    const behind = this.#isBehind(media);
    // one button, so that the focus stays where it is when it has been pressed
    return html`<button
      type="button"
      class="control live"
      part="control live"
      aria-disabled=${behind ? 'false' : 'true'}
      @click=${this.#goLive}
    >
      ${behind ? words.goLive : words.live}
    </button>`;
  }

  readonly #goLive = (): void => {
    const media = this.#media;
    const edge = media && liveEdge(media);
    if (!media || edge === undefined || edge === null || !this.#isBehind(media)) return;
    media.currentTime = edge;
    if (media.paused) void this.#host.play();
    if (this.#words) this.#host.say(this.#words.wentLive);
    this.#host.requestUpdate();
  };

  /** The player is drawn anew only where the answer is another one: time passes four times a second. */
  readonly #compare = (): void => {
    const media = this.#media;
    const behind = !!media && this.#isBehind(media);
    if (behind !== this.#wasBehind) this.#host.requestUpdate();
    this.#wasBehind = behind;
  };

  #isBehind(media: HTMLMediaElement): boolean {
    const edge = liveEdge(media);
    return edge !== undefined && edge - media.currentTime > TOLERANCE;
  }
}

export const part = (host: PlayerHost): PlayerPart => new LivePart(host);
