/** What the author wrote inside an element. It is read and slotted, never replaced. */
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** The link the element is about: the first one. */
export function firstLink(host: Element): HTMLAnchorElement | null {
  return host.querySelector<HTMLAnchorElement>('a[href]');
}

/** The text of a node, spaces collapsed. */
export function textOf(node: Node | null): string {
  return node?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** A text in few words. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** A link's words, or those of the picture in it; empty where they are only an address. */
export function labelOf(link: Element | null): string {
  const label = textOf(link) || (link?.querySelector('img')?.alt.trim() ?? '');
  return /^(?:https?:)?\/\/\S*$/i.test(label) ? '' : label;
}

/** Where the author's words stand. Between a name and a date beside it a dot is drawn, which only the light DOM tells. */
export function wordsSlot(host: Element): TemplateResult {
  return html`<slot class=${host.querySelector(':scope > cite + time') ? 'dated' : ''}></slot>`;
}

/** Puts the first picture that stands directly in the element into a slot, unless the author filled it. */
export function slotPicture(host: Element, slot: string): boolean {
  if (host.querySelector(`:scope > [slot="${slot}"]`)) return true;
  const first = host.querySelector(':scope > :is(img, picture):not([slot])');
  if (first) first.slot = slot;
  return first !== null;
}

/** Makes the `<img>` in a `<picture>` fill the place of the picture; no style sheet of ours reaches it. */
export function fillPicture(host: Element): void {
  for (const image of host.querySelectorAll<HTMLElement>(':scope > picture > img')) {
    Object.assign(image.style, { inlineSize: '100%', blockSize: '100%', objectFit: 'cover' });
  }
}

/** Draws an element anew when its author's markup changes, and hides pictures that do not load as long as they do not. */
export class LightDom implements ReactiveController {
  readonly #host: LitElement;
  #observer: MutationObserver | undefined;
  readonly #hidden = new WeakSet<Element>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('error', this, true);
    host.addEventListener('load', this, true);
  }

  hostConnected(): void {
    const attributeFilter = ['href', 'slot'];
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Looks at pictures that were done before anybody listened. */
  hostUpdated(): void {
    for (const picture of this.#host.querySelectorAll('img')) {
      if (picture.complete && !picture.hidden) picture.decode().catch(() => this.#hide(picture));
    }
  }

  handleEvent({ target, type }: Event): void {
    if (!(target instanceof HTMLImageElement)) return;
    if (type === 'error') this.#hide(target);
    else if (this.#hidden.delete(target)) target.hidden = false;
  }

  #hide(picture: HTMLImageElement): void {
    if (picture.hidden) return;
    this.#hidden.add(picture);
    picture.hidden = true;
  }
}
