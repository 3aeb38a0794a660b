/**
 * The renderer's markup as nodes, through our own tokenizer: no HTML string reaches the page, so it needs no Trusted
 * Types policy, and nothing but the elements named here can come out whatever goes in.
 */
import { decodeText } from '../src/core/markup/entities.js';
import { slice, tokenize } from '../src/core/markup/tokens.js';
import { webAddress } from '../src/core/url.js';

const ELEMENTS = new Set(['embed-media', 'embed-card', 'a', 'b', 'span', 'p', 'cite', 'time']);
const ATTRIBUTES = new Set(['href', 'src', 'status', 'datetime']);
const ADDRESSES = new Set(['href', 'src']);

export function toNodes(markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let parent: Node = fragment;
  for (const token of tokenize(markup)) {
    if (token.type === 'text') {
      parent.appendChild(document.createTextNode(decodeText(slice(markup, token)).text));
    } else if (token.type === 'open' && ELEMENTS.has(token.name)) {
      parent = parent.appendChild(element(token.name, token.attributes));
    } else if (token.type === 'close' && ELEMENTS.has(token.name)) {
      parent = parent.parentNode ?? fragment;
    }
  }
  return fragment;
}

function element(name: string, attributes: ReadonlyMap<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of attributes) {
    if (!ATTRIBUTES.has(attribute)) continue;
    if (!ADDRESSES.has(attribute) || webAddress(value)) made.setAttribute(attribute, value);
  }
  return made;
}
