/** The transcript: what is said, to be read, searched and gone to. Nothing of it is loaded before it is opened. */
import { html, nothing, type CSSResult } from 'lit';
import type { Content, PlayerHost } from './host.js';
import { scriptStyles } from './script-styles.js';
import { hasTranscript } from './script-use.js';
import type { TranscriptView } from './transcript-view.js';
import { attach, WatchingPart } from './watching-part.js';

class Transcript extends WatchingPart<'script'> {
  #isOpen = false;
  #view: TranscriptView | undefined;

  get styles(): CSSResult {
    return this.#view?.styles ?? scriptStyles;
  }

  panel(): Content {
    const { words } = this;
    if (!words || (!this.#isOpen && !hasTranscript(this.host))) return nothing;
    return html`<details class="script" part="transcript" ?open=${this.#isOpen} @toggle=${this.#toggle}>
      <summary>${words.transcript}</summary>
      ${this.#isOpen ? (this.#view?.draw() ?? words.loading) : nothing}
    </details>`;
  }

  hostUpdated(): void {
    this.#view?.show();
  }

  protected override end(): void {
    this.#view?.close();
    this.#view = undefined;
  }

  protected override watch(media: HTMLMediaElement, signal: AbortSignal): void {
    for (const type of ['timeupdate', 'seeking', 'seeked', 'durationchange'])
      media.addEventListener(type, () => this.#view?.show(), { signal });
    if (this.#isOpen) void this.#open();
  }

  readonly #toggle = ({ target }: Event): void => {
    this.#isOpen = (target as HTMLDetailsElement).open;
    if (this.#isOpen && !this.#view) void this.#open();
    this.host.requestUpdate();
  };

  async #open(): Promise<void> {
    const { media } = this.host;
    const { TranscriptView: View } = await import('./script-lists.js');
    if (this.#view || !this.words || this.host.media !== media) return;
    this.#view = new View(this.host, this.words);
    this.#view.load();
  }
}

export const part = (host: PlayerHost): Transcript => attach(new Transcript(host, 'script'));
