/** Players that still work by themselves. */

/** Objects that browsers show as frames. */
const FRAMED =
  ':is(object, embed)[type^="text/html" i], object[data*="/embed/"]:not([type]), embed[src*="/embed/"]:not([type])';

/** Whether a node is such a player, or holds one. */
export function isLiving(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  return node.matches(FRAMED) || [node, ...node.querySelectorAll('iframe')].some(isLivingFrame);
}

/** A plain `http:` frame in a secure page is blocked by browsers (Mixed Content, section 5.3). */
export function isLivingFrame(element: Element): boolean {
  if (element.localName !== 'iframe') return false;
  const address = element.getAttribute('src') || (element.getAttribute('data-src') ?? '');
  return !(location.protocol === 'https:' && /^http:/i.test(address.trim()));
}
