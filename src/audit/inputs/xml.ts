/** Exports in XML, read as a stream: nothing but the item at hand is kept. */
import { Parser } from 'htmlparser2';

/** UTF-16 units that one item may have, or that may pass without anything being read. */
const LARGEST = 67_108_864;
/** No export nests deeper. */
const DEEPEST = 64;

/** The file cannot be read to its end; what was read before holds. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** An element with text, below an item. */
export interface Field {
  /** With its prefix, as in `wp:post_id`, below the item and joined by `/`: `wp:comment/wp:comment_id`. */
  readonly path: string;
  /** Decoded, CDATA sections joined. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its CDATA sections stand in the file, in UTF-16 units; absent where it has other text. */
  readonly cdata?: readonly [from: number, to: number];
}

export interface Item {
  /** UTF-16 units from the start of the file. */
  readonly start: number;
  readonly fields: readonly Field[];
}

export interface Chunk {
  /** Items that ended in this chunk, in order. */
  readonly items: readonly Item[];
  /** The chunk as it was. */
  readonly text: string;
  /** Where the item begins that is open at the end of this chunk; absent between items. */
  readonly open?: number;
}

interface Open {
  readonly name: string;
  text: string;
  readonly attributes: Readonly<Record<string, string>>;
  from?: number;
  to?: number;
  mixed: boolean;
}

export interface XmlOptions {
  /** The element that is an item, where it stands directly below `channel` or `feed`. */
  readonly item: string;
  /** Told of fields of the channel that stand before the first item. */
  onHead?(field: Field): void;
}

/**
 * No document type is read and no entity defined: names that XML does not know stay as they are.
 * @throws ExportError where it is no such file, or one item is larger than memory should hold
 */
export async function* readItems(chunks: AsyncIterable<string>, options: XmlOptions): AsyncGenerator<Chunk> {
  const stack: Open[] = [];
  let items: Item[] = [];
  let item: { start: number; depth: number; fields: Field[] } | undefined;
  let fed = 0;
  let seen = 0;
  let inCdata = false;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        seen = parser.endIndex;
        if (stack.length >= DEEPEST) throw new ExportError('Its elements are nested too deep for an export.');
        stack.push({ name, text: '', attributes, mixed: false });
        if (!item && name === options.item) item = { start: parser.startIndex, depth: stack.length, fields: [] };
      },
      ontext(text) {
        const top = stack.at(-1);
        if (!inCdata) seen = parser.endIndex;
        if (!top) return;
        top.text += text;
        if (!inCdata && text.trim()) top.mixed = true;
        if (top.text.length > LARGEST) throw new ExportError('One post of it is too large to be read.');
      },
      oncdatastart() {
        inCdata = true;
        seen = parser.endIndex;
        const top = stack.at(-1);
        if (!top) return;
        top.from ??= parser.startIndex;
        top.to = parser.endIndex + 1;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag() {
        seen = parser.endIndex;
        const closed = stack.pop();
        if (!closed) return;
        if (item && stack.length < item.depth) {
          items.push({ start: item.start, fields: item.fields });
          item = undefined;
          return;
        }
        const above = stack.slice(item ? item.depth : 0).map(({ name }) => name);
        const field = toField(closed, [...above, closed.name].join('/'));
        if (item) item.fields.push(field);
        else options.onHead?.(field);
        // the text of what is not kept weighs nothing
        closed.text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const text of chunks) {
    fed += text.length;
    parser.write(text);
    if (fed - Math.max(seen, item?.start ?? 0) > LARGEST || (item && fed - item.start > 2 * LARGEST))
      throw new ExportError('One post of it is too large to be read.');
    yield { items, text, ...(item ? { open: item.start } : {}) };
    items = [];
  }
  parser.end();
  yield { items, text: '' };
}

function toField({ text, attributes, from, to, mixed }: Open, path: string): Field {
  const cdata = from !== undefined && to !== undefined && !mixed ? ([from, to] as const) : undefined;
  return { path, text, attributes, ...(cdata ? { cdata } : {}) };
}
