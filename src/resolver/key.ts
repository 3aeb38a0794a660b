/** What lock and cache call an address: the same for all addresses of one item. */
import type { Embed } from '../core/embed.js';
import type { Matcher } from '../core/matcher.js';

/**
 * The item's own page where a provider tells it, else the address without its fragment; with the part of the item that is
 * asked for, as a media fragment (W3C Media Fragments, section 4.2.1).
 * @param address as `URL` writes it
 */
export function keyOf(address: string, match: Matcher): string {
  return keyFor(address, match(address)?.embed);
}

/** The same for an address of which it is known what it tells. */
export function keyFor(address: string, known: Embed | undefined): string {
  const page = known?.canonicalUrl ?? address.replace(/#(?![!/]).*$/s, '');
  const { start, end } = known ?? {};
  return start === undefined && end === undefined
    ? page
    : `${page}#t=${start ?? ''}${end === undefined ? '' : `,${end}`}`;
}
