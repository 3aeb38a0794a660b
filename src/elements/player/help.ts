/** Which keys there are, and the switch that turns them off. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { extraWords } from './part-words.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';
import { choose } from './memory.js';

export const part = (host: PlayerHost): PlayerPart => new Help(host);

class Help implements PlayerPart {
  readonly #host: PlayerHost;
  readonly #words: () => Words<'extras'> | undefined;

  readonly styles = css`
    dialog {
      max-inline-size: min(34rem, calc(100% - 2rem));
      padding: 1.25em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      color: CanvasText;
      background: Canvas;
      font: inherit;
    }
    dialog h2 {
      margin: 0 0 0.5em;
      font-size: 1.1em;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.4em 1em;
      margin: 1em 0;
    }
    dd {
      margin: 0;
    }
    kbd {
      padding: 0.05em 0.45em;
      border: 1px solid var(--_line);
      border-radius: 4px;
      font: inherit;
    }
  `;

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
    this.#words = extraWords(host);
  }

  /** The one that was opened: it is not opened again between its end and being taken out. */
  #opened: HTMLDialogElement | null = null;

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && dialog !== this.#opened) dialog.showModal();
    this.#opened = dialog;
  }

  menu(): Content {
    const words = this.#words();
    if (!words) return nothing;
    return html`<div class="settings-row" lang=${words.language}>
      <button class="setting" part="shortcuts" @click=${() => this.#host.ask('help', true)}>${words.shortcuts}</button>
    </div>`;
  }

  panel(): Content {
    const words = this.#words();
    if (!words || !this.#host.asked.has('help')) return nothing;
    return html`<dialog part="help" lang=${words.language} dir="auto" aria-labelledby="shortcuts" @close=${this.#close}>
      <h2 id="shortcuts">${words.shortcuts}</h2>
      ${
        this.#host.getAttribute('keys') === 'off'
          ? html`<p>${words.shortcutsOff}</p>`
          : html`<label
                ><input type="checkbox" .checked=${this.#host.keysOn} @change=${this.#switch} />
                ${words.useShortcuts}</label
              >
              ${this.#list(words)}`
      }
      <form method="dialog"><button class="text">${words.close}</button></form>
    </dialog>`;
  }

  #list(words: Words<'extras'>): TemplateResult {
    const isVideo = this.#host.media instanceof HTMLVideoElement;
    const rows: readonly (readonly [readonly string[], string])[] = [
      [['k', words.space], words.playPause],
      [['←', '→'], words.seekBy(5)],
      [['j', 'l'], words.seekBy(10)],
      [['0', '…', '9'], words.toShare],
      [['m'], words.muteSound],
      [['↑', '↓'], words.changeVolume],
      [['<', '>'], words.slowerFaster],
      ...(isVideo ? [[['f'], words.fullscreen] as const] : []),
      ...this.#host.partKeys.map(({ key, does }) => [[key], does] as const),
      [['?'], words.showShortcuts],
    ];
    return html`<dl>
      ${rows.map(
        ([keys, does]) =>
          html`<dt dir="ltr">${keys.map((key) => (key === '…' ? '… ' : html`<kbd>${key}</kbd> `))}</dt>
            <dd>${does}</dd>`,
      )}
    </dl>`;
  }

  readonly #switch = ({ target }: Event): void => {
    choose({ keys: (target as HTMLInputElement).checked });
    this.#host.requestUpdate();
  };

  readonly #close = (): void => this.#host.ask('help', false);
}
