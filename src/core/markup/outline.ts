/** One walk through a page's markup: the elements that describe it, and what stands in its title and data scripts. */
import { decodeHTML } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { PageElement } from './element.js';
import { Found } from './found.js';
import { describes, isAside, keptAttribute } from './vocabulary.js';

export interface Outline {
  /** In document order. */
  readonly elements: readonly PageElement[];
  /** The texts of its JSON-LD scripts, unparsed; without those in our own elements. */
  readonly jsonLd: readonly string[];
  /** The first `<title>` with a text; drawings have titles of their own. */
  readonly title: string | undefined;
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr command keygen frame'.split(' '),
);

/** What a build writes into them tells of what they show, not of the page. */
const OURS = ['embed-media', 'embed-card', 'embed-podcast', 'embed-player'];

interface Open {
  readonly name: string;
  /** Set where the element itself is kept. */
  readonly own: PageElement | undefined;
  /** The nearest kept element, itself included. */
  readonly nearest: PageElement | undefined;
  readonly aside: boolean;
  readonly start: number;
  readonly data: boolean;
}

/** Linear in the length of the markup, whatever its nesting; end tags that close nothing are passed over. */
export function readOutline(markup: string): Outline {
  const source = { markup, budget: { left: BUDGET } };
  const elements: PageElement[] = [];
  const jsonLd: string[] = [];
  let title: string | undefined;
  const stack: Open[] = [];
  const depth = new Map<string, number>();
  let name = '';
  let key: string | undefined;
  const found = new Found(markup);

  const open = (end: number, closed: boolean): void => {
    const above = stack.at(-1);
    const around = above?.aside ?? false;
    const aside = around || isAside(name, found);
    const own = describes(name, found)
      ? new PageElement(source, name, found.toMap(), { start: end, parent: above?.nearest, aside })
      : undefined;
    if (own) elements.push(own);
    if (closed || VOID.has(name)) return;
    const data = name === 'script' && isJsonLd(found.get('type')) && !OURS.some((tag) => depth.get(tag));
    stack.push({ name, own, nearest: own ?? above?.nearest, aside, start: end, data });
    depth.set(name, (depth.get(name) ?? 0) + 1);
  };
  const pop = (end: number): Open | undefined => {
    const last = stack.pop();
    if (!last) return undefined;
    depth.set(last.name, (depth.get(last.name) ?? 1) - 1);
    if (last.own) last.own.end = end;
    if (last.data) jsonLd.push(markup.slice(last.start, end));
    if (last.name === 'title' && !title && !depth.get('svg')) {
      title = decodeHTML(markup.slice(last.start, end)).trim() || undefined;
    }
    return last;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        name = lowerCase(markup, start, end);
        found.clear();
      },
      onattribname(start, end) {
        key = keptAttribute(markup, start, end);
        if (key) found.begin(key);
      },
      onattribdata(start, end) {
        if (key) found.extend(start, end);
      },
      onattribend: nothing,
      onopentagend: (end) => open(end + 1, false),
      onselfclosingtag: (end) => open(end + 1, name !== 'div' && name !== 'span'),
      onclosetag(start, end) {
        const closing = lowerCase(markup, start, end);
        if (!depth.get(closing)) return;
        while (pop(start - 2)?.name !== closing);
      },
      ontext: nothing,
      ontextentity: nothing,
      onattribentity: nothing,
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  while (pop(markup.length));
  return { elements, jsonLd, title };
}

/** 512 Ki units: pages without malice use a tenth. */
const BUDGET = 524_288;

const nothing = (): void => undefined;

const lowerCase = (markup: string, start: number, end: number): string => markup.slice(start, end).toLowerCase();

const isJsonLd = (type: string | undefined): boolean =>
  type?.split(';', 1)[0]?.trim().toLowerCase() === 'application/ld+json';
