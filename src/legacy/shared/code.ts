/** Code in the sources that blogs are written in: Markdown, Liquid, Hugo, WordPress. What stands there is shown, not used. */

/** UTF-16 units, end exclusive. */
export type Range = readonly [from: number, to: number];

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/;
// Two names for one block: Liquid's and Hugo's, both in WordPress's code plug-ins.
const BLOCK =
  /\{%-?[ \t]{0,9}(raw|highlight|comment)\b[^%]{0,200}%\}|\{\{[<%][ \t]{0,9}(highlight)\b[^<>]{0,200}[>%]\}\}|\[(code|sourcecode)\b[^[\]]{0,200}\]/g;
const LONGEST_SPAN = 2000;
/** What an example of embed code begins with: a tag, a shortcode, an address. A backtick before other words is a mere sign. */
const EXAMPLE = /^\s?(?:[<[{]|&lt;|(?:https?:)?\/\/)/i;

/**
 * Places of code in document order, none in another.
 * @param isVerbatim whether markup already says of a place that it is shown as it is
 */
export function codeRanges(source: string, isVerbatim: (place: number) => boolean): Range[] {
  // most pages have none of these signs
  const found = [
    ...frontMatter(source),
    ...(source.includes('```') || source.includes('~~~') ? fences(source, isVerbatim) : []),
    ...(source.includes('{') || source.includes('[') ? blocks(source) : []),
    ...(source.includes('`') ? spans(source) : []),
  ];
  let done = 0;
  return found
    .sort((a, b) => a[0] - b[0])
    .filter(([, to]) => {
      if (to <= done) return false;
      done = to;
      return true;
    });
}

/** Settings of the post between two rulers at the very beginning: quotes in new markup would break them. */
function* frontMatter(source: string): Iterable<Range> {
  const [opening, ruler] = FRONT_MATTER.exec(source) ?? [];
  if (!opening || !ruler) return;
  const end = source.indexOf(`\n${ruler}`, opening.length - 1);
  if (end >= 0) yield [0, end + 1];
}

/** Code blocks; one that is never closed goes to the end, as in CommonMark (section 4.5). */
function* fences(source: string, isVerbatim: (place: number) => boolean): Iterable<Range> {
  let open: { fence: string; from: number } | undefined;
  for (const line of source.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$/gm)) {
    const [text, fence = '', rest = ''] = line;
    if (!open) {
      const inline = fence.startsWith('`') && rest.includes('`');
      if (!inline && !isVerbatim(line.index)) open = { fence, from: line.index };
    } else if (fence.startsWith(open.fence) && !rest.trim()) {
      yield [open.from, line.index + text.length];
      open = undefined;
    }
  }
  if (open) yield [open.from, source.length];
}

function* blocks(source: string): Iterable<Range> {
  let done = 0;
  const missing = new Set<string>();
  for (const opening of source.matchAll(BLOCK)) {
    const [text, liquid, hugo, wordpress] = opening;
    const closing = liquid ? `end${liquid}` : hugo ? `/${hugo}` : `[/${wordpress ?? ''}]`;
    if (opening.index < done || missing.has(closing)) continue;
    const end = source.indexOf(closing, opening.index + text.length);
    if (end < 0) missing.add(closing);
    else yield [opening.index, (done = end)];
  }
}

/** `code` in a line, if it looks like an example: from a run of backticks to the next of the same length (section 6.1). */
function* spans(source: string): Iterable<Range> {
  let open: { ticks: string; from: number } | undefined;
  let lineEnd = -1;
  for (const run of source.matchAll(/`+/g)) {
    const [ticks] = run;
    if (run.index > lineEnd) {
      open = undefined;
      const feed = source.indexOf('\n', run.index);
      lineEnd = feed < 0 ? source.length : feed;
    }
    if (open?.ticks === ticks) {
      if (run.index - open.from < LONGEST_SPAN) yield [open.from, run.index];
      open = undefined;
    } else if (!open) {
      const from = run.index + ticks.length;
      if (EXAMPLE.test(source.slice(from, from + 10))) open = { ticks, from };
    }
  }
}
