/** What the tests of hubs share: hubs whose items are settled, short recordings, players that say what a test wants. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Embed } from '../../src/core/embed.js';
import type { EmbedHubElement } from '../../src/elements/embed-hub.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import '../../src/define/embed-card.js';
import '../../src/define/embed-hub.js';
import { part, textOf, video } from './helpers.js';
import { SPEAKING, windowOf } from './playing-helpers.js';

/** Waits until something holds, looking whenever the hub or its shadow root is different. */
export async function until(hub: Element, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    const all = { childList: true, subtree: true, attributes: true, characterData: true };
    observer.observe(hub, all);
    observer.observe(hub.shadowRoot!, all);
  });
}

/** A hub in which each `<embed-media data-title>` is a video of that title, or of the kind in `data-kind`. */
export async function hub(template: TemplateResult): Promise<EmbedHubElement> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = parent.querySelector('embed-hub')!;
  for (const media of parent.querySelectorAll<EmbedMediaElement>('embed-media[data-title]')) await settle(media);
  await element.updateComplete;
  return element;
}

export async function settle(media: EmbedMediaElement, changes: Partial<Embed> = {}): Promise<void> {
  const { title, kind, provider } = media.dataset;
  const resolved = oneEvent(media, 'embed-resolved');
  media.embed = video({
    title: title!,
    kind: (kind ?? 'video') as Embed['kind'],
    provider: { id: provider?.toLowerCase() ?? 'example', name: provider ?? 'Example Video' },
    frame: { src: SPEAKING, allow: [], protocol: 'playerjs', autoplay: 'autoplay=1' },
    ...changes,
  });
  await resolved;
  await media.updateComplete;
}

/** 8 kHz, 8 bit: an address of so much silence. */
export function silence(seconds: number): string {
  const length = Math.round(8000 * seconds);
  const bytes = new Uint8Array(44 + length).fill(128);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at);
  word(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, length, true);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

/** The frame of an `<embed-media>`, which says that it is ready; then what it is told to say is heard. */
export async function speaking(media: EmbedMediaElement): Promise<(event: string, value?: unknown) => Promise<void>> {
  const frame = media.shadowRoot!.querySelector('iframe')!;
  const page = (): ReturnType<typeof windowOf> => windowOf(frame);
  if (!('say' in page())) await oneEvent(frame, 'load');
  const tell = async (event: string, value?: unknown): Promise<void> => {
    const mark = `mark ${Math.random()}`;
    const heard = new Promise<void>((resolve) => {
      const look = ({ data }: MessageEvent<unknown>): void => {
        if (data !== mark) return;
        window.removeEventListener('message', look);
        resolve();
      };
      window.addEventListener('message', look);
    });
    page().say(JSON.stringify({ context: 'player.js', event, value }), mark);
    await heard;
  };
  await tell('ready', {});
  return tell;
}

/** Timers of one length do not run until they are told to. */
export class HeldTimers {
  readonly #real = window.setTimeout;
  readonly #clear = window.clearTimeout;
  readonly #held = new Map<number, () => void>();

  constructor(milliseconds: number) {
    let next = 1_000_000;
    window.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
      if (delay !== milliseconds)
        return (this.#real as (...all: unknown[]) => number).call(window, run, delay, ...rest);
      this.#held.set(++next, run);
      return next;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (!this.#held.delete(id as number)) this.#clear.call(window, id);
    };
  }

  get count(): number {
    return this.#held.size;
  }

  run(): void {
    const all = [...this.#held.values()];
    this.#held.clear();
    for (const run of all) run();
  }

  restore(): void {
    window.setTimeout = this.#real;
    window.clearTimeout = this.#clear;
  }
}

export const status = (element: Element): string => textOf(element.shadowRoot!.querySelector('[role="status"]'));

export const toggle = (element: Element): HTMLButtonElement => part(element, 'play-all') as HTMLButtonElement;

export const hasToggle = (element: Element): boolean => part(element, 'play-all') !== null;

export const isPressed = (element: Element): boolean => toggle(element).getAttribute('aria-pressed') === 'true';

/** The options of the filter, with their words. */
export function options(element: Element): { readonly text: string; choose(): Promise<void> }[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map((input) => ({
    text: textOf(input.parentElement),
    async choose() {
      input.click();
      await (element as EmbedHubElement).updateComplete;
    },
  }));
}
