/** Markup of ours as nodes, without `innerHTML`: a page may ask for trusted types, and we need no policy for this. */
import { decodeReferences } from '../../core/markup/entities.js';
import { slice, tokenize } from '../../core/markup/tokens.js';

/** What `render/` writes, and nothing that runs. */
const ELEMENTS = new Set('a audio b cite embed-card embed-media p source span time video'.split(' '));
const ATTRIBUTES = new Set('controls datetime href lang preload src status type'.split(' '));
const ADDRESSES = new Set(['href', 'src']);

/** Stands in markup for a node that is kept as it is. */
export const KEPT = '<!---->';

/**
 * Elements and attributes that our own markup never has are left out; what stands in them is not.
 * @param kept takes the place of `KEPT`
 */
export function buildNodes(markup: string, kept?: Node): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: (Element | DocumentFragment)[] = [fragment];
  for (const token of tokenize(markup)) {
    const parent = open.at(-1) ?? fragment;
    if (token.type === 'text') parent.append(decodeReferences(slice(markup, token)));
    else if (token.type === 'comment' && kept) parent.append(kept);
    else if (token.type === 'close' && parent instanceof Element && parent.localName === token.name) open.pop();
    else if (token.type === 'open' && ELEMENTS.has(token.name)) {
      const element = document.createElement(token.name);
      for (const [name, value] of token.attributes) {
        if (ATTRIBUTES.has(name) && (!ADDRESSES.has(name) || /^https?:/i.test(value)))
          element.setAttribute(name, value);
      }
      parent.append(element);
      if (token.name !== 'source') open.push(element);
    }
  }
  return fragment;
}
