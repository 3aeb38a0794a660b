/** A list of what begins when: opened by its name, read from a track or a file, marked as time goes on. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import type { Content, PlayerHost } from './host.js';
import type { choiceOf, ReadScript } from './script-reader.js';
import { fromOf, sourcesOf, type Entry, type ScriptName, type ScriptSource } from './script-source.js';

/** px of what was said before that stay in sight */
const ABOVE = 80;

export const button = (text: string, act: () => void, pressed: boolean | typeof nothing = nothing): TemplateResult =>
  html`<button class="text" aria-pressed=${pressed} @click=${act}>${text}</button>`;

/**
 * What has begun last.
 * @param entries in order of time
 * @returns -1 before the first, and where there are no times
 */
export const indexAt = (entries: readonly { readonly start?: number }[], seconds: number): number =>
  // a player that is sent to a time may stop a little before it
  entries.findLastIndex(({ start = NaN }) => start <= seconds + 0.05);

export abstract class ScriptList {
  readonly host: PlayerHost;
  /** Undefined until they are loaded: nothing is drawn or read before. */
  words: Words<'script'> | undefined;
  /** What was read. */
  script: ReadScript | undefined;
  /** Keeps what is heard in sight, by scrolling its own box and nothing else. */
  isFollowing = true;
  /** Pictures are shown, where there are any. */
  hasPictures = false;
  readonly #name: ScriptName;
  #sources: readonly ScriptSource[] = [];
  /** Which of them was chosen, or is read. */
  #from: TextTrack | string | undefined;
  #choice: typeof choiceOf | undefined;
  #reading: AbortController | undefined;
  /** What is said in the place of lines, once they cannot be had. */
  #note = '';
  #isOpen = false;
  #current: HTMLElement | null | undefined;

  constructor(host: PlayerHost, name: ScriptName) {
    this.host = host;
    this.#name = name;
  }

  get entries(): readonly Entry[] {
    return this.script?.entries ?? [];
  }

  /** What scrolls. */
  get box(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`ol.${this.#name}`);
  }

  /** Whether it is read before it is opened. */
  wants?(source: ScriptSource): boolean;
  abstract tools(words: Words<'script'>): Content;

  draw(): Content {
    const { entries, host, words } = this;
    const name = this.#name;
    this.#sources = sourcesOf(host, name);
    if (!words || !(entries.length || this.#sources.length)) return nothing;
    const source = this.#source;
    const link = this.#note && linkTarget(source?.url);
    const toggled = ({ target }: Event): void => {
      this.#isOpen = (target as HTMLDetailsElement).open;
      host.requestUpdate();
    };
    const choose = (chosen: ScriptSource): void => {
      this.end();
      this.#from = fromOf(chosen);
    };
    const press = ({ target }: Event): void => {
      const { value } = (target as Element).closest('button') ?? {};
      if (!value) return;
      this.follow(true);
      host.seek(Number(value));
    };
    // the list is theirs once the reader scrolls, or selects: until they ask for it to follow again
    const take = { handleEvent: () => this.follow(false), passive: true };
    return html`<details class="script" part=${name} ?open=${this.#isOpen} @toggle=${toggled}>
      <summary>${words[name]}</summary>
      <div class="settings-row tools">
        ${
          entries.length
            ? this.tools(words)
            : html`<p>
                ${this.#note || words.loading} ${link ? html`<a href=${link}>${words.openFile}</a>` : nothing}
              </p>`
        }
        ${this.#choice?.(host, this.#sources, source, words.languages, words[name], choose)}
      </div>
      ${
        entries.length
          ? html`<ol
              class="lines ${name}"
              part="${name}-text"
              tabindex="0"
              aria-label=${words[name]}
              @click=${press}
              @wheel=${take}
              @touchmove=${take}
              @pointerdown=${take}
              @keydown=${take}
            >
              ${entries.map((entry) => this.#line(entry, words))}
            </ol>`
          : nothing
      }
    </details>`;
  }

  /** Reads it where there is use for it, unless it was; marks what is heard now. */
  look(): void {
    const { words } = this;
    const { media } = this.host;
    const source = this.#source;
    if (this.#reading && !(source && fromOf(source) === this.#from)) this.end();
    if (words && media && source && !this.#reading && (this.#isOpen || this.wants?.(source)))
      void this.#load(media, source, words);
    this.show();
  }

  show(): void {
    const current = this.box?.children[indexAt(this.entries, this.host.position)]?.querySelector('button');
    if (current === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
    this.#current = current;
    this.follow(this.isFollowing);
  }

  /** Not where the reader goes through the list with the keyboard. */
  follow(on: boolean): void {
    if (on !== this.isFollowing) this.host.requestUpdate();
    this.isFollowing = on;
    if (on && this.#current && !this.box?.querySelector(':focus-visible')) this.scrollTo(this.#current);
  }

  /** Scrolls the box, and nothing around it, until something in it stands a little below its top. */
  scrollTo({ offsetTop }: HTMLElement): void {
    this.box?.scrollTo(0, offsetTop - ABOVE);
  }

  /** Forgets what was read. */
  end(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#note = '';
    this.isFollowing = true;
    this.script = undefined;
    this.host.requestUpdate();
  }

  /** What is read already as captions, first. */
  get #source(): ScriptSource | undefined {
    const sources = this.#sources;
    return (
      sources.find((source) => fromOf(source) === this.#from) ??
      sources.find(({ track }) => track && (track.mode !== 'disabled' || track.kind === 'chapters')) ??
      sources[0]
    );
  }

  async #load(media: HTMLMediaElement, source: ScriptSource, words: Words<'script'>): Promise<void> {
    const name = this.#name;
    const { signal } = (this.#reading = new AbortController());
    this.#from = fromOf(source);
    const script = await import('./script-reader.js')
      .then(({ readScript }) => readScript(name, this.#sources, source, media, signal))
      .catch(() => undefined);
    if (signal.aborted) return;
    this.script = script;
    // it stays where it is, and keeps the focus, while another one is read
    this.#choice ??= script?.choice;
    this.#note = script?.isEmpty ? words.transcriptEmpty : words[`${name}Failed`];
    if (this.#isOpen && !this.entries.length) this.host.say(this.#note);
    this.host.requestUpdate();
  }

  #line({ start, title, text, speaker, url, image }: Entry, words: Words<'script'>): TemplateResult {
    const [link, picture] = [linkTarget(url), this.hasPictures && linkTarget(image)];
    // the search puts its marks in: what is drawn again is the property, and only where it is another
    const said = html`<span lang=${this.script?.language || nothing} dir="auto"
      >${speaker ? html`<b>${speaker}</b>: ` : nothing}<span class="said" .textContent=${title ?? text}></span
    ></span>`;
    // the time is drawn by the style sheet: what is seen is digits, what is heard is a length of time
    return html`<li>
      ${picture ? html`<img src=${picture} width="48" height="48" alt="" loading="lazy" referrerpolicy="no-referrer" />` : nothing}
      ${
        start === undefined
          ? nothing
          : html`<button
              value=${start}
              data-time=${formatTime(start)}
              aria-label=${title ? nothing : words.playFrom(start)}
            >
              ${title ? said : nothing}
            </button>`
      }
      ${title ? nothing : said} ${link ? html`<a href=${link} aria-label=${words.more(title ?? '')}>↗</a>` : nothing}
    </li>`;
  }
}
