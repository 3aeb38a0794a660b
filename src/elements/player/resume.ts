/** Goes on where the reader left off, says so, and keeps the place. */
import { html, nothing } from 'lit';
import type { Words } from '../../locales/index.js';
import { extraWords } from './part-words.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';
import { forgetOldPlaces, forgetPlace, keepPlace, placeOf } from './places.js';

/** Seconds: shorter recordings are heard again from their beginning, and so is what was hardly begun. */
const SHORTEST = 60;
const BEGUN = 10;
/** Seconds before the end at which a recording counts as heard. */
const REST = 15;
/** Seconds between two times of keeping it. */
const PACE = 10;

export const part = (host: PlayerHost): PlayerPart => new Resume(host);

class Resume implements PlayerPart {
  readonly #host: PlayerHost;
  readonly #words: () => Words<'extras'> | undefined;
  #media: HTMLMediaElement | null = null;
  #over = new AbortController();
  /** Seconds: where it goes on, as long as that is worth saying. */
  #offered: number | undefined;
  #kept = 0;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
    this.#words = extraWords(host);
    forgetOldPlaces();
    this.mediaChanged(host.media);
  }

  hostDisconnected(): void {
    this.#keep();
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    this.#over.abort();
    this.#over = new AbortController();
    this.#media = media;
    this.#offered = undefined;
    if (!media) return;
    const { signal } = this.#over;
    this.#offer();
    // it may have been left before this part was there
    if (media.paused && media.currentTime > 0) this.#keep();
    media.addEventListener('emptied', this.#offer, { signal });
    media.addEventListener('pause', this.#keep, { signal });
    media.addEventListener('ended', this.#forget, { signal });
    media.addEventListener('timeupdate', this.#pace, { signal });
    window.addEventListener('pagehide', this.#keep, { signal });
  }

  prepare(): void {
    const media = this.#media;
    if (!media || this.#offered === undefined) return;
    // a place that somebody chose meanwhile, by a link to a time or the slider, wins
    if (this.#host.position > 0) this.#offered = undefined;
    else this.#host.seek(this.#offered);
    this.#host.requestUpdate();
  }

  panel(): Content {
    const words = this.#words();
    if (!words || this.#offered === undefined) return nothing;
    return html`<p class="message" part="message" lang=${words.language} dir="auto">
      ${words.goesOn(this.#offered)}
      <button class="text" part="from-start" @click=${this.#restart}>${words.fromStart}</button>
    </p>`;
  }

  readonly #offer = (): void => {
    const media = this.#media;
    const isNew = media && media.paused && media.currentTime === 0 && this.#isOn;
    this.#offered = isNew ? placeOf(media) : undefined;
    this.#host.requestUpdate();
  };

  readonly #restart = (): void => {
    this.#offered = undefined;
    if (this.#media) forgetPlace(this.#media);
    this.#host.seek(0);
    // the button goes: the focus stays in the player
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="play"]')?.focus();
  };

  readonly #pace = (): void => {
    const media = this.#media;
    if (media && !media.paused && Math.abs(media.currentTime - this.#kept) >= PACE) this.#keep();
  };

  readonly #keep = (): void => {
    const media = this.#media;
    if (!media || !this.#isOn || !(media.duration >= SHORTEST) || media.duration === Infinity) return;
    const at = (this.#kept = media.currentTime);
    if (at > media.duration - REST) forgetPlace(media);
    else if (at >= BEGUN) keepPlace(media, at);
  };

  readonly #forget = (): void => {
    this.#offered = undefined;
    if (this.#media) forgetPlace(this.#media);
  };

  get #isOn(): boolean {
    return this.#host.getAttribute('resume') !== 'off';
  }
}
