/** What is rarely needed: other screens, the file, a link to this moment. */
import { html, nothing } from 'lit';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import { extraWords } from './part-words.js';
import type { Content, PlayerHost, PlayerPart } from './host.js';
import { isRefused } from './screen.js';
import { Elsewhere, showsSmall, switchSmall } from './screens.js';
import { copy, linkTo } from './share.js';
import { addressOf } from './address.js';

export const part = (host: PlayerHost): PlayerPart => new Settings(host);

class Settings implements PlayerPart {
  readonly #host: PlayerHost;
  readonly #elsewhere: Elsewhere;
  readonly #words: () => Words<'extras'> | undefined;
  /** A link that could not be copied. */
  #link = '';

  constructor(host: PlayerHost) {
    this.#host = host;
    this.#elsewhere = new Elsewhere(host);
    host.addController(this);
    this.#words = extraWords(host);
    this.mediaChanged(host.media);
  }

  hostConnected(): void {
    this.mediaChanged(this.#host.media);
  }

  hostDisconnected(): void {
    this.#elsewhere.watch(null);
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    this.#link = '';
    this.#elsewhere.watch(media);
  }

  menu(): Content {
    const [words, { media, position }] = [this.#words(), this.#host];
    if (!words || !media) return nothing;
    const file = linkTarget(addressOf(media));
    const canSave = file && !/\.(?:m3u8|mpd)(?:$|[?#])/i.test(file) && !isRefused(media, 'nodownload');
    return html`<div class="settings-row" lang=${words.language}>
      ${
        showsSmall(media)
          ? html`<button class="setting" part="picture-in-picture" @click=${() => void switchSmall(media)}>
              ${words.pictureInPicture}
            </button>`
          : nothing
      }
      ${
        this.#elsewhere.isThere
          ? html`<button class="setting" part="elsewhere" @click=${() => void this.#elsewhere.choose()}>
              ${words.elsewhere}
            </button>`
          : nothing
      }
      <button class="setting" part="share" @click=${() => void this.#share(position)}>
        ${words.share(formatTime(position))}
      </button>
      ${canSave ? html`<a class="setting" part="download" href=${file} download>${words.download}</a>` : nothing}
      ${
        this.#link
          ? html`<label class="setting">
              ${words.link} <input part="link" readonly .value=${this.#link} @focus=${selectAll} />
            </label>`
          : nothing
      }
    </div>`;
  }

  async #share(seconds: number): Promise<void> {
    const link = linkTo(this.#host, seconds);
    const done = await copy(link, this.#host.label);
    this.#link = done === 'failed' ? link : '';
    if (done === 'copied') this.#host.say(this.#words()?.copied ?? '');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // what the reader asked for is there to be copied by hand
    this.#host.renderRoot.querySelector<HTMLElement>('[part="link"]')?.focus();
  }
}

const selectAll = ({ target }: Event): void => (target as HTMLInputElement).select();
