/** The transcript: what is said, to be read, searched, copied and gone to. Nothing of it is loaded before it is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { button, indexAt, ScriptList } from './script-list.js';
import type { TranscriptSearch } from './transcript-search.js';

/** The share of a recording that a transcript tells at least, unless only a part of it came. */
const WHOLE = 0.75;

export class Transcript extends ScriptList {
  #search: TranscriptSearch | undefined;

  override end(): void {
    super.end();
    this.#search?.find();
  }

  tools(words: Words<'script'>): TemplateResult {
    const { search, follow, copy } = words;
    const { entries, isFollowing } = this;
    const { length } = this.host;
    const { start = 0, end = start } = entries.at(-1) ?? {};
    return html`<input
        class="text"
        type="search"
        part="transcript-search"
        aria-label=${search}
        placeholder=${search}
        @input=${({ target }: Event) => this.#find(target as HTMLInputElement, words).catch(() => undefined)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#search?.go(event.shiftKey ? -1 : 1)}
      />${this.#search?.draw()}
      ${indexAt(entries, Infinity) < 0 ? nothing : button(follow, () => this.follow(!isFollowing), isFollowing)}
      ${button(copy, () => void this.#copy(words))}
      ${end && end < length * WHOLE && length < Infinity ? html`<p>${words.transcriptEnds(end)}</p>` : nothing}`;
  }

  async #find(input: HTMLInputElement, words: Words<'script'>): Promise<void> {
    const { TranscriptSearch: Search } = await import('./transcript-search.js');
    this.#search ??= new Search(this, words);
    this.#search.find(input);
  }

  async #copy({ copied, notCopied }: Words<'script'>): Promise<void> {
    const lines = this.entries.map(
      ({ start, speaker, text }) =>
        `${start === undefined ? '' : `${formatTime(start)} `}${speaker ? `${speaker}: ` : ''}${text}`,
    );
    let note = copied;
    try {
      // absent in insecure pages
      await navigator.clipboard.writeText(lines.join('\n'));
    } catch {
      note = notCopied;
    }
    this.host.say(note);
  }
}
