/** HTML as a flat list of tokens with exact places, in linear time whatever the nesting. */
import { Tokenizer } from 'htmlparser2';

/** Lower-case names to decoded values; the first of two equal names wins, as in browsers. */
export type Attributes = ReadonlyMap<string, string>;

interface Place {
  /** UTF-16 units from the start of the input. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface OpenToken extends Place {
  readonly type: 'open';
  /** Lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Written with a slash before the `>`. */
  readonly selfClosing: boolean;
}

export interface CloseToken extends Place {
  readonly type: 'close';
  readonly name: string;
}

/** Raw text: entities are not decoded. */
export interface TextToken extends Place {
  readonly type: 'text';
}

export interface CommentToken extends Place {
  readonly type: 'comment';
}

export type Token = OpenToken | CloseToken | TextToken | CommentToken;

/** The same few names come again and again, and are compared again and again: one string for each, with its hash. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 1000;
/** Longer ones would keep the whole document that they were cut out of. */
const LONGEST_NAME = 12;

function lowerCase(name: string): string {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (name.length <= LONGEST_NAME && NAMES.size < MOST_NAMES) NAMES.set(name, lower);
  return lower;
}

const NONE: Attributes = new Map();

/**
 * Tags, text and comments in document order. Declarations and processing instructions are left out; the contents of
 * `<script>`, `<style>`, `<textarea>`, `<title>` and the like are one text.
 * @param options.xml case kept, CDATA read as text, `<br/>` really closed
 */
export function tokenize(markup: string, options: { xml?: boolean } = {}): Token[] {
  const xml = options.xml ?? false;
  const tokens: Token[] = [];
  const nameOf = (start: number, end: number): string => {
    const name = markup.slice(start, end);
    return xml ? name : lowerCase(name);
  };
  let open: { name: string; start: number; attributes: Map<string, string> } | undefined;
  let attribute = '';
  let value = '';
  const finish = (end: number, selfClosing: boolean): void => {
    if (!open) return;
    tokens.push({
      type: 'open',
      name: open.name,
      start: open.start,
      end,
      attributes: open.attributes.size ? open.attributes : NONE,
      selfClosing,
    });
    open = undefined;
    mark(end);
  };
  let lastEnd = 0;
  const text = (start: number, end: number): void => {
    const last = tokens.at(-1);
    if (last?.type === 'text' && last.end === start) tokens[tokens.length - 1] = { ...last, end };
    else if (end > start) tokens.push({ type: 'text', start, end });
    lastEnd = end;
  };
  // the tokenizer tells where an entity ends; it begins where the last thing before it ended
  const mark = (end: number): void => {
    lastEnd = end;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname(start, end) {
        open = { name: nameOf(start, end), start: start - 1, attributes: new Map() };
      },
      onattribname(start, end) {
        attribute = nameOf(start, end);
        value = '';
      },
      onattribdata(start, end) {
        value += markup.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (open && !open.attributes.has(attribute)) open.attributes.set(attribute, value);
      },
      onopentagend: (end) => finish(end + 1, false),
      onselfclosingtag: (end) => finish(end + 1, true),
      onclosetag(start, end) {
        const bracket = markup.indexOf('>', end);
        const after = bracket < 0 ? markup.length : bracket + 1;
        tokens.push({ type: 'close', name: nameOf(start, end), start: start - 2, end: after });
        mark(after);
      },
      ontext: text,
      ontextentity(_codepoint, end) {
        text(lastEnd, end);
      },
      oncomment(_start, end) {
        const after = Math.min(markup.length, end + 1);
        // `<!--`, `<!`, `<?` and `<![CDATA[` all begin comments: only the end of what stood before tells where
        tokens.push({ type: 'comment', start: lastEnd, end: after });
        mark(after);
      },
      oncdata(start, end, offset) {
        text(start, end - offset);
        mark(Math.min(markup.length, end + 1));
      },
      ondeclaration: (_start, end) => mark(end + 1),
      onprocessinginstruction: (_start, end) => mark(end + 1),
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return tokens;
}

/** The token's own characters. */
export function slice(markup: string, token: Place): string {
  return markup.slice(token.start, token.end);
}
