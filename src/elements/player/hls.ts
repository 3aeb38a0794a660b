/** HLS: by the browser itself where it plays it well, else by hls.js, which is loaded when the reader presses play. */
import type { Words } from '../../locales/index.js';
import { html, nothing } from 'lit';
import { audioChoice, nativeTracks } from './audio-tracks.js';
import { claimsHls, playsHls } from './hls-native.js';
import { hlsSource } from './hls-source.js';
import { HlsStream } from './hls-stream.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';
import { tellEdge } from './live-edge.js';
import { withWords } from './part-words.js';
import { qualityChoice } from './quality.js';

class HlsPart implements PlayerPart {
  readonly #host: PlayerHost;
  #words: Words<'stream'> | undefined;
  #media: HTMLMediaElement | null = null;
  #watch: AbortController | undefined;
  #stream: HlsStream | undefined;
  /** Seconds where the last stream was left, by the reader going elsewhere. */
  #left: { readonly url: string; readonly at: number } | undefined;
  /** The address that nobody but the browser itself may read. */
  #native: string | undefined;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.mediaChanged(this.#host.media);
    // without words there is no choice, and it plays all the same
    withWords(this.#host, 'stream', (words) => (this.#words = words));
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.mediaChanged(null);
    });
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    if (media === this.#media) return;
    this.#leave();
    this.#watch?.abort();
    this.#media = media;
    if (!media) return;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    media.addEventListener('play', this.#played, { signal });
    const update = (): void => this.#host.requestUpdate();
    for (const type of ['addtrack', 'removetrack', 'change'])
      nativeTracks(media)?.addEventListener(type, update, { signal });
  }

  prepare(): void {
    const media = this.#media;
    const url = this.#ours();
    if (!media || !url || this.#stream) return;
    const start = this.#left?.url === url ? this.#left.at : undefined;
    this.#stream = new HlsStream({
      media,
      url,
      start,
      changed: () => {
        if (this.#stream?.isClosed) this.#stream = undefined;
        this.#host.requestUpdate();
      },
      failed: (reason) => {
        this.#stream = undefined;
        // another site that lets no script read its files may still let the browser play them
        if (reason === 'network' && claimsHls(media)) {
          this.#native = url;
          void this.#host.play();
        } else this.#host.fail(reason);
      },
    });
    tellEdge(media, () => this.#stream?.hls?.liveSyncPosition ?? undefined);
  }

  /** Before the press, a browser that cannot read the address says so; it is not what the reader will be given. */
  handleError(): boolean {
    return !!this.#stream || !!this.#ours();
  }

  menu(): Content {
    const words = this.#words;
    if (!words || !this.#media) return nothing;
    const hls = this.#stream?.hls;
    return html`${hls ? qualityChoice(hls, words) : nothing}${audioChoice(this.#media, hls, words)}`;
  }

  /** The address that hls.js is to play; undefined where the browser does, or nobody can. */
  #ours(): string | undefined {
    const url = hlsSource(this.#media);
    if (!this.#media || !url || url === this.#native || !('MediaSource' in globalThis)) return undefined;
    return playsHls(this.#media) ? undefined : url;
  }

  /** Somebody else than our controls has started it: a script, a key of the system. */
  readonly #played = (): void => {
    if (this.#stream || !this.#ours()) return;
    this.prepare();
    void this.#media?.play().catch(() => undefined);
  };

  #leave(): void {
    const stream = this.#stream;
    this.#stream = undefined;
    if (!stream || !this.#media) return;
    const { currentTime, duration } = this.#media;
    stream.close();
    const url = hlsSource(this.#media);
    this.#left = url && Number.isFinite(duration) ? { url, at: currentTime } : undefined;
  }
}

export const part = (host: PlayerHost): PlayerPart => new HlsPart(host);
