/** The pieces of a page that are read as old markup, and their markup. */
import { escapeHtml } from '../../core/html.js';
import { isAddressLink, isOldMarkup, isTextHolder, type AutomaticSettings } from './candidates.js';
import { linesIn } from './lines.js';
import type { Piece } from './piece.js';

/** No player's markup has more elements, as in `legacy/`. */
const MOST_ELEMENTS = 400;
/** Text, comments and scripts between and behind the parts of an embed. */
const MOST_FOLLOWERS = 6;

export function* piecesOf(element: Element, settings: AutomaticSettings): Iterable<Piece> {
  if (isTextHolder(element, settings)) yield* linesIn(element, isAddressLink);
  if (!isOldMarkup(element, settings) || element.getElementsByTagName('*').length > MOST_ELEMENTS) return;
  if (element instanceof HTMLScriptElement) {
    const piece = scriptPiece(element);
    if (piece) yield piece;
    return;
  }
  // a player cannot stand in a link: `legacy/` says whether the link may go
  const whole = element.parentElement?.closest('a[href]') ?? element;
  yield { nodes: [whole, ...followers(whole)], before: wrapper(element) };
}

/** The markup of a node as the browser writes it, with no named reference but the five of XML: no table is needed to read it. */
export function markupOf(node: Node, part?: readonly [number, number]): string {
  if (node instanceof Element) return node.outerHTML.replaceAll('&nbsp;', '&#160;');
  return node instanceof Text ? escapeHtml(node.data.slice(...(part ?? []))) : '';
}

const isBlank = (node: Node): boolean => node instanceof Comment || (node instanceof Text && !node.data.trim());

/** Scripts, copies for readers without script, and frames that directly follow. */
function followers(element: Element): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = element.nextSibling; node && nodes.length < MOST_FOLLOWERS; node = node.nextSibling) {
    const belongs = node instanceof Element && node.matches('script, noscript, iframe.wp-embedded-content');
    if (!belongs && !isBlank(node)) break;
    nodes.push(node);
  }
  return nodes;
}

/** Some providers' embed code put the item's number into the name of the element around the player. */
function wrapper(element: Element): string {
  const around = element.parentElement?.closest('div[id]');
  return around && !around.querySelector('div') && around.querySelector('object, embed') === element
    ? `<div id="${escapeHtml(around.id)}">`
    : '';
}

/** A script with the element that it fills: just before it, or, as in many a page's head, wherever it stands. */
function scriptPiece(script: HTMLScriptElement): Piece | undefined {
  const before: ChildNode[] = [];
  for (let node = script.previousSibling; node && before.length < MOST_FOLLOWERS; node = node.previousSibling) {
    before.unshift(node);
    if (node instanceof Element && !(node instanceof HTMLScriptElement)) break;
  }
  if (script.src) return { nodes: [script] };
  for (const [, name = ''] of script.text.matchAll(/["']([\w-]{1,200})["']/g)) {
    const target = document.getElementById(name);
    if (!target || target.contains(script) || target.matches('html, body')) continue;
    if (target === before[0]) return { nodes: [...before, script] };
    return { nodes: [target], after: script.outerHTML };
  }
  const first = before[0];
  return { nodes: first instanceof Element ? [...before, script] : [script] };
}
