/**
 * WordPress's block comments (`<!-- wp:embed {…} -->`): the editor refuses a block whose markup is not what the block would
 * write. One whose content is replaced becomes a block of plain HTML.
 */
import type { Edit } from '../../site/edit.js';

const OWN_MARKUP = /^(?:core\/)?(?:embed|shortcode)$|^core-embed\//;
const COMMENT = /^<!--\s+(\/)?wp:([a-z][\w/-]{0,80})[\s-]/;

interface Comment {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly closing: boolean;
}

/**
 * @param edits in order
 * @returns them, in order, and with them what turns the blocks around them into plain HTML
 */
export function withBlocks(markup: string, edits: readonly Edit[]): Edit[] {
  if (edits.length === 0 || !markup.includes('<!-- wp:')) return [...edits];
  const all = [...edits];
  let next = 0;
  let open: Comment | undefined;
  for (const comment of comments(markup)) {
    if (!comment.closing) open = OWN_MARKUP.test(comment.name) ? comment : undefined;
    else if (open?.name === comment.name) {
      while ((edits[next]?.from ?? Infinity) < open.to) next++;
      if ((edits[next]?.to ?? Infinity) <= comment.from) {
        all.push({ from: open.from, to: open.to, text: '<!-- wp:html -->' });
        all.push({ from: comment.from, to: comment.to, text: '<!-- /wp:html -->' });
      }
      open = undefined;
    }
  }
  return all.sort((a, b) => a.from - b.from);
}

function* comments(markup: string): Iterable<Comment> {
  for (let from = markup.indexOf('<!--'); from >= 0;) {
    const end = markup.indexOf('-->', from);
    if (end < 0) return;
    const to = end + 3;
    const [text, slash, name = ''] = COMMENT.exec(markup.slice(from, Math.min(to, from + 120))) ?? [];
    // one that closes itself holds nothing
    if (text && markup[end - 1] !== '/') yield { from, to, name, closing: slash === '/' };
    from = markup.indexOf('<!--', to);
  }
}
