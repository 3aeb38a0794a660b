/** Whose pictures a card may show without asking. */
import { linkTarget } from '../shared/link-target.js';

/** Whether showing it asks nobody but the page's own site. */
export function isOwn(address: string): boolean {
  return address.startsWith('data:image/') || (linkTarget(address) ?? '').startsWith(`${location.origin}/`);
}
