/** XML as a stream of tags and texts, nothing kept: a feed of thousands of episodes is mostly text nobody asks for. */
import { Tokenizer } from 'htmlparser2';

export interface Tag {
  /** Lower case, as written otherwise. */
  readonly name: string;
  /** Names in lower case and raw values by turns. */
  readonly attributes: readonly string[];
  /** Place of its `<`, in UTF-16 units. */
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
  /** Written with a slash before the `>`. */
  readonly selfClosing: boolean;
}

export interface Handler {
  open(tag: Tag): void;
  /** @param name lower case */
  close(name: string): void;
  /** A range of the markup, references not decoded; a CDATA section without its marks. */
  text(start: number, end: number): void;
}

const NONE: readonly string[] = [];

export function scan(markup: string, handler: Handler): void {
  let name = '';
  let start = 0;
  let attributes: string[] | undefined;
  let value = '';
  const open = (end: number, selfClosing: boolean): void => {
    handler.open({ name, attributes: attributes ?? NONE, start, end: end + 1, selfClosing });
    attributes = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(from, to) {
        name = markup.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = undefined;
      },
      onattribname(from, to) {
        (attributes ??= []).push(markup.slice(from, to).toLowerCase());
        value = '';
      },
      onattribdata(from, to) {
        value += markup.slice(from, to);
      },
      onattribend() {
        attributes?.push(value);
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag: (from, to) => handler.close(markup.slice(from, to).toLowerCase()),
      ontext: (from, to) => handler.text(from, to),
      oncdata: (from, to, offset) => handler.text(from, to - offset),
      // with decodeEntities off, these two never come
      onattribentity: () => undefined,
      ontextentity: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}
