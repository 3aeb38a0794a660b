/**
 * Audio description, for who does not see the picture: the author's described version, put in the place of the other; else
 * the cues of a track, spoken.
 */
import { html, nothing } from 'lit';
import { choice, type Choice } from './choice.js';
import type { Content, PlayerHost, PlayerKey } from './host.js';
import { speakTrack } from './description-track.js';
import {
  chooseDescription,
  descriptionChoices,
  hasVoice,
  type Describer,
  type DescriptionChoices,
} from './description-voice.js';
import { isSwapped, swapSource } from './source-swap.js';
import { tracksOf } from './script-use.js';
import { wake } from './tracks.js';
import { versionOf } from './versions.js';
import { attach, WatchingPart } from './watching-part.js';

const RATES = [0.75, 1, 1.25, 1.5, 2, 2.5, 3];

class Description extends WatchingPart<'script'> {
  #isOn = false;
  #spoken = '';
  /** What was spoken in. */
  #language = '';
  #speaking: AbortController | undefined;

  get keys(): PlayerKey[] {
    return this.words && this.#isThere ? [{ key: 'd', does: this.words.description, run: () => this.#toggle() }] : [];
  }

  bar(): Content {
    const { words } = this;
    if (!words || !this.#isThere) return nothing;
    return html`<button
      class="control"
      part="control description"
      aria-label=${words.description}
      aria-pressed=${this.#isOn}
      aria-keyshortcuts=${this.host.keysOn ? 'd' : nothing}
      @click=${this.#toggle}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          class="line"
          d="M2 17L6.5 7h.5v10M4 13.5h3M11 7v10h2a5 5 0 0 0 0-10zM19.5 8a7 7 0 0 1 0 8M22 6.5a10 10 0 0 1 0 11"
        />
      </svg>
    </button>`;
  }

  menu(): Content {
    const { words } = this;
    // a described version has its own voice
    if (!words || !this.#track || this.#version) return nothing;
    const { by = 'browser', rate = 1 } = descriptionChoices();
    const number = new Intl.NumberFormat(words.language);
    const speakers: (Choice & { value: Describer })[] = [
      { value: 'browser', text: words.browserVoice },
      { value: 'screen-reader', text: words.screenReader },
    ];
    const rates = RATES.map((value) => ({ value: String(value), text: `${number.format(value)}×` }));
    const choose = (choice: DescriptionChoices): void => {
      chooseDescription(choice);
      this.host.requestUpdate();
    };
    return html`${
      hasVoice()
        ? choice('description-by', words.describer, by, speakers, (value) => choose({ by: value as Describer }))
        : nothing
    }${choice('description-rate', words.voiceSpeed, String(rate), rates, (value) => choose({ rate: Number(value) }))}`;
  }

  panel(): Content {
    return this.#isOn && !this.#version
      ? html`<div class="unseen" aria-live="polite" lang=${this.#language || nothing}>${this.#spoken}</div>`
      : nothing;
  }

  protected override end(media: HTMLMediaElement): void {
    this.#speaking?.abort();
    this.#isOn = false;
    swapSource(media, null);
  }

  /** The described version does not play: the other one does. */
  handleError(): boolean {
    const { media } = this.host;
    if (!media || !isSwapped(media)) return false;
    this.#set(false);
    this.host.say(this.words?.pictureFailed ?? '');
    return true;
  }

  protected override watch(): void {
    if (descriptionChoices().on) this.#set(true);
  }

  get #track(): TextTrack | undefined {
    return tracksOf(this.host.media, /descriptions/)[0];
  }

  get #version(): string | null {
    return versionOf(this.host, 'described');
  }

  get #isThere(): boolean {
    return Boolean(this.#version ?? this.#track);
  }

  /** By the reader's act. @param event where they pressed the button, which tells its state by itself */
  readonly #toggle = (event?: Event): void => {
    this.#set(!this.#isOn);
    chooseDescription({ on: this.#isOn });
    if (!event && this.words) this.host.say(this.words.descriptionIs(this.#isOn));
  };

  #set(on: boolean): void {
    const { media } = this.host;
    if (!media || (on && !this.#isThere)) return;
    this.#isOn = on;
    this.#speaking?.abort();
    const version = this.#version;
    if (version) swapSource(media, on ? version : null);
    else if (on && this.#track) this.#speak(media, this.#track);
    this.host.requestUpdate();
  }

  #speak(media: HTMLMediaElement, track: TextTrack): void {
    wake(track);
    this.#language = track.language;
    this.#speaking = new AbortController();
    const show = (text: string): void => {
      this.#spoken = text;
      this.host.requestUpdate();
    };
    speakTrack(media, track, show, this.#speaking.signal);
  }
}

export const part = (host: PlayerHost): Description => attach(new Description(host, 'script'));
