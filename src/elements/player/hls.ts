/** HLS: by the browser itself where it plays it well, else by hls.js, which is loaded when the reader presses play. */
import { html, nothing } from 'lit';
import { audioChoice, nativeTracks } from './audio-tracks.js';
import { claimsHls, playsHls } from './hls-native.js';
import { hlsSource } from './hls-source.js';
import { HlsStream } from './hls-stream.js';
import type { Content, PlayerHost } from './host.js';
import { tellEdge } from './live-edge.js';
import { qualityChoice } from './quality.js';
import { attach, WatchingPart } from './watching-part.js';

class HlsPart extends WatchingPart<'stream'> {
  #stream: HlsStream | undefined;
  /** Seconds where the last stream was left, by the reader going elsewhere. */
  #left: { readonly url: string; readonly at: number } | undefined;
  /** The address that nobody but the browser itself may read. */
  #native: string | undefined;

  protected override watch(media: HTMLMediaElement, signal: AbortSignal): void {
    media.addEventListener('play', this.#played, { signal });
    const update = (): void => this.host.requestUpdate();
    for (const type of ['addtrack', 'removetrack', 'change'])
      nativeTracks(media)?.addEventListener(type, update, { signal });
    // somebody may have started it before this part was there
    if (!media.paused) this.#played();
  }

  protected override end(media: HTMLMediaElement): void {
    const stream = this.#stream;
    this.#stream = undefined;
    if (!stream) return;
    const { currentTime, duration } = media;
    stream.close();
    const url = hlsSource(media);
    this.#left = url && Number.isFinite(duration) ? { url, at: currentTime } : undefined;
  }

  prepare(): void {
    const media = this.host.media;
    const url = this.#ours();
    if (!media || !url || this.#stream) return;
    const start = this.#left?.url === url ? this.#left.at : undefined;
    this.#stream = new HlsStream({
      media,
      url,
      start,
      changed: () => {
        if (this.#stream?.isClosed) this.#stream = undefined;
        this.host.requestUpdate();
      },
      failed: (reason) => {
        this.#stream = undefined;
        // another site that lets no script read its files may still let the browser play them
        if (reason === 'network' && claimsHls(media)) {
          this.#native = url;
          void this.host.play();
        } else this.host.fail(reason);
      },
    });
    tellEdge(media, () => this.#stream?.hls?.liveSyncPosition ?? undefined);
  }

  /** Before the press, a browser that cannot read the address says so; it is not what the reader will be given. */
  handleError(): boolean {
    return !!this.#stream || !!this.#ours();
  }

  menu(): Content {
    const words = this.words;
    if (!words || !this.host.media) return nothing;
    const hls = this.#stream?.hls;
    return html`${hls ? qualityChoice(hls, words) : nothing}${audioChoice(this.host.media, hls, words)}`;
  }

  /** The address that hls.js is to play; undefined where the browser does, or nobody can. */
  #ours(): string | undefined {
    const url = hlsSource(this.host.media);
    if (!this.host.media || !url || url === this.#native || !('MediaSource' in globalThis)) return undefined;
    return playsHls(this.host.media) ? undefined : url;
  }

  /** Somebody else than our controls has started it: a script, a key of the system. */
  readonly #played = (): void => {
    if (this.#stream || !this.#ours()) return;
    this.prepare();
    void this.host.media?.play().catch(() => undefined);
  };
}

export const part = (host: PlayerHost): HlsPart => attach(new HlsPart(host, 'stream'));
