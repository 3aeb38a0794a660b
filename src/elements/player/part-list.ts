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
      if (!this.#loading.has(entry) && entry.when(this.#host)) this.#loading.set(entry, this.#load(entry));
    }
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

  /** @returns true where a part deals with it */
  handleError(error: MediaError | null): boolean {
    const isComing = parts.some((entry) => entry.first && !this.#loaded.has(entry) && this.#isWanted(entry));
    return isComing || this.#all.some((part) => part.handleError?.(error));
  }

  /**
   * Makes it ready to play.
   * @returns undefined where nothing has to be waited for: a press counts only for a moment
   */
  prepare(): Promise<unknown> | undefined {
    const missing = parts.flatMap((entry) => {
      const load = entry.first && !this.#loaded.has(entry) && this.#isWanted(entry) && this.#loading.get(entry);
      return load ? [load] : [];
    });
    if (missing.length) return Promise.all(missing).then(() => this.prepare());
    const waits = this.#all.flatMap((part) => part.prepare?.() ?? []);
    return waits.length ? Promise.all(waits) : undefined;
  }

  #isWanted(entry: PartEntry): boolean {
    return !this.#failed.has(entry) && entry.when(this.#host);
  }

  get #all(): PlayerPart[] {
    return parts.flatMap((entry) => this.#loaded.get(entry) ?? []);
  }

  async #load(entry: PartEntry): Promise<void> {
    try {
      const { part } = await entry.load();
      const made = part(this.#host);
      this.#loaded.set(entry, made);
      this.#adopt(made);
      this.#host.requestUpdate();
    } catch (error) {
      // without one of its parts the player still plays
      this.#failed.add(entry);
      console.warn('embed-hub: a part of the player could not be loaded', error);
    }
  }

  /** Styles of the tree, as Lit adopts those of an element: no `<style>`, which a policy may forbid. */
  #adopt({ styles }: PlayerPart): void {
    const sheet = styles?.styleSheet;
    const root = this.#host.renderRoot as ShadowRoot;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
