/** Chapters: what the slider and the keys know of them, and their list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter } from '../../core/transcript.js';
import type { Words } from '../../locales/index.js';
import { linkTarget } from '../shared/link-target.js';
import { mendChapters } from './chapter-order.js';
import type { PlayerKey } from './host.js';
import { button, indexAt, ScriptList } from './script-list.js';
import type { ScriptSource } from './script-source.js';

/** Seconds within a chapter from which on the previous one is its own beginning. */
const GRACE = 3;

export class Chapters extends ScriptList {
  override get entries(): readonly Chapter[] {
    const { length, embed } = this.host;
    const read = super.entries;
    const found = read.length ? read : (embed?.media?.chapters ?? read);
    return mendChapters(found as readonly Chapter[], length);
  }

  /** Another site hears of the reader only once they open the list, or play. */
  override wants({ track, url }: ScriptSource): boolean {
    return Boolean(track ?? (!this.host.media?.paused || url.startsWith(`${location.origin}/`)));
  }

  get keys(): PlayerKey[] {
    const { words } = this;
    if (!words || !this.entries.length) return [];
    return [
      { key: 'b', way: -1, does: words.previousChapter, run: () => this.#skip(-1) },
      { key: 'n', way: 1, does: words.nextChapter, run: () => this.#skip(1) },
    ];
  }

  /** Pictures are loaded when they are asked for: another site may have them. */
  tools({ pictures }: Words<'script'>): TemplateResult {
    const show = (): void => {
      this.hasPictures = true;
      this.host.requestUpdate();
    };
    const canShow = !this.hasPictures && this.entries.some(({ image }) => linkTarget(image));
    return html`${this.keys.map(({ does, run }) => button(does, run))}${canShow ? button(pictures, show) : nothing}`;
  }

  #skip(by: 1 | -1): void {
    const { entries, host } = this;
    const at = indexAt(entries, host.position);
    const isIn = by < 0 && host.position - (entries[at]?.start ?? Infinity) > GRACE;
    const target = entries[isIn ? at : at + by];
    if (!target) return;
    this.follow(true);
    host.seek(target.start);
    host.say(target.title);
  }
}
