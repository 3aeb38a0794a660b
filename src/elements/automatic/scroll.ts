/** What is above the reader's window may change its height without moving what is being read. */

const isAnchoring = (): boolean => CSS.supports('overflow-anchor', 'auto');

/**
 * Browsers with scroll anchoring (CSS Scroll Anchoring Module Level 1) see to it themselves; for the others the page is
 * scrolled by the difference, now and as long as the new element changes above the window.
 * @param node what is about to be replaced
 * @returns is told what came in its place
 */
export function keepPlace(node: Node): (added: readonly Element[]) => void {
  if (isAnchoring() || scrollY === 0) return () => undefined;
  const range = document.createRange();
  range.selectNode(node);
  const { bottom, height } = range.getBoundingClientRect();
  if (bottom > 0) return () => undefined;
  return ([first]) => {
    if (first) follow(first, height);
  };
}

/** @param before px; the height that has been scrolled past */
function follow(element: Element, before: number): void {
  let known = before;
  const observer = new ResizeObserver(() => {
    const { top, height } = element.getBoundingClientRect();
    // the old bottom edge: was it still above the window?
    if (!element.isConnected || top + known > 0) {
      observer.disconnect();
      return;
    }
    scrollBy({ top: height - known, behavior: 'instant' });
    known = height;
  });
  observer.observe(element);
}
