/** Chapters: what the slider and the system's keys know of them, and a list that is loaded when it is opened. */
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Chapter } from '../../core/transcript.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import type { ChapterList } from './chapter-list.js';
import { mendChapters } from './chapter-order.js';
import type { Content, PlayerHost, PlayerKey } from './host.js';
import { scriptStyles } from './script-styles.js';
import { KEYS } from './script-use.js';
import { elementOf, indexAt, loaded, toCue, tracksOf } from './tracks.js';
import { attach, WatchingPart } from './watching-part.js';

const NONE: readonly Chapter[] = [];
/** Seconds within a chapter from which on the previous one is its own beginning. */
const GRACE = 3;

class Chapters extends WatchingPart<'script'> {
  #found: readonly Chapter[] = [];
  #mended: readonly Chapter[] = [];
  /** What `#mended` was made for. */
  #for: { found: readonly Chapter[]; length: number } | undefined;
  #file: { url: string; state: 'waiting' | 'loading' | 'here' | 'failed' } | undefined;
  #current = -1;
  #view: ChapterList | undefined;
  #loading: AbortController | undefined;

  get styles(): CSSResult {
    return this.#view?.styles ?? scriptStyles;
  }

  get chapters(): readonly Chapter[] {
    const { length } = this.host;
    const known = this.host.embed?.media?.chapters ?? NONE;
    const found = this.#found.length ? this.#found : known;
    if (this.#for?.found !== found || this.#for.length !== length) {
      this.#for = { found, length };
      this.#mended = mendChapters(found, Number.isFinite(length) ? length : 0);
    }
    return this.#mended;
  }

  get keys(): PlayerKey[] {
    const { words } = this;
    if (!words || !this.chapters.length) return [];
    return [
      { key: KEYS[1], does: words.nextChapter, run: () => this.#skip(1) },
      { key: KEYS[-1], does: words.previousChapter, run: () => this.#skip(-1) },
    ];
  }

  panel(): Content {
    const { words, chapters } = this;
    if (!words || (!chapters.length && !this.#file)) return nothing;
    this.#current = indexAt(chapters, this.host.position);
    return html`<details class="script" part="chapters" @toggle=${this.#toggle}>
      <summary>${words.chapters}</summary>
      ${chapters.length ? (this.#view?.draw(chapters, this.#current) ?? nothing) : this.#trouble(words)}
    </details>`;
  }

  /** What is known may come later. */
  hostUpdated(): void {
    this.#look();
  }

  protected override end(): void {
    this.#loading?.abort();
    this.#file = undefined;
    this.#found = [];
  }

  protected override watch(media: HTMLMediaElement, signal: AbortSignal): void {
    const moved = (): void => {
      if (indexAt(this.chapters, this.host.position) !== this.#current) this.host.requestUpdate();
    };
    for (const type of ['timeupdate', 'seeking', 'seeked', 'durationchange'])
      media.addEventListener(type, moved, { signal });
    media.addEventListener('play', () => void this.#fetch(), { signal });
    void this.#readTrack(media, signal);
  }

  /** Finds the file. Another site hears of the reader only once they open the list, or play. */
  #look(): void {
    const link = this.host.querySelector<HTMLAnchorElement>('a[rel~="chapters"][href]')?.href;
    const url = linkTarget(link ?? this.host.embed?.media?.chaptersUrl);
    if (!url || this.#file?.url === url) return;
    this.#file = { url, state: 'waiting' };
    // it may play already: this part, or the address, came late
    if (new URL(url).origin === location.origin || this.host.media?.paused === false) void this.#fetch();
  }

  async #readTrack(media: HTMLMediaElement, signal: AbortSignal): Promise<void> {
    const [track] = tracksOf(media, 'chapters');
    if (!track) return;
    if (await loaded(media, track, signal)) {
      this.#found = [...(track.cues ?? [])].map((cue): Chapter => {
        const { start = 0, end, text } = toCue(cue);
        return { start, ...(end !== undefined && { end }), title: text.replaceAll(/\s+/g, ' ') };
      });
    }
    const url = linkTarget(elementOf(media, track)?.src);
    if (!signal.aborted && !this.#found.length && !this.#file && url) {
      this.#file = { url, state: 'waiting' };
      await this.#fetch();
    }
    this.host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    const file = this.#file;
    if (file?.state !== 'waiting') return;
    file.state = 'loading';
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    try {
      const { fetchChapters } = await import('./read-script.js');
      const found = await fetchChapters(file.url, signal);
      if (signal.aborted) return;
      file.state = found.length ? 'here' : 'failed';
      if (found.length) this.#found = found;
    } catch {
      if (signal.aborted) return;
      file.state = 'failed';
    }
    this.host.requestUpdate();
  }

  #trouble({ chaptersFailed, openFile, loading }: Words<'script'>): TemplateResult {
    return this.#file?.state === 'failed'
      ? html`<p>${chaptersFailed} <a href=${this.#file.url}>${openFile}</a></p>`
      : html`<p>${loading}</p>`;
  }

  #skip(by: 1 | -1): void {
    const { chapters } = this;
    const { position } = this.host;
    const at = indexAt(chapters, position);
    const isIn = by < 0 && position - (chapters[at]?.start ?? position) > GRACE;
    const target = chapters[isIn ? at : at + by];
    if (!target) return;
    this.host.seek(target.start);
    this.host.say(target.title);
  }

  readonly #toggle = ({ target }: Event): void => {
    if (!(target as HTMLDetailsElement).open) return;
    void this.#fetch();
    void this.#list();
  };

  async #list(): Promise<void> {
    const { words } = this;
    const { ChapterList: List } = await import('./script-lists.js');
    if (!words || this.#view) return;
    this.#view = new List(this.host, words, (by) => this.#skip(by));
    this.host.requestUpdate();
  }
}

export const part = (host: PlayerHost): Chapters => attach(new Chapters(host, 'script'));
