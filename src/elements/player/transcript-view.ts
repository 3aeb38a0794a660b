/** What is in an open transcript: the words, the search, the choice of language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import type { Content, PlayerHost } from './host.js';
import { toParagraphs } from './paragraphs.js';
import { linesStyles } from './lines-styles.js';
import { TranscriptList } from './transcript-list.js';
import { TranscriptSearch } from './transcript-search.js';
import { loadTranscript, sourcesOf, type TranscriptSource } from './transcript-source.js';

/** Milliseconds after the last letter until it is said how many were found. */
const PAUSE = 500;
/** The share of a recording that a transcript tells at least, unless only a part of it came. */
const WHOLE = 0.75;

export class TranscriptView {
  readonly styles = linesStyles;
  readonly #host: PlayerHost;
  readonly #words: Words<'script'>;
  #source: TranscriptSource | undefined;
  #state: 'idle' | 'loading' | 'failed' | 'empty' | 'here' = 'idle';
  #list: TranscriptList | undefined;
  #search: TranscriptSearch | undefined;
  #loading: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PlayerHost, words: Words<'script'>) {
    this.#host = host;
    this.#words = words;
  }

  /** Ends what it does. */
  close(): void {
    this.#loading?.abort();
    clearTimeout(this.#timer);
  }

  /** Marks what is said now. */
  show(): void {
    this.#list?.show(this.#host.position);
  }

  draw(): TemplateResult {
    const words = this.#words;
    const link = linkTarget(this.#source?.files[0]?.url);
    const open = link ? html` <a href=${link}>${words.openFile}</a>` : nothing;
    switch (this.#state) {
      case 'failed':
        return html`<p>${words.transcriptFailed}${open}</p>
          ${this.#languages()}`;
      case 'empty':
        return html`<p>${words.transcriptEmpty}${open}</p>
          ${this.#languages()}`;
      case 'here':
        return html`${this.#tools()}${this.#list?.element}${this.#ends()}`;
      default:
        return html`<p>${words.loading}</p>`;
    }
  }

  #tools(): TemplateResult {
    const words = this.#words;
    const search = this.#search;
    const query = this.#host.renderRoot.querySelector<HTMLInputElement>('.tools input')?.value;
    const go = (by: 1 | -1) => () => this.#go(by);
    return html`<div class="tools">
      <input
        type="search"
        part="transcript-search"
        aria-label=${words.search}
        placeholder=${words.search}
        @input=${this.#find}
        @keydown=${this.#enter}
      />
      ${
        query && search
          ? html`<span dir="auto">${words.found(search.count, search.place)}</span>
              <button type="button" aria-label=${words.previous} ?disabled=${!search.count} @click=${go(-1)}>↑</button>
              <button type="button" aria-label=${words.next} ?disabled=${!search.count} @click=${go(1)}>↓</button>`
          : nothing
      }
      ${
        this.#list?.isTimed
          ? html`<button type="button" aria-pressed=${this.#list.isFollowing} @click=${this.#follow}>
              ${words.follow}
            </button>`
          : nothing
      }
      <button type="button" @click=${this.#copy}>${words.copy}</button>
      ${this.#languages()}
    </div>`;
  }

  #languages(): Content {
    const sources = sourcesOf(this.#host);
    if (sources.length < 2) return nothing;
    const chosen = sources.findIndex(
      ({ label, track }) => label === this.#source?.label && track === this.#source.track,
    );
    const change = ({ target }: Event): void => {
      this.#source = sources[Number((target as HTMLSelectElement).value)];
      this.load();
    };
    return html`<select aria-label=${this.#words.languages} @change=${change}>
      ${sources.map(
        ({ label, language }, i) =>
          html`<option value=${i} lang=${language || nothing} ?selected=${i === chosen}>
            ${label || this.#words.transcript}
          </option>`,
      )}
    </select>`;
  }

  #ends(): Content {
    const { length } = this.#host;
    const last = this.#list?.paragraphs.reduce((most, { start = 0, end = start }) => Math.max(most, end), 0);
    return last && Number.isFinite(length) && last < length * WHOLE
      ? html`<p>${this.#words.transcriptEnds(last)}</p>`
      : nothing;
  }

  /** Reads what was chosen, unless it was. */
  load(): void {
    const sources = sourcesOf(this.#host);
    const isThere = sources.find(({ label, track }) => label === this.#source?.label && track === this.#source.track);
    // what is read already as captions, first
    this.#source = isThere ?? sources.find(({ track }) => track && track.mode !== 'disabled') ?? sources[0];
    this.#loading?.abort();
    this.#loading = new AbortController();
    if (this.#source) void this.#read(this.#source, this.#loading.signal);
  }

  async #read(source: TranscriptSource, signal: AbortSignal): Promise<void> {
    this.#state = 'loading';
    this.#host.requestUpdate();
    try {
      const { cues, language } = await loadTranscript(source, this.#host.media, signal);
      if (signal.aborted) return;
      this.#state = cues.length ? 'here' : 'empty';
      if (cues.length) this.#make(toParagraphs(cues), language);
    } catch {
      if (signal.aborted) return;
      this.#state = 'failed';
    }
    if (this.#state === 'failed') this.#host.say(this.#words.transcriptFailed);
    if (this.#state === 'empty') this.#host.say(this.#words.transcriptEmpty);
    this.#host.requestUpdate();
  }

  #make(paragraphs: ReturnType<typeof toParagraphs>, language: string): void {
    const seek = (seconds: number): void => this.#host.seek(seconds);
    this.#list = new TranscriptList(paragraphs, this.#words, language, seek, () => this.#host.requestUpdate());
    this.#search = new TranscriptSearch(this.#list);
  }

  readonly #find = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    this.#search?.find(value);
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    if (value.trim()) this.#timer = setTimeout(() => this.#tell(), PAUSE);
  };

  readonly #enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#go(event.shiftKey ? -1 : 1);
  };

  #go(by: 1 | -1): void {
    clearTimeout(this.#timer);
    this.#search?.go(by);
    this.#tell();
    this.#host.requestUpdate();
  }

  #tell(): void {
    if (this.#search) this.#host.say(this.#words.found(this.#search.count, this.#search.place));
  }

  readonly #follow = (): void => {
    const list = this.#list;
    if (!list) return;
    list.isFollowing = !list.isFollowing;
    list.follow();
    this.#host.requestUpdate();
  };

  readonly #copy = async (): Promise<void> => {
    const words = this.#words;
    try {
      // absent in insecure pages: a TypeError, as good as a refusal
      await navigator.clipboard.writeText(this.#list?.text ?? '');
      this.#host.say(words.copied);
    } catch {
      this.#host.say(words.notCopied);
    }
  };
}
