/** The headings of a hub: what stands under each, and which of them names it. */
import { hubOf } from './items.js';

/** 1-6 for a heading, or what holds nothing else; 0 for everything else. */
export function rankOf(element: Element): number {
  const heading = element.matches('header, hgroup') ? element.querySelector('h1, h2, h3, h4, h5, h6') : element;
  return Number(/^h([1-6])$/.exec(heading?.localName ?? '')?.[1] ?? 0);
}

/** What stands under a heading: everything up to the next of its rank or a higher one. */
export function sectionOf(siblings: readonly HTMLElement[], heading: number): HTMLElement[] {
  const [first, ...rest] = siblings.slice(heading);
  const rank = first ? rankOf(first) : 0;
  const end = rest.findIndex((one) => rankOf(one) > 0 && rankOf(one) <= rank);
  return end < 0 ? rest : rest.slice(0, end);
}

/**
 * The heading that names a hub: the one that stands before its first item, and above all others.
 * @returns null where there is none, or where several of its rank divide the hub
 */
export function headingOf(hub: HTMLElement, items: readonly HTMLElement[]): HTMLElement | null {
  const headings = [...hub.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => hubOf(hub, heading) === hub && !items.some((item) => item.contains(heading)),
  );
  const [first, ...others] = headings;
  if (!first || others.some((other) => rankOf(other) <= rankOf(first))) return null;
  const item = items[0];
  const isBefore = !item || (first.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isBefore ? first : null;
}
