/** Shows some items of a hub and hides the others, with what belongs to them alone: their list items and headings. */
import type { Kind } from '../../core/embed.js';
import { hubOf, itemsOf, kindOf, OWN_LIST } from './items.js';
import { rankOf, sectionOf } from './outline.js';

const MARK = 'data-embed-filtered';
const ORDER: readonly Kind[] = ['video', 'live', 'audio', 'playlist', 'photo', 'slides', 'post', 'link'];

/** How many items of each kind there are; kinds that there are none of are left out. */
export function countKinds(items: readonly HTMLElement[]): [Kind, number][] {
  const kinds = items.map(kindOf);
  return ORDER.map((kind): [Kind, number] => [kind, kinds.filter((one) => one === kind).length]).filter(
    ([, count]) => count > 0,
  );
}

/** Items above, items hidden among them. */
interface Tally {
  items: number;
  hidden: number;
}

export class Filter {
  /** What the reader wants to see; null: everything. */
  chosen: Kind | null = null;
  readonly #hub: HTMLElement;
  /** What was hidden here; a clone of the hub knows its own by their mark. */
  #hidden = new Set<HTMLElement>();

  constructor(hub: HTMLElement) {
    this.#hub = hub;
  }

  /**
   * Hides what the reader does not want, with two exceptions: what `isKept`, and what nobody knows the kind of yet. What the
   * author hid stays hidden, what was hidden here comes back.
   * @returns how many items are shown
   */
  apply(items: readonly HTMLElement[], isKept: (item: HTMLElement) => boolean): number {
    const { chosen } = this;
    const unwanted = items.filter((item) => chosen && (kindOf(item) ?? chosen) !== chosen && !isKept(item));
    const wanted = new Set<HTMLElement>();
    if (unwanted.length > 0) this.#collect(this.#hub, this.#tally(items, new Set(unwanted)), wanted);
    const marked = [...this.#hub.querySelectorAll<HTMLElement>(`[${MARK}]`)].filter(
      (element) => hubOf(this.#hub, element) === this.#hub,
    );
    for (const element of [...this.#hidden, ...marked]) if (!wanted.has(element)) show(element);
    this.#hidden = new Set([...wanted].filter((element) => element.hasAttribute(MARK) || hide(element)));
    return items.length - unwanted.length;
  }

  /** Everything as it was. */
  restore(): void {
    this.chosen = null;
    this.apply(itemsOf(this.#hub), () => true);
  }

  #tally(items: readonly HTMLElement[], unwanted: ReadonlySet<HTMLElement>): Map<Element, Tally> {
    const tallies = new Map<Element, Tally>();
    const count = (from: Element, hidden: number): void => {
      for (let element: Element | null = from; element && element !== this.#hub; element = element.parentElement) {
        const tally = tallies.get(element) ?? { items: 0, hidden: 0 };
        tallies.set(element, { items: tally.items + 1, hidden: tally.hidden + hidden });
      }
    };
    for (const item of items) count(item, unwanted.has(item) ? 1 : 0);
    // a hub inside belongs to itself: what holds it is never hidden
    for (const inner of this.#hub.querySelectorAll('embed-hub')) count(inner, 0);
    return tallies;
  }

  #collect(parent: Element, tallies: ReadonlyMap<Element, Tally>, wanted: Set<HTMLElement>): void {
    const children = [...parent.children] as HTMLElement[];
    const stateOf = (child: Element): 'none' | 'hidden' | 'some' => {
      const tally = tallies.get(child);
      return !tally ? 'none' : tally.hidden === tally.items ? 'hidden' : 'some';
    };
    for (const [index, child] of children.entries()) {
      const state = stateOf(child);
      if (state === 'hidden') wanted.add(child);
      else if (state === 'some') this.#collect(child, tallies, wanted);
      else if (rankOf(child)) {
        const below = sectionOf(children, index).filter((one) => stateOf(one) !== 'none');
        if (below.length === 0 || below.some((one) => stateOf(one) === 'some')) continue;
        for (const one of [child, ...sectionOf(children, index)]) if (!one.matches(OWN_LIST)) wanted.add(one);
      }
    }
  }
}

function hide(element: HTMLElement): boolean {
  if (element.hidden) return false;
  element.hidden = true;
  element.setAttribute(MARK, '');
  return true;
}

function show(element: HTMLElement): void {
  if (!element.hasAttribute(MARK)) return;
  element.hidden = false;
  element.removeAttribute(MARK);
}
