/** Small helpers of the page. */

/** @throws Error where the page lacks an element it was written with: a mistake of ours. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return found;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: string | readonly Node[],
  className?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...(typeof content === 'string' ? [content] : content));
  if (className) made.className = className;
  return made;
}
