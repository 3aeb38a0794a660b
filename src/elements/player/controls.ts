/** The control bar. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Content, PlayerHost } from './host.js';
import { icon, turn } from './icons.js';
import { toggle } from './keys.js';
import { choose } from './memory.js';
import { canFill, fill, isFilled } from './screen.js';

/** Seconds. */
const BACK = 10;
const AHEAD = 30;

const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export interface BarView {
  readonly host: PlayerHost;
  readonly media: HTMLMediaElement;
  readonly words: Words<'player'>;
  readonly slider: TemplateResult;
  readonly parts: readonly Content[];
}

/** Phones leave the volume to their own keys: what is set there stays what it was. */
let canSetVolume: boolean | undefined;
function hasVolume(): boolean {
  if (canSetVolume !== undefined) return canSetVolume;
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return (canSetVolume = probe.volume === 0.5);
}

export function bar(view: BarView): TemplateResult {
  const { host, media, words, slider, parts } = view;
  const key = (name: string): string | typeof nothing => (host.keysOn ? name : nothing);
  const skip = (by: number, name: string): TemplateResult =>
    html`<button class="control" part="control skip" aria-label=${name} @click=${() => host.seek(host.position + by)}>
      ${turn(by)}
    </button>`;
  return html`<div class="bar" part="bar" dir="ltr">
    <button
      class="control play"
      part="control play"
      aria-label=${host.isPlaying ? words.pause : words.play}
      aria-keyshortcuts=${key('k')}
      @click=${() => toggle(host, media)}
    >
      ${icon(host.isPlaying ? 'pause' : 'play')}
    </button>
    ${skip(-BACK, words.back(BACK))}${skip(AHEAD, words.forward(AHEAD))}${slider}${volume(view, key('m'))}
    ${speed(view)}${parts}
    <button
      class="control"
      part="control settings-button"
      aria-label=${words.settings}
      aria-expanded=${host.asked.has('settings')}
      @click=${() => host.ask('settings', !host.asked.has('settings'))}
    >
      ${icon('settings')}
    </button>
    ${
      canFill(host, media)
        ? html`<button
            class="control"
            part="control fullscreen"
            aria-label=${words.fullscreen}
            aria-pressed=${isFilled(host)}
            aria-keyshortcuts=${key('f')}
            @click=${() => void fill(host, media)}
          >
            ${icon(isFilled(host) ? 'small' : 'fullscreen')}
          </button>`
        : nothing
    }
  </div>`;
}

function volume({ media, words }: BarView, key: string | typeof nothing): TemplateResult {
  const change = ({ target }: Event): void => {
    media.muted = false;
    media.volume = (target as HTMLInputElement).valueAsNumber;
    choose({ volume: media.volume });
  };
  const level = media.muted ? 0 : media.volume;
  return html`<button
      class="control"
      part="control mute"
      aria-label=${words.mute}
      aria-pressed=${media.muted}
      aria-keyshortcuts=${key}
      @click=${() => (media.muted = !media.muted)}
    >
      ${icon(level ? 'sound' : 'silent')}
    </button>
    ${
      hasVolume()
        ? html`<input
            type="range"
            class="volume"
            part="volume"
            min="0"
            max="1"
            step="0.05"
            aria-label=${words.volume}
            aria-valuetext=${words.percent(level)}
            @input=${change}
          />`
        : nothing
    }`;
}

/** Fields show what the media element reports, whatever the reader did to them. */
export function fillFields({ renderRoot }: PlayerHost, media: HTMLMediaElement): void {
  const level = media.muted ? 0 : media.volume;
  const [volumeField, speedField] = ['input.volume', 'select.speed'].map((name) =>
    renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(name),
  );
  if (speedField) speedField.value = String(media.playbackRate);
  if (!volumeField) return;
  volumeField.value = String(level);
  // a property of the object model, which a content security policy allows
  volumeField.style.setProperty('--_at', `${level * 100}%`);
}

function speed({ host, media, words }: BarView): Content {
  if (host.length === Infinity) return nothing;
  const now = media.playbackRate;
  const rates = RATES.includes(now) ? RATES : [...RATES, now].sort((a, b) => a - b);
  const change = ({ target }: Event): void => host.setRate(Number((target as HTMLSelectElement).value));
  return html`<select class="control speed" part="control speed" aria-label=${words.speed} @change=${change}>
    ${rates.map((rate) => html`<option value=${rate} ?selected=${rate === now}>${words.rate(rate)}</option>`)}
  </select>`;
}
