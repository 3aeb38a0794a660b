/** What a recording is called: as the author says it, first where they say it for this very purpose. */
import type { Embed } from '../../core/embed.js';
import { labelOf, textOf } from '../shared/light-dom.js';

/** The link that the recording is about: the first one, but not to its words or its parts. */
export const mainLink = (host: Element): HTMLAnchorElement | null =>
  host.querySelector<HTMLAnchorElement>('a[href]:not([rel~="transcript"], [rel~="chapters"])');

/** @returns empty where nobody said so */
export function labelFor(host: HTMLElement, media: HTMLMediaElement | null, embed: Embed | null): string {
  const heading = host.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6, figcaption)');
  return (
    host.title.trim() ||
    media?.getAttribute('aria-label')?.trim() ||
    media?.title.trim() ||
    textOf(heading) ||
    labelOf(mainLink(host)) ||
    (embed?.title ?? '')
  );
}
