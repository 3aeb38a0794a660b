/** Live streams: whether what is heard happens now, and the way back to it. */
import { html, nothing } from 'lit';
import type { Content, PlayerHost } from './host.js';
import { liveEdge } from './live-edge.js';
import { attach, WatchingPart } from './watching-part.js';

/** Seconds behind the live edge that nobody notices, and that loading alone may cost. */
const TOLERANCE = 6;

class LivePart extends WatchingPart<'stream'> {
  #wasBehind = false;

  protected override watch(media: HTMLMediaElement, signal: AbortSignal): void {
    for (const type of ['timeupdate', 'seeked', 'pause', 'play', 'durationchange'])
      media.addEventListener(type, this.#compare, { signal });
  }

  bar(): Content {
    const { words } = this;
    const { media } = this.host;
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
    const media = this.host.media;
    const edge = media && liveEdge(media);
    if (!media || edge === undefined || edge === null || !this.#isBehind(media)) return;
    media.currentTime = edge;
    if (media.paused) void this.host.play();
    if (this.words) this.host.say(this.words.wentLive);
    this.host.requestUpdate();
  };

  /** The player is drawn anew only where the answer is another one: time passes four times a second. */
  readonly #compare = (): void => {
    const media = this.host.media;
    const behind = !!media && this.#isBehind(media);
    if (behind !== this.#wasBehind) this.host.requestUpdate();
    this.#wasBehind = behind;
  };

  #isBehind(media: HTMLMediaElement): boolean {
    const edge = liveEdge(media);
    return edge !== undefined && edge - media.currentTime > TOLERANCE;
  }
}

export const part = (host: PlayerHost): LivePart => attach(new LivePart(host, 'stream'));
