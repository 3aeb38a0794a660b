/** Links of feeds: RSS writes the address as text, Atom as an attribute, and many feeds hold both. */
import type { XmlElement } from './element.js';
import { mediaType } from './values.js';

interface FeedLink {
  /** Absolute http(s). */
  readonly href: string;
  readonly type: string | undefined;
}

const NAMES = ['link', 'atom:link'];

/** Atom's links with this relation; one without any is `alternate` (RFC 4287, section 4.2.7.2). */
export function links(parent: XmlElement, rel: string): FeedLink[] {
  return parent.all(...NAMES).flatMap((element) => {
    const address = element.attribute('href');
    if (!address || (element.attribute('rel')?.toLowerCase() ?? 'alternate') !== rel) return [];
    const href = element.address(address);
    return href ? [{ href, type: mediaType(element.attribute('type')) }] : [];
  });
}

/** The page a feed or an item belongs to. */
export function pageOf(parent: XmlElement): string | undefined {
  for (const element of parent.all('link')) {
    const href = element.attribute('href') ? undefined : element.address(element.text);
    if (href) return href;
  }
  const pages = links(parent, 'alternate');
  return (pages.find(({ type }) => !type || type.includes('html')) ?? pages[0])?.href;
}
