/** What is in an open transcript: the words, the search, the choice of language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import type { Content, PlayerHost } from './host.js';
import { toParagraphs } from './paragraphs.js';
import { listStyles } from './list-styles.js';
import { TranscriptList } from './transcript-list.js';
import { TranscriptSearch } from './transcript-search.js';
import { loadTranscript, sourcesOf, type TranscriptSource } from './transcript-source.js';

/** Milliseconds after the last letter until it is said how many were found. */
const PAUSE = 500;
/** The share of a recording that a transcript tells at least, unless only a part of it came. */
const WHOLE = 0.75;

export class TranscriptView {
  readonly styles = listStyles;
  readonly #host: PlayerHost;
  readonly #words: Words<'script'>;
  #source: TranscriptSource | undefined;
  /** What is said in the place of words. */
  #note = '';
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
    const list = this.#list;
    if (list) return html`${this.#tools(list)}${list.element}${this.#ends(list)}`;
    const { loading, openFile } = this.#words;
    const link = this.#note === loading ? null : linkTarget(this.#source?.files[0]?.url);
    return html`<p>${this.#note}${link ? html` <a href=${link}>${openFile}</a>` : nothing}</p>
      ${this.#languages()}`;
  }

  #tools(list: TranscriptList): TemplateResult {
    const words = this.#words;
    const search = this.#search;
    const query = this.#host.renderRoot.querySelector<HTMLInputElement>('.tools input')?.value;
    const step = (name: string, by: 1 | -1, arrow: string): TemplateResult =>
      html`<button
        class="text"
        type="button"
        aria-label=${name}
        ?disabled=${!search?.count}
        @click=${() => this.#go(by)}
      >
        ${arrow}
      </button>`;
    const button = (words_: string, act: () => void, pressed?: boolean): TemplateResult =>
      html`<button class="text" type="button" aria-pressed=${pressed ?? nothing} @click=${act}>${words_}</button>`;
    return html`<div class="settings-row tools">
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
              ${step(words.previous, -1, '↑')}${step(words.next, 1, '↓')}`
          : nothing
      }
      ${list.isTimed ? button(words.follow, this.#follow, list.isFollowing) : nothing}
      ${button(words.copy, () => void this.#copy(list.text))} ${this.#languages()}
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
    return html`<span class="setting"
      ><select aria-label=${this.#words.languages} @change=${change}>
        ${sources.map(
          ({ label, language }, i) =>
            html`<option value=${i} lang=${language || nothing} ?selected=${i === chosen}>
              ${label || this.#words.transcript}
            </option>`,
        )}
      </select></span
    >`;
  }

  #ends({ paragraphs }: TranscriptList): Content {
    const { length } = this.#host;
    const last = Math.max(...paragraphs.map(({ start = 0, end = start }) => end));
    return last && last < length * WHOLE && length < Infinity
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
    const words = this.#words;
    this.#list = undefined;
    this.#note = words.loading;
    this.#host.requestUpdate();
    let note = words.transcriptEmpty;
    try {
      const { cues, language } = await loadTranscript(source, this.#host.media, signal);
      if (cues.length && !signal.aborted) this.#make(toParagraphs(cues), language);
    } catch {
      note = words.transcriptFailed;
    }
    if (!signal.aborted) this.#end(note);
  }

  /** It is read. @param note what is said where there are no words */
  #end(note: string): void {
    this.#note = note;
    if (!this.#list) this.#host.say(note);
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

  async #copy(text: string): Promise<void> {
    const { copied, notCopied } = this.#words;
    // absent in insecure pages: a TypeError, as good as a refusal
    const copy = async (): Promise<void> => navigator.clipboard.writeText(text);
    await copy().then(
      () => this.#host.say(copied),
      () => this.#host.say(notCopied),
    );
  }
}
