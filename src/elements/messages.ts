/** The words an element uses, by the language of the place it stands in. A table is loaded when it is first needed. */
import { loadTable, type Area, type Words } from '../locales/index.js';

/**
 * The words of an area for the nearest `lang`, through shadow roots; English where there is none, or nobody has
 * translated them.
 * @throws where the table cannot be loaded
 */
export function loadMessages<Name extends Area>(element: Element, area: Name): Promise<Words<Name>> {
  return loadTable(area, languageOf(element));
}

/** The nearest `lang`, through shadow roots; empty where there is none. */
export function languageOf(element: Element): string {
  const owner = element.closest('[lang]');
  if (owner) return owner.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
