/** What stands in a hub: its items, in the order of the page, and what is known of each. */
import type { Kind } from '../../core/embed.js';
import type { EmbedMediaElement } from '../embed-media.js';
import { labelOf, textOf } from '../shared/light-dom.js';

const MEDIA = 'embed-media, embed-card, embed-player, embed-podcast, audio, video';
const ITEMS = `${MEDIA}, figure`;
/** The list of mentions, which a hub makes itself. */
export const OWN_LIST = '[data-embed-mentions]';

/** The nearest hub around something; a hub inside another belongs to itself. */
export function hubOf(hub: Element, element: Element): Element | null | undefined {
  return element.parentElement?.closest(`embed-hub, ${hub.localName}`);
}

/** Players, cards, the page's own media, and figures with a picture. Of what stands inside each other, the outermost. */
export function itemsOf(hub: Element): HTMLElement[] {
  return [...hub.querySelectorAll<HTMLElement>(ITEMS)].filter((element) => {
    if (hubOf(hub, element) !== hub || element.closest(OWN_LIST)) return false;
    if (element.localName === 'figure') return !element.querySelector(MEDIA) && element.querySelector('img') !== null;
    const around = element.parentElement?.closest(MEDIA);
    return !around || !hub.contains(around);
  });
}

/** Scripts that hold lists of mentions. */
export function mentionScripts(hub: Element): Element[] {
  const all = hub.querySelectorAll('script:is([type="application/jf2feed+json"], [type="application/jf2+json"])');
  return [...all].filter((script) => hubOf(hub, script) === hub);
}

/** As what an item is counted; null while nobody knows yet. */
export function kindOf(item: HTMLElement): Kind | null {
  const media = asMedia(item);
  if (media) return media.embed?.kind ?? (media.state === 'unknown' ? 'link' : null);
  if (item.localName === 'embed-card') return 'link';
  if (item.localName === 'figure') return 'photo';
  return nativeOf(item) instanceof HTMLVideoElement ? 'video' : 'audio';
}

/** What the reader knows an item by: the author's words first. Empty where it has no name. */
export function titleOf(item: HTMLElement): string {
  const native = nativeOf(item);
  return (
    (item.getAttribute('aria-label') ?? native?.getAttribute('aria-label') ?? '').trim() ||
    labelOf(item.querySelector('a[href]')) ||
    asMedia(item)?.embed?.title ||
    (native?.title ?? '').trim() ||
    textOf(item.closest('figure')?.querySelector('figcaption') ?? null) ||
    fileName(native?.currentSrc ?? '')
  );
}

/** An item that is an `<embed-media>` whose code is there. */
export function asMedia(item: HTMLElement): EmbedMediaElement | undefined {
  return item.localName === 'embed-media' && 'playFrom' in item ? (item as EmbedMediaElement) : undefined;
}

/** The page's own player: the item itself, or the one that stands in it. */
export function nativeOf(item: HTMLElement): HTMLMediaElement | null {
  if (item instanceof HTMLMediaElement) return item;
  return item.localName === 'embed-player' ? item.querySelector<HTMLMediaElement>('audio, video') : null;
}

function fileName(address: string): string {
  const name = address.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
