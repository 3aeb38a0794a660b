/** A part that watches the media element, from when it is in the page until it is taken out; a move does not end that. */
import type { Area, Words } from '../../locales/index.js';
import { loadMessages } from '../messages.js';
import type { PlayerHost, PlayerPart } from './host.js';

export abstract class WatchingPart<Name extends Area> implements PlayerPart {
  readonly host: PlayerHost;
  /** Undefined until they are loaded: nothing is drawn before. */
  words: Words<Name> | undefined;
  readonly #area: Name;
  #speaking: Promise<void> | undefined;
  #watched: HTMLMediaElement | null = null;
  #watching: AbortController | undefined;

  constructor(host: PlayerHost, area: Name) {
    this.host = host;
    this.#area = area;
  }

  hostConnected(): void {
    if (!this.words) this.#speaking = this.#speak();
    this.mediaChanged(this.host.media);
  }

  /** The player tells it also where it has left the page, and then there is none. */
  mediaChanged(media: HTMLMediaElement | null): void {
    if (media === this.#watched) return;
    this.#watching?.abort();
    if (this.#watched) this.end?.(this.#watched);
    this.#watched = media;
    this.#watching = new AbortController();
    if (media) this.watch(media, this.#watching.signal);
  }

  /**
   * Begins to watch.
   * @param signal aborted where it ends: the player left the page, or has another media element
   */
  protected abstract watch(media: HTMLMediaElement, signal: AbortSignal): void;

  /** Gives back what was changed in the media element. */
  protected end?(media: HTMLMediaElement): void;

  /** Says something once, even where the words are still on their way. */
  protected async tell(pick: (words: Words<Name>) => string): Promise<void> {
    await this.#speaking;
    if (this.words && this.#watched) this.host.say(pick(this.words));
  }

  async #speak(): Promise<void> {
    try {
      this.words = await loadMessages(this.host, this.#area);
      this.host.requestUpdate();
    } catch {
      // without words there is no part, but still a player; it tries again when it comes back into the page
    }
  }
}

/** Puts a part to work once it is whole: adding a controller calls it. */
export function attach<Part extends PlayerPart & { readonly host: PlayerHost }>(part: Part): Part {
  part.host.addController(part);
  return part;
}
