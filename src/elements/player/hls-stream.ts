/** One media element that plays one HLS address through hls.js. */
import type Hls from 'hls.js';
import type { ErrorData, HlsConfig, LoaderConfig } from 'hls.js';
import type { Trouble } from '../../locales/shared/player-table.js';
import { loadHls, loaderWith } from './hls-load.js';
import { standIn } from './hls-source.js';
import { readManifest, troubleOf } from './hls-manifest.js';

export interface StreamOptions {
  readonly media: HTMLMediaElement;
  /** Absolute. */
  readonly url: string;
  /** Seconds to begin at; undefined at its beginning, or where it is live now. */
  readonly start?: number | undefined;
  /** Qualities, audio tracks or what plays of them are others now. */
  readonly changed: () => void;
  /** It cannot be played on. The stream is closed. */
  readonly failed: (reason: Trouble) => void;
}

/** Seconds of playing after which an error is another one, to be recovered from anew. */
const FRESH = 10;
/** Milliseconds until what could not be loaded is asked for again, doubled each time. */
const BACK_OFF = 1500;
/** How often hls.js asks again for a segment by itself, after a second and after two more. Its own six take half a minute. */
const RETRIES = 2;

/**
 * hls.js without a worker, which it would make of a `blob:` that strict policies refuse. Live streams have no end in
 * their duration, as the media element itself has it, and keep five minutes behind.
 */
const CONFIG: Partial<HlsConfig> = {
  enableWorker: false,
  preferManagedMediaSource: false,
  liveDurationInfinity: true,
  backBufferLength: 300,
  capLevelToPlayerSize: true,
  maxDevicePixelRatio: 2,
};

const impatient = (policy: LoaderConfig): LoaderConfig => ({
  ...policy,
  errorRetry: policy.errorRetry && { ...policy.errorRetry, maxNumRetry: RETRIES },
});

function withCookies(request: XMLHttpRequest): void {
  request.withCredentials = true;
}

export class HlsStream {
  readonly #options: StreamOptions;
  /** What the author wrote, given back at the end; null where addresses are in `<source>`. */
  readonly #src: string | null;
  readonly #end = new AbortController();
  #hls: Hls | undefined;
  /** What stands in `src` instead. */
  #blob = '';
  /** By kind of error: seconds of the recording where it last was, and how often there. */
  readonly #recovered = new Map<string, { readonly at: number; readonly tries: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It was started and not stopped since. */
  #isOn = false;

