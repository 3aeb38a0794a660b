/** Parts of a page with http: addresses: a page on https loads them late, changed, or not at all. */
import type { MarkupDocument } from '../legacy/shared/family.js';
import { hostOf } from './contacts.js';
import type { Leftover } from './leftovers.js';

/** What browsers block, and what they try with https instead (W3C Mixed Content, sections 3.1 and 3.2). */
const BLOCKED = new Set(['script', 'link', 'source', 'track']);
const UPGRADED = new Set(['img', 'audio', 'video']);

export interface Mixed extends Leftover {
  readonly count: number;
}

/** One for each kind of element and host, where the first of them stands. */
export function mixedContent(document: MarkupDocument, isFree: (place: number) => boolean): Mixed[] {
  const found = new Map<string, Mixed>();
  document.tokens.forEach((token, i) => {
    if (token.type !== 'open' || !(BLOCKED.has(token.name) || UPGRADED.has(token.name))) return;
    if ((document.isVerbatim(i) && token.name !== 'script') || document.isCodeAt(token.start) || !isFree(token.start))
      return;
    const { name, attributes, start, end } = token;
    if (name === 'link' && !/(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get('rel') ?? '')) return;
    const url = attributes.get(name === 'link' ? 'href' : 'src')?.trim() ?? '';
    if (!/^http:/i.test(url)) return;
    const key = `${name} ${hostOf(url) ?? url}`;
    const known = found.get(key);
    if (known) {
      found.set(key, { ...known, count: known.count + 1 });
      return;
    }
    const says = BLOCKED.has(name)
      ? `<${name}> with an http: address: pages on https do not load it. Write https, if its host answers there.`
      : `<${name}> with an http: address: on https pages browsers ask for it with https, or not at all.`;
    found.set(key, {
      form: 'mixed-content',
      range: [start, end],
      url,
      status: 'unknown',
      dead: false,
      says,
      count: 1,
    });
  });
  return [...found.values()];
}
