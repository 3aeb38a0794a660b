/** Frames of services that are gone, told without the code that reads markup: most pages with frames have only living ones. */
import { PageMatcher } from './page-matcher.js';

/** Lazy-loading scripts of many themes keep the address beside an empty `src`. */
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-orig-src'];

const matcher = new PageMatcher();

/**
 * @param again is called with the frame where somebody has to be asked who is not loaded yet; the answer is no until then
 */
export function isDeadFrame(frame: Element, again: (frame: Element) => void): boolean {
  const known = SOURCES.map((name) => matcher.match(frame.getAttribute(name) ?? ''));
  void matcher.load()?.then(() => again(frame));
  return known.some((found) => found?.embed.status === 'gone');
}
