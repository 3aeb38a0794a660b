/** What of an element reaches a reader: through shadow roots and slots, in the order it is read. */

/** The elements below one, as they are drawn: a slot gives way to what is put into it. */
export function flat(element: Element): Element[] {
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  const children = element.shadowRoot?.children ?? (slotted.length > 0 ? slotted : element.children);
  return [...children].flatMap((child) => [child, ...flat(child)]);
}

/** The document's part or the shadow roots that an element consists of, each with what stands directly in it. */
export function rootsOf(element: Element): (Element | ShadowRoot)[] {
  const inner = flat(element).flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  return [element, ...(element.shadowRoot ? [element.shadowRoot] : []), ...inner];
}

/** Shadow roots alone: what is ours, not the author's. */
export const shadowsOf = (element: Element): ShadowRoot[] =>
  rootsOf(element).filter((root): root is ShadowRoot => root instanceof ShadowRoot);

/** What is ours of an element. */
export const ours = (element: Element): Element[] =>
  shadowsOf(element).flatMap((root) => [...root.querySelectorAll('*')].filter((one) => one.localName !== 'style'));

const CONTROLS =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex]';

export const isDrawn = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** What can be pressed, filled in or gone into. */
export const controlsOf = (element: Element): HTMLElement[] =>
  flat(element).filter((one): one is HTMLElement => one.matches(CONTROLS) && isDrawn(one));

/** Those that Tab stops at: of radio buttons with one name only one. */
export function stopsOf(element: Element): HTMLElement[] {
  // WebKit gives its own players no tabIndex, and stops at them
  const controls = controlsOf(element).filter(
    (one) => one.tabIndex >= 0 || (one instanceof HTMLMediaElement && one.controls),
  );
  const isStop = (one: HTMLElement): boolean =>
    !one.matches(':disabled') && (!(one instanceof HTMLInputElement && one.type === 'radio') || one.checked);
  return controls.filter(isStop);
}

/** What has the focus, however deep. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const squeezed = (text: string): string => text.replaceAll(/[\s\u2066-\u2069]+/g, ' ').trim();

/** The text of an element without what `left out` matches, and with the words of its pictures. */
function textWithout(element: Element, leftOut: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(leftOut)) one.remove();
  for (const picture of copy.querySelectorAll('img')) picture.replaceWith(` ${picture.alt} `);
  return squeezed(copy.textContent);
}

/** What assistive technology calls a control of ours, which has nothing slotted (accname 1.2, as far as we use it). */
export function nameOf(control: Element): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const by = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  const label = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((one) => one.textContent) : [];
  const title = control.getAttribute('title') ?? '';
  return (
    squeezed(by) ||
    squeezed(control.getAttribute('aria-label') ?? '') ||
    squeezed(label.join(' ')) ||
    textWithout(control, '[aria-hidden="true"]') ||
    squeezed(title)
  );
}

/** What is seen of a control, in the pieces that it stands in. */
export function labelsOf(control: Element): string[] {
  const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
  const labels: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && !parent.closest('.unseen') && isDrawn(parent)) labels.push(squeezed(node.textContent ?? ''));
  }
  return labels.filter(Boolean);
}

/** The language in which a node is read and set: that of the tree as it is drawn, through slots and shadow roots. */
export function languageOf(node: Node): string {
  if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
  const slot = node instanceof Element ? node.assignedSlot : null;
  const parent = slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
  return parent ? languageOf(parent) : '';
}

/** Whether a computed colour cannot be seen. */
export const isInvisible = (color: string): boolean => /^rgba.*, 0\)$|\/ 0\)$|^transparent$/.test(color);
