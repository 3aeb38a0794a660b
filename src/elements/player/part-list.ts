/** The parts of one player: loaded when there is use for them, in the order of the list, whenever each one arrives. */
import type { ReactiveController } from 'lit';
import type { Chapter } from '../../core/transcript.js';
import type { Content, PlayerHost, PlayerKey, PlayerPart } from './host.js';
import { parts, type PartEntry } from './parts.js';

type Drawn = 'bar' | 'menu' | 'panel' | 'overlay';

export class PartList implements ReactiveController {
  readonly #host: PlayerHost;
  readonly #loading = new Map<PartEntry, Promise<void>>();
  readonly #loaded = new Map<PartEntry, PlayerPart>();
  /** Those that could not be loaded: nobody waits for them. */
  readonly #failed = new Set<PartEntry>();

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Looks whether there is use for more. */
  hostUpdated(): void {
    if (!this.#host.words || !this.#host.isConnected) return;
    for (const entry of parts) {
      if (!this.#loading.has(entry) && entry.when(this.#host)) void this.#need(entry);
    }
    this.#adopt();
  }

  draw(name: Drawn): Content[] {
    return this.#all.flatMap((part) => part[name]?.() ?? []);
  }

  get chapters(): readonly Chapter[] {
    return this.#all.find(({ chapters }) => chapters?.length)?.chapters ?? [];
  }

  get keys(): PlayerKey[] {
    return this.#all.flatMap(({ keys }) => keys ?? []);
  }

  mediaChanged(media: HTMLMediaElement | null): void {
    for (const part of this.#all) part.mediaChanged?.(media);
  }

  /**
   * The media element tells that it failed; a part that is still on its way is waited for.
   * @returns true where a part deals with it
   */
  async handleError(media: HTMLMediaElement): Promise<boolean> {
    await Promise.all(this.#missing);
    return this.#all.some((part) => part.handleError?.(media.error));
  }

  /**
   * Makes it ready to play.
   * @returns undefined where nothing has to be waited for: a press counts only for a moment
   */
  prepare(): Promise<unknown> | undefined {
    const missing = this.#missing;
    if (missing.length) return Promise.all(missing).then(() => this.prepare());
    const waits = this.#all.flatMap((part) => part.prepare?.() ?? []);
    return waits.length ? Promise.all(waits) : undefined;
  }

  /** Those that the recording cannot begin without. */
  get #missing(): Promise<void>[] {
    return parts.flatMap((entry) => {
      const isWanted = entry.first && !this.#loaded.has(entry) && !this.#failed.has(entry) && entry.when(this.#host);
      return isWanted ? [this.#need(entry)] : [];
    });
  }

  #need(entry: PartEntry): Promise<void> {
    const loading = this.#loading.get(entry) ?? this.#load(entry);
    this.#loading.set(entry, loading);
    return loading;
  }

  get #all(): PlayerPart[] {
    return parts.flatMap((entry) => this.#loaded.get(entry) ?? []);
  }

  async #load(entry: PartEntry): Promise<void> {
    try {
      const { part } = await entry.load();
      this.#loaded.set(entry, part(this.#host));
      this.#host.requestUpdate();
    } catch (error) {
      // without one of its parts the player still plays
      this.#failed.add(entry);
      console.warn('embed-hub: a part of the player could not be loaded', error);
    }
  }

  /** Styles of the tree, as Lit adopts those of an element: no `<style>`, which a policy may forbid. */
  #adopt(): void {
    const { adoptedStyleSheets: sheets } = this.#host.renderRoot as ShadowRoot;
    for (const { styles } of this.#all) {
      const sheet = styles?.styleSheet;
      if (sheet && !sheets.includes(sheet)) sheets.push(sheet);
    }
  }
}
