/** A second picture, in sign language, in step with the recording. It is loaded when the reader asks for it. */
import { css, html, nothing } from 'lit';
import type { Content, PlayerHost, PlayerKey } from './host.js';
import { keepInStep } from './in-step.js';
import { versionOf } from './versions.js';
import { attach, WatchingPart } from './watching-part.js';

/** The corners, in the order they are gone through: captions mostly stand at the bottom. */
const CORNERS = ['top-end', 'bottom-end', 'bottom-start', 'top-start'] as const;
/** Percent of the picture's width. */
const SIZES = [20, 30, 42, 55];

class SignLanguage extends WatchingPart<'script'> {
  readonly styles = styles;
  #isOn = false;
  #corner = 0;
  #size = 1;
  #signs: HTMLVideoElement | undefined;
  #stepping: AbortController | undefined;

  get keys(): PlayerKey[] {
    return this.words && this.#address ? [{ key: 's', does: this.words.signs, run: this.#toggle }] : [];
  }

  bar(): Content {
    const { words } = this;
    if (!words || !this.#address) return nothing;
    return html`<button
      class="control"
      part="control signs"
      aria-label=${words.signs}
      aria-pressed=${this.#isOn}
      aria-keyshortcuts=${this.host.keysOn ? 's' : nothing}
      @click=${this.#toggle}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          class="line"
          d="M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-11 3.3L4 13.8a1.5 1.5 0 0 1 2.5-1.700z"
        />
      </svg>
    </button>`;
  }

  overlay(): Content {
    return this.host.media instanceof HTMLVideoElement ? this.#picture(`on-picture ${CORNERS[this.#corner]}`) : nothing;
  }

  panel(): Content {
    const { words } = this;
    if (!this.#isOn || !words) return nothing;
    const resize = (by: number) => () => {
      this.#size += by;
      this.host.requestUpdate();
    };
    const isVideo = this.host.media instanceof HTMLVideoElement;
    return html`${isVideo ? nothing : this.#picture('')}
      <div class="settings-row of-signs" role="group" aria-label=${words.signs}>
        ${isVideo ? html`<button class="text" type="button" @click=${this.#move}>${words.move}</button>` : nothing}
        <button class="text" type="button" ?disabled=${this.#size === SIZES.length - 1} @click=${resize(1)}>
          ${words.larger}
        </button>
        <button class="text" type="button" ?disabled=${this.#size === 0} @click=${resize(-1)}>${words.smaller}</button>
      </div>`;
  }

  protected override end(): void {
    this.#close();
  }

  protected override watch(): void {
    if (this.#isOn) this.#begin();
  }

  get #address(): string | null {
    return versionOf(this.host, 'signed');
  }

  readonly #toggle = (): void => {
    this.#isOn = !this.#isOn;
    if (this.#isOn) this.#begin();
    else this.#close();
    this.host.requestUpdate();
  };

  readonly #move = (): void => {
    this.#corner = (this.#corner + 1) % CORNERS.length;
    this.host.requestUpdate();
  };

  #begin(): void {
    const { media } = this.host;
    const address = this.#address;
    if (!media || !address) return;
    const signs = document.createElement('video');
    signs.src = address;
    signs.muted = signs.defaultMuted = signs.playsInline = signs.disableRemotePlayback = true;
    // the sound systems of some platforms take back that it is muted
    signs.volume = 0;
    // Firefox's Tab stops at films
    signs.tabIndex = -1;
    signs.ariaLabel = this.words?.signs ?? null;
    signs.part.add('signs-picture');
    this.#signs = signs;
    this.#stepping = new AbortController();
    const { signal } = this.#stepping;
    signs.addEventListener('error', this.#fail, { signal });
    keepInStep(media, signs, signal);
  }

  #close(): void {
    this.#stepping?.abort();
    this.#signs?.removeAttribute('src');
    this.#signs?.load();
    this.#signs = undefined;
  }

  readonly #fail = (): void => {
    this.#isOn = false;
    this.#close();
    this.host.say(this.words?.pictureFailed ?? '');
    this.host.requestUpdate();
  };

  #picture(classes: string): Content {
    const { style } = this.#signs ?? {};
    if (!this.#signs || !style) return nothing;
    style.inlineSize = `${SIZES[this.#size]}%`;
    return html`<div class="signs ${classes}">${this.#signs}</div>`;
  }
}

const styles = css`
  .of-signs {
    margin-block-start: 0.5em;
  }
  .signs video {
    display: block;
    border: 1px solid #fff8;
    background: #000;
  }
  .signs.on-picture {
    position: absolute;
    inset: 0;
    display: flex;
    padding: 2%;
    pointer-events: none;
    align-items: end;
    justify-content: end;
  }
  .signs.top-end,
  .signs.top-start {
    align-items: start;
  }
  .signs.top-start,
  .signs.bottom-start {
    justify-content: start;
  }
`;

export const part = (host: PlayerHost): SignLanguage => attach(new SignLanguage(host, 'script'));
