/** The one player of a show: an `<embed-player>` around the browser's own, in the light DOM, where the page finds it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Embed } from '../../core/embed.js';
import type { Episode, Feed } from '../../core/feed.js';
import { watch } from '../playing/coordinator.js';
import { shareMediaSession } from '../playing/media-session.js';
import { embedOf, sourceFor } from './recording.js';

export interface Hearing {
  /** It plays, pauses, or plays something else. */
  changed(): void;
  ended(episode: Episode): void;
  /** The recording cannot be played. */
  broke(episode: Episode): void;
}

interface PlayerElement extends HTMLElement {
  embed?: Embed | null;
}

const OURS = 'data-embed-made';

export class PodcastPlayer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hearing: Hearing;
  #player: PlayerElement | undefined;
  #media: HTMLMediaElement | undefined;
  #episode: Episode | undefined;
  #feed: Feed | undefined;
  #endSession: (() => void) | undefined;
  #wait: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, hearing: Hearing) {
    this.#host = host;
    this.#hearing = hearing;
    host.addController(this);
  }

  hostDisconnected(): void {
    // a move takes it out and puts it back within one task
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#media?.pause();
      this.#endSession?.();
      this.#endSession = undefined;
    });
  }

  /** What is in the player, whether it plays or not. */
  get episode(): Episode | undefined {
    return this.#episode;
  }

  get media(): HTMLMediaElement | undefined {
    return this.#media;
  }

  get isPlaying(): boolean {
    return this.#media ? !this.#media.paused && !this.#media.ended : false;
  }

  /** Puts an episode in, which asks nobody for anything. */
  select(episode: Episode, feed: Feed): void {
    if (episode === this.#episode) return;
    const source = sourceFor(episode);
    if (!source) return;
    this.#wait?.abort();
    this.#episode = episode;
    this.#feed = feed;
    const media = this.#mediaFor(source.isVideo ? 'video' : 'audio');
    media.setAttribute('aria-label', episode.title ?? feed.title ?? '');
    media.src = source.src;
    if (this.#player) this.#player.embed = embedOf(episode, feed, source.isVideo);
    this.#hearing.changed();
  }

  /**
   * By the reader's act.
   * @param from seconds; without it where it is
   * @param length seconds, after which it stops
   */
  play(from?: number, length?: number): void {
    const media = this.#media;
    if (!media) return;
    this.#share(media);
    this.#wait?.abort();
    if (from !== undefined) this.seek(from);
    if (from !== undefined && length !== undefined) this.#stopAt(media, from + length);
    // refused where the browser does not take it for the reader's act: it then waits at the right place
    media.play().catch(() => undefined);
  }

  pause(): void {
    this.#media?.pause();
  }

  /** WebKit forgets a time that is set before it knows the file. @param seconds from the beginning */
  seek(seconds: number): void {
    const media = this.#media;
    if (!media) return;
    const { signal } = (this.#wait = new AbortController());
    media.currentTime = seconds;
    if (media.readyState >= HTMLMediaElement.HAVE_METADATA) return;
    const again = (): void => {
      if (media.currentTime < seconds) media.currentTime = seconds;
    };
    media.addEventListener('loadedmetadata', again, { once: true, signal });
  }

  /** Takes it out. */
  remove(): void {
    this.#wait?.abort();
    this.#endSession?.();
    this.#player?.remove();
    this.#player = this.#media = this.#episode = this.#endSession = undefined;
  }

  #mediaFor(name: 'audio' | 'video'): HTMLMediaElement {
    if (this.#media?.localName === name && this.#player?.isConnected) return this.#media;
    this.#endSession?.();
    this.#endSession = undefined;
    // a clone of the element brings a player along that nobody listens to
    for (const old of this.#host.querySelectorAll(`:scope > [${OURS}]`)) old.remove();
    const media = document.createElement(name);
    media.preload = 'none';
    media.controls = true;
    media.style.maxInlineSize = '100%';
    this.#listen(media);
    const player: PlayerElement = document.createElement('embed-player');
    player.slot = 'player';
    player.setAttribute(OURS, '');
    player.append(media);
    this.#player = player;
    this.#media = media;
    this.#host.append(player);
    return media;
  }

  #listen(media: HTMLMediaElement): void {
    const hear = (type: string, act: (episode: Episode) => void): void =>
      media.addEventListener(type, () => {
        if (media === this.#media && this.#episode) act(this.#episode);
      });
    for (const type of ['play', 'pause']) hear(type, () => this.#hearing.changed());
    hear('ended', (episode) => this.#hearing.ended(episode));
    hear('error', (episode) => this.#hearing.broke(episode));
  }

  /** `<embed-player>` shares by itself. */
  #share(media: HTMLMediaElement): void {
    // the page's own players are known from the first that joins on
    watch(document);
    if (this.#endSession || customElements.get('embed-player')) return;
    this.#endSession = shareMediaSession(media, () => ({
      title: this.#episode?.title ?? '',
      artist: this.#feed?.title,
      picture: this.#episode?.image ?? this.#feed?.image,
    }));
  }

  #stopAt(media: HTMLMediaElement, end: number): void {
    const wait = (this.#wait ??= new AbortController());
    const check = (): void => {
      if (media.currentTime < end) return;
      wait.abort();
      media.pause();
    };
    media.addEventListener('timeupdate', check, { signal: wait.signal });
  }
}
