/** Whether the author wrote anything that stands for the title: what is in no slot of its own. */
export function hasWords(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.hasAttribute('slot') && !node.matches('script, style, template') && Boolean(node.textContent.trim())
      : node instanceof Text && Boolean(node.data.trim()),
  );
}
