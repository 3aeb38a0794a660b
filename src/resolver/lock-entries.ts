/**
 * The entries of a lock file as places in its text: one is parsed when somebody asks for it. A large site's lock, parsed
 * whole, takes four times the memory of its text, of which a build uses each entry once.
 */

/** UTF-16 units, end exclusive: of an entry's object. */
type Range = readonly [from: number, to: number];

/** As `sortedJson` writes it; a line that begins with four spaces and a brace ends an entry, as all in it is further in. */
const HEAD = /^\{\n {2}"version": 1,\n {2}"embeds": \{(?=\n {4}")/;
const KEY = /\n {4}("(?:[^"\\]|\\.)*"): (?=\{\n {6})/y;
const END = '\n    }';
const TAIL = /^\n {2}\}\n\}\s*$/;
/** What git leaves in a file that two have changed. */
const MERGE_MARK = '\n<<<<<<< ';

/**
 * @returns undefined for a text that is not exactly as the lock file is written, which has to be parsed whole. What stands
 * in the entries is not looked at.
 */
export function lockEntries(text: string): Map<string, Range> | undefined {
  const head = HEAD.exec(text);
  if (!head || text.includes(MERGE_MARK)) return undefined;
  const entries = new Map<string, Range>();
  let at = head[0].length;
  for (;;) {
    KEY.lastIndex = at;
    const [whole = '', key = ''] = KEY.exec(text) ?? [];
    const from = at + whole.length;
    const end = whole ? text.indexOf(END, from) : -1;
    if (end < 0) return undefined;
    const to = end + END.length;
    entries.set(JSON.parse(key) as string, [from, to]);
    if (text[to] !== ',') return TAIL.test(text.slice(to, to + 100)) ? entries : undefined;
    at = to + 1;
  }
}
