/** Where a source is a template's code: what stands there is written by a program when the site is built. */

export type Range = readonly [from: number, to: number];

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
  ['<?', '?>'],
];

/** Expressions and tags of Liquid, Nunjucks, Hugo, ERB and PHP, in document order. Takes time in proportion to the length. */
export function templateRanges(source: string): Range[] {
  const found: Range[] = [];
  for (const [open, close] of PAIRS) {
    for (let at = source.indexOf(open); at >= 0;) {
      const end = source.indexOf(close, at + open.length);
      // a PHP file may end in code
      if (end < 0 && open !== '<?') break;
      found.push([at, end < 0 ? source.length : end + close.length]);
      at = end < 0 ? -1 : source.indexOf(open, end + close.length);
    }
  }
  return outermost(found);
}

/** Expressions of MDX: from a brace to the one that closes it. One that is never closed goes to the end. */
export function braceRanges(source: string, isCodeAt: (place: number) => boolean): Range[] {
  const found: Range[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: brace, index } of source.matchAll(/(?<!\\)[{}]/g)) {
    if (isCodeAt(index)) continue;
    if (brace === '{') {
      if (depth++ === 0) from = index;
    } else if (depth > 0 && --depth === 0) found.push([from, index + 1]);
  }
  if (depth > 0) found.push([from, source.length]);
  return found;
}

/** Ranges in order, without those that lie in another. */
export function outermost(ranges: readonly Range[]): Range[] {
  let done = 0;
  return [...ranges]
    .sort((a, b) => a[0] - b[0])
    .filter(([, to]) => {
      if (to <= done) return false;
      done = to;
      return true;
    });
}
