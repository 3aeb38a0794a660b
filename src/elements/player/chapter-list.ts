/** The list of chapters. Pictures are loaded when they are asked for: another site may have them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter } from '../../core/transcript.js';
import { formatTime } from '../../core/time.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import type { PlayerHost } from './host.js';
import { listStyles } from './list-styles.js';

export class ChapterList {
  readonly styles = listStyles;
  readonly #host: PlayerHost;
  readonly #words: Words<'script'>;
  readonly #skip: (by: 1 | -1) => void;
  #hasPictures = false;

  /** @param skip goes to another chapter */
  constructor(host: PlayerHost, words: Words<'script'>, skip: (by: 1 | -1) => void) {
    this.#host = host;
    this.#words = words;
    this.#skip = skip;
  }

  /** @param current index of what is heard; -1 for none */
  draw(chapters: readonly Chapter[], current: number): TemplateResult {
    const words = this.#words;
    const canShow = !this.#hasPictures && chapters.some(({ image }) => linkTarget(image));
    const show = (): void => {
      this.#hasPictures = true;
      this.#host.requestUpdate();
    };
    return html`<div class="settings-row tools">
        <button class="text" type="button" @click=${() => this.#skip(-1)}>${words.previousChapter}</button>
        <button class="text" type="button" @click=${() => this.#skip(1)}>${words.nextChapter}</button>
        ${canShow ? html`<button class="text" type="button" @click=${show}>${words.pictures}</button>` : nothing}
      </div>
      <ol class="chapters">
        ${chapters.map((chapter, i) => this.#chapter(chapter, i === current ? 'true' : nothing))}
      </ol>`;
  }

  #chapter({ start, title, url, image }: Chapter, current: 'true' | typeof nothing): TemplateResult {
    const [link, picture] = [linkTarget(url), this.#hasPictures ? linkTarget(image) : null];
    return html`<li aria-current=${current}>
      ${picture ? html`<img src=${picture} alt="" loading="lazy" referrerpolicy="no-referrer" />` : nothing}
      <button type="button" aria-current=${current} @click=${() => this.#host.seek(start)}>
        <span class="quiet">${formatTime(start)}</span><b dir="auto">${title}</b>
      </button>
      ${link ? html`<a href=${link} aria-label=${this.#words.more(title)}>↗</a>` : nothing}
    </li>`;
  }
}