  /**
   * Takes the element at once, so that `play()` in the same press waits for the stream instead of failing on the address.
   * @throws where the browser has no `MediaSource`
   */
  constructor(options: StreamOptions) {
    const { media } = options;
    this.#options = options;
    this.#src = media.getAttribute('src');
    const source = new MediaSource();
    media.src = this.#blob = URL.createObjectURL(source);
    standIn(media, { url: options.url, src: this.#src });
    this.#guard(source);
    const { signal } = this.#end;
    for (const type of ['emptied', 'loadstart']) media.addEventListener(type, this.#checkSource, { signal });
    media.addEventListener('pause', this.#rest, { signal });
    media.addEventListener('play', this.#start, { signal });
    // not in every browser, whatever the types say
    const remote = media.remote as RemotePlayback | undefined;
    for (const type of ['connecting', 'connect']) remote?.addEventListener(type, this.#stop, { signal });
    remote?.addEventListener('disconnect', this.#go, { signal });
    void this.#load(source);
  }

  /** Undefined until the stream has begun to load. */
  get hls(): Hls | undefined {
    return this.#hls;
  }

  get isClosed(): boolean {
    return this.#end.signal.aborted;
  }

  /** Gives the element back as it was. */
  close(): void {
    if (this.isClosed) return;
    this.#end.abort();
    clearTimeout(this.#timer);
    const { media } = this.#options;
    standIn(media, undefined);
    const isOurs = media.src === this.#blob;
    this.#hls?.destroy();
    URL.revokeObjectURL(this.#blob);
    if (!isOurs) return;
    if (this.#src === null) {
      media.removeAttribute('src');
      media.load();
    } else media.setAttribute('src', this.#src);
  }

  async #load(mediaSource: MediaSource): Promise<void> {
    const { media, url, start } = this.#options;
    const { signal } = this.#end;
    const credentials = media.crossOrigin === 'use-credentials';
    try {
      const manifest = await readManifest(url, credentials, signal);
      if ('trouble' in manifest) {
        this.#fail(manifest.trouble);
        return;
      }
      const Build = await loadHls(manifest);
      if (signal.aborted) return;
      const hls = new Build({
        ...CONFIG,
        pLoader: loaderWith(Build, manifest),
        fragLoadPolicy: { default: impatient(Build.DefaultConfig.fragLoadPolicy.default) },
        ...(start !== undefined && { startPosition: start }),
        ...(credentials && { xhrSetup: withCookies }),
      });
      this.#hls = hls;
      this.#follow(hls, Build);
      hls.attachMedia({ media, mediaSource });
      hls.loadSource(url);
    } catch {
      // the file of hls.js itself
      if (!signal.aborted) this.#fail(troubleOf());
    }
  }

  #follow(hls: Hls, { Events }: typeof Hls): void {
    const { media, changed } = this.#options;
    hls.on(Events.ERROR, (_, data) => this.#error(data));
    hls.on(Events.MEDIA_ATTACHED, (_, { mediaSource }) => {
      this.#blob = media.src;
      if (mediaSource) this.#guard(mediaSource);
      // a new source, by which hls.js recovers, stops without a `pause`
      if (this.#isOn && media.paused) void media.play().catch(() => undefined);
    });
    for (const event of [
      Events.MANIFEST_PARSED,
      Events.LEVELS_UPDATED,
      Events.LEVEL_SWITCHED,
      Events.AUDIO_TRACKS_UPDATED,
      Events.AUDIO_TRACK_SWITCHED,
      Events.LEVEL_UPDATED,
    ] as const)
      hls.on(event, changed);
  }

  /** hls.js takes an address of the author's for a fault, and would put its own back. */
  #guard(source: MediaSource): void {
    source.addEventListener('sourceclose', this.#checkSource, { capture: true, signal: this.#end.signal });
  }

  #error({ fatal, type, response, details }: ErrorData): void {
    const hls = this.#hls;
    if (!fatal || !hls) return;
    const { media } = this.#options;
    const kind: string = type;
    const last = this.#recovered.get(kind);
    const tries = last && Math.abs(media.currentTime - last.at) < FRESH ? last.tries : 0;
    this.#recovered.set(kind, { at: media.currentTime, tries: tries + 1 });
    if (kind === 'networkError') {
      // what is here already may be played meanwhile
      const hasMore = media.readyState > HTMLMediaElement.HAVE_CURRENT_DATA;
      if (tries && !hasMore) this.#fail(troubleOf(response?.code));
      else this.#timer = setTimeout(() => hls.startLoad(), BACK_OFF * 2 ** tries);
    } else if (kind === 'mediaError' && !tries && !details.includes('IncompatibleCodecs')) {
      hls.recoverMediaError();
    } else this.#fail('format');
  }

  #fail(reason: Trouble): void {
    const { media, failed } = this.#options;
    const tell = (): void => failed(reason);
    // the element is told to be empty in a task of its own, and what was told before would be forgotten with it
    if (media.networkState === HTMLMediaElement.NETWORK_EMPTY) tell();
    else media.addEventListener('emptied', tell, { once: true });
    this.close();
  }

  /** The author has given the element another address: theirs wins. */
  readonly #checkSource = (): void => {
    const { media } = this.#options;
    if (media.src === this.#blob || (this.#hls && media.src.startsWith('blob:'))) return;
    this.close();
    this.#options.changed();
  };

  /** Nobody listens: a live stream would be loaded without end. */
  readonly #rest = (): void => {
    this.#isOn = false;
    if (this.#options.media.duration === Infinity) this.#stop();
  };

  readonly #stop = (): void => this.#hls?.stopLoad();

  readonly #start = (): void => {
    this.#isOn = true;
    this.#go();
  };

  readonly #go = (): void => {
    if (this.#hls && !this.#hls.loadingEnabled) this.#hls.startLoad();
  };
}
