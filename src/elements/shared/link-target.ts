/** Where a link or a frame of ours may lead. */
import { shorten } from './light-dom.js';

/**
 * The absolute address, as the page reads it.
 * @returns null for anything but http and https: no `javascript:` of ours ever stands in a page
 */
export function linkTarget(address: string | null | undefined): string | null {
  if (!address) return null;
  const link = document.createElement('a');
  link.href = address;
  return /^https?:$/.test(link.protocol) ? link.href : null;
}

/** An address in few words, where nobody gave it a title. */
export function shortAddress(address: string): string {
  return shorten(address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''), 80);
}
