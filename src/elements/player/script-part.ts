/** What captions, transcript, chapters, descriptions and signs have in common. */
import { css, type CSSResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { loadMessages } from '../messages.js';
import type { PlayerHost, PlayerPart } from './host.js';

/** The words are loaded once for all parts of a player. */
const loading = new WeakMap<PlayerHost, Promise<Words<'script'>>>();

/** How transcript and chapters look as long as they are closed. */
export const scriptStyles = css`
  .script {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.25em;
  }
  .script > summary {
    padding: 0.45em 0.25em;
    min-block-size: 44px;
    box-sizing: border-box;
    font-weight: 600;
    cursor: pointer;
  }
`;

/** A part that watches the media element, from when it is in the page until it is taken out; a move does not end that. */
export abstract class ScriptPart implements PlayerPart {
  readonly host: PlayerHost;
  /** Undefined until they are loaded: nothing is drawn before. */
  words: Words<'script'> | undefined;
  #watched: HTMLMediaElement | null = null;
  #watching: AbortController | undefined;

  constructor(host: PlayerHost) {
    this.host = host;
  }

  hostConnected(): void {
    if (!this.words) void this.#speak();
    if (this.host.media !== this.#watched) this.mediaChanged(this.host.media);
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    this.#watching?.abort();
    if (this.#watched) this.end(this.#watched);
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
  protected abstract end(media: HTMLMediaElement): void;

  /** Says something once, even where the words are still on their way. */
  protected async tell(pick: (words: Words<'script'>) => string): Promise<void> {
    const words = this.words ?? (await loading.get(this.host)?.catch(() => undefined));
    if (words && this.#watched) this.host.say(pick(words));
  }

  /** Styles of what is loaded later. */
  protected adopt({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.host.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  async #speak(): Promise<void> {
    try {
      let words = loading.get(this.host);
      if (!words) loading.set(this.host, (words = loadMessages(this.host, 'script')));
      this.words = await words;
      this.host.requestUpdate();
    } catch {
      // without words there is no part, but still a player; it tries again when it comes back into the page
      loading.delete(this.host);
    }
  }
}

/** Puts a part to work once it is whole: adding a controller calls it. */
export function attach<Part extends ScriptPart>(part: Part): Part {
  part.host.addController(part);
  return part;
}
