/** What the component tests share: embeds whose frames never leave the machine, and waiting for events. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Embed } from '../../src/core/embed.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import '../../src/define/embed-media.js';

export const FRAME = new URL('/fixtures/player.html', location.href).href;

/** A video whose player is a page of ours. */
export function video(changes: Partial<Embed> = {}): Embed {
  return {
    url: 'https://video.example/42',
    kind: 'video',
    provider: { id: 'example', name: 'Example Video' },
    title: 'A film',
    frame: { src: FRAME, allow: ['autoplay', 'fullscreen'], aspectRatio: 16 / 9, autoplay: 'autoplay=1' },
    status: 'ok',
    ...changes,
  };
}

/** An `<embed-media>` that shows `embed`, around the author's markup. */
export async function showing(embed: Embed, content: unknown = ''): Promise<EmbedMediaElement> {
  const element = await fixture<EmbedMediaElement>(html`<embed-media>${content}</embed-media>`);
  const resolved = oneEvent(element, 'embed-resolved');
  element.embed = embed;
  await resolved;
  await element.updateComplete;
  return element;
}

/** An `<embed-media>` with what is known of its address. */
export async function settled(template: unknown): Promise<EmbedMediaElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const done = new Promise((resolve) => {
    for (const type of ['embed-resolved', 'embed-failed']) parent.addEventListener(type, resolve, { once: true });
  });
  const { render } = await import('lit');
  render(template, parent);
  await done;
  const element = parent.querySelector('embed-media')!;
  await element.updateComplete;
  return element;
}

export const part = (host: Element, name: string): HTMLElement | null =>
  host.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);

/** Our own link. */
export const ownLink = (host: Element): HTMLAnchorElement => host.shadowRoot!.querySelector('a[part="link"]')!;

export const button = (host: Element): HTMLButtonElement => host.shadowRoot!.querySelector('button[part="button"]')!;

export const iframe = (host: Element): HTMLIFrameElement | null => host.shadowRoot!.querySelector('iframe');

/** What assistive technology is told: the text that is not hidden from it. */
export function nameOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

export const textOf = (node: Node | null | undefined): string =>
  node?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
