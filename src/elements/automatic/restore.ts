/** Old markup of a page → living embeds, in place, with the code that builds use. */
import { upgrade, type Upgraded } from '../../legacy/index.js';
import { loadTable } from '../../locales/index.js';
import { languageOf } from '../messages.js';
import { buildNodes, KEPT } from './build.js';
import type { AutomaticSettings } from './candidates.js';
import { isLiving } from './living.js';
import { PageMatcher } from './page-matcher.js';
import type { Piece } from './piece.js';
import { markupOf, piecesOf } from './pieces.js';
import { keepPlace } from './scroll.js';

/** What takes the place of some nodes. */
interface Replacement {
  /** How many of the piece's nodes go. */
  readonly count: number;
  readonly markup: string;
  readonly found: Upgraded;
}

type Messages = Awaited<ReturnType<typeof loadTable<'static'>>>;

export class Restorer {
  readonly #settings: AutomaticSettings;
  readonly #again: (element: Element) => void;
  readonly #signal: AbortSignal;
  readonly #matcher = new PageMatcher();
  readonly #messages = new Map<string, Messages | undefined>();

  /**
   * @param again is called with elements that need another look
   * @param signal ends what is still waiting
   */
  constructor(settings: AutomaticSettings, again: (element: Element) => void, signal: AbortSignal) {
    this.#settings = settings;
    this.#again = again;
    this.#signal = signal;
  }

  /** Replaces what an element is or holds; later, where code has to be loaded first or the reader is in it. */
  restore(element: Element): void {
    const lang = languageOf(element);
    const messages = this.#messages.get(lang);
    if (!this.#messages.has(lang)) return this.#load(lang, element);
    const pieces = [...piecesOf(element, this.#settings)];
    const found = pieces.map((piece) => [piece, this.#read(piece, messages)] as const);
    const missing = this.#matcher.load();
    if (missing) {
      void missing.then(() => this.#again(element));
      return;
    }
    for (const [piece, replacement] of found) if (replacement) this.#replace(element, piece, replacement);
  }

  #load(lang: string, element: Element): void {
    // without its table the words are English
    loadTable('static', lang).then(
      (messages) => {
        this.#messages.set(lang, messages);
        this.#again(element);
      },
      () => {
        this.#messages.set(lang, undefined);
        this.#again(element);
      },
    );
  }

  #read(piece: Piece, messages: Messages | undefined): Replacement | undefined {
    const { nodes, before = '', after = '', part } = piece;
    const markups = nodes.map((node) => markupOf(node, part));
    const source = before + markups.join('') + after;
    const { match } = this.#matcher;
    const { html, embeds } = upgrade(source, { match, base: document.baseURI, ...(messages && { messages }) });
    const found = embeds.find(({ range: [start] }) => start === before.length);
    if (!found) return undefined;
    const [start, end] = found.range;
    let at = before.length;
    const count =
      after && end === source.length ? nodes.length : markups.findIndex((m) => (at += m.length) === end) + 1;
    if (!count || !this.#isWanted(found, nodes.slice(0, count))) return undefined;
    // what follows is another embed, and has its own turn
    if (embeds.length > 1)
      return count < nodes.length ? this.#read({ ...piece, nodes: nodes.slice(0, count) }, messages) : undefined;
    return { count, markup: html.slice(start, html.length - (source.length - end)), found };
  }

  /** Players that still work are left, unless the author wants them too. */
  #isWanted({ form, embed }: Upgraded, nodes: readonly Node[]): boolean {
    if (this.#settings.frames || embed.status === 'gone') return true;
    return form !== 'provider-script' && !nodes.some(isLiving);
  }

  #replace(element: Element, piece: Piece, { count, markup, found }: Replacement): void {
    const nodes = piece.nodes.slice(0, count);
    if (nodes.some((node) => node.contains(document.activeElement))) return this.#waitForReader(element);
    const [first] = piece.part ? [isolate(nodes[0] as Text, piece.part)] : nodes;
    if (!first?.parentNode) return;
    const quote = found.form === 'social-quote' && first instanceof Element ? markupOf(first) : '';
    const settle = keepPlace(first);
    const place = document.createComment('');
    first.before(place);
    first.remove();
    for (const node of nodes) if (node !== first && !piece.part) node.remove();
    const content = quote
      ? buildNodes(
          markup.replace(quote, () => KEPT),
          unmarked(first as Element),
        )
      : buildNodes(markup);
    const added = [...content.children];
    place.replaceWith(content);
    settle(added);
  }

  /** Nothing is taken from under a reader's focus: it has its turn when the focus has left. */
  #waitForReader(element: Element): void {
    const left = new AbortController();
    const { signal } = left;
    const look = (): void => {
      left.abort();
      this.#again(element);
    };
    this.#signal.addEventListener('abort', () => left.abort(), { signal });
    document.addEventListener('focusout', look, { signal });
    // out of a frame
    window.addEventListener('focus', look, { signal });
  }
}

/** A part of a text as a node of its own. */
function isolate(text: Text, [from, to]: readonly [number, number]): Text {
  if (to < text.length) text.splitText(to);
  return from > 0 ? text.splitText(from) : text;
}

/** A quote without what its provider's script knows it by: that may still be loading, and would draw a second one. */
function unmarked(quote: Element): Element {
  for (const name of quote.getAttributeNames()) if (/^(?:class|data-.+)$/.test(name)) quote.removeAttribute(name);
  return quote;
}
