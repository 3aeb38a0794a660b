/** Which element each element belongs to, in one walk: climbing from each would cost the square of the depth. */
import type { PageElement } from '../../core/markup/element.js';

/**
 * @param elements in document order
 * @returns for each element the nearest one above it for which `isScope` is true
 */
export function scopesOf(
  elements: readonly PageElement[],
  isScope: (element: PageElement) => boolean,
): ReadonlyMap<PageElement, PageElement | undefined> {
  const scopes = new Map<PageElement, PageElement | undefined>();
  for (const element of elements) {
    const { parent } = element;
    scopes.set(element, parent && (isScope(parent) ? parent : scopes.get(parent)));
  }
  return scopes;
}
