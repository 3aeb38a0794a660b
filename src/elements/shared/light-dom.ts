/** What the author wrote inside an element. It is read and slotted, never replaced. */

/** The link the element is about: the first one. */
export function firstLink(host: Element): HTMLAnchorElement | null {
  return host.querySelector<HTMLAnchorElement>('a[href]');
}

/** The text of a node, spaces collapsed. */
export function textOf(node: Node | null): string {
  return node?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** A link's words, or those of the picture in it; empty where they are only an address. */
export function labelOf(link: Element | null): string {
  const label = textOf(link) || (link?.querySelector('img')?.alt.trim() ?? '');
  return /^(?:https?:)?\/\/\S*$/i.test(label) ? '' : label;
}

/** Puts the first picture that stands directly in the element into a slot, unless the author filled it. */
export function slotPicture(host: Element, slot: string): boolean {
  const pictures = [...host.children].filter((child) => child.matches('img, picture'));
  const filled = host.querySelector(`:scope > [slot="${slot}"]`);
  const first = filled ?? pictures.find((picture) => !picture.slot);
  // setting it again would wake the observer that asked
  if (first && !filled) first.slot = slot;
  return first !== undefined;
}

/** Hides pictures that do not load, and shows them again should they. */
export class BrokenPictures {
  readonly #host: Element;
  readonly #hidden = new WeakSet<Element>();

  constructor(host: Element) {
    this.#host = host;
    host.addEventListener('error', this, true);
    host.addEventListener('load', this, true);
  }

  /** Looks at those that were done before anybody listened. */
  check(): void {
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
