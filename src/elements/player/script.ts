/** Transcript and chapters: what is said when, and what the parts of a recording are called. */
import { html, type TemplateResult } from 'lit';
import type { Chapter } from '../../core/transcript.js';
import { loadMessages } from '../messages.js';
import { Chapters } from './chapters.js';
import type { PlayerHost, PlayerKey, PlayerPart } from './host.js';
import { scriptStyles } from './script-styles.js';
import { Transcript } from './transcript.js';

class Script implements PlayerPart {
  readonly styles = scriptStyles;
  readonly #host: PlayerHost;
  readonly #lists: readonly [Chapters, Transcript];

  constructor(host: PlayerHost) {
    this.#host = host;
    this.#lists = [new Chapters(host, 'chapters'), new Transcript(host, 'transcript')];
    host.addEventListener('timeupdate', () => this.#lists.forEach((list) => list.show()));
    host.addController(this);
  }

  get chapters(): readonly Chapter[] {
    return this.#lists[0].entries;
  }

  get keys(): PlayerKey[] {
    return this.#lists[0].keys;
  }

  /** Without words there is no part; it tries again when it comes back into the page. */
  hostConnected(): void {
    loadMessages(this.#host, 'script').then(
      (words) => {
        for (const list of this.#lists) list.words = words;
        this.#host.requestUpdate();
      },
      () => {},
    );
  }

  panel(): TemplateResult {
    return html`${this.#lists.map((list) => list.draw())}`;
  }

  /** What is known may come later. */
  hostUpdated(): void {
    this.#lists.forEach((list) => list.look());
  }

  /** What was read belongs to the one before. */
  mediaChanged(): void {
    this.#lists.forEach((list) => list.end());
  }
}

export const part = (host: PlayerHost): Script => new Script(host);
