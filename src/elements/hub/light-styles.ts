/** How the author's own markup is set out in a hub, however deep: the styles of a shadow root end at its slots. */
import { css, unsafeCSS } from 'lit';

const item = ':is(embed-media, embed-card, embed-player, embed-podcast, audio, video, figure)';

/** Lists of items, and whatever else holds several: rows of their own, set out as the hub is. */
const GROUP = unsafeCSS(`:where(
  embed-hub :is(ul, ol):has(> li > ${item}),
  embed-hub section:has(> ${item}),
  embed-hub :is(article, div):has(> ${item} ~ ${item}),
  embed-hub :is(section, article, div):has(> :is(article, div, p) > ${item})
)`);

/** What takes a cell: an item, and what holds a single one. */
const CELL = unsafeCSS(`:where(li, ${item}, :is(article, div, p):has(> ${item}):not(:has(> ${item} ~ ${item})))`);

/**
 * No rule has any weight (`:where`): a page's own style sheet wins wherever it says something. Bullets are taken away by
 * an empty string, as with `none` VoiceOver would not call it a list any more.
 */
const styles = css`
  ${GROUP} {
    display: grid;
    grid-template-columns: var(--_embed-columns);
    gap: var(--_embed-gap);
    align-items: start;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  :where(embed-hub) > :where(*),
  ${GROUP} > :where(*) {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  :where(embed-hub) > ${CELL}, ${GROUP} > ${CELL} {
    grid-column: auto;
  }
  :where(embed-hub) > :where(p, h1, h2, h3, h4, h5, h6),
  ${GROUP} > :where(p, h1, h2, h3, h4, h5, h6) {
    margin: 0;
  }
  :where(embed-hub) > :where([slot='heading']) {
    margin-block-end: 0.75rem;
  }
  :where(embed-hub) > :where(h1, h2, h3, h4, h5, h6):where(:not([slot])),
  ${GROUP} > :where(h1, h2, h3, h4, h5, h6) {
    margin-block: 0.5rem -0.75rem;
  }
  :where(embed-hub) :where(audio, video, figure) {
    inline-size: 100%;
    max-inline-size: 100%;
    margin: 0;
  }
  :where(embed-hub figure img) {
    max-inline-size: 100%;
    block-size: auto;
  }
  :where(embed-hub) [data-embed-filtered] {
    display: none !important;
  }
`;

type Root = Document | ShadowRoot;
const users = new Map<Root, number>();
/** Hub → the tree it has given its styles to. */
const homes = new WeakMap<Element, Root>();

/** Gives the styles to the tree a hub stands in, and takes them from the one it has left. */
export function settleStyles(hub: Element): void {
  const root = hub.getRootNode();
  const [home, next] = [homes.get(hub), isRoot(root) && hub.isConnected ? root : undefined];
  if (home === next) return;
  if (home) count(home, -1);
  if (next) {
    homes.set(hub, next);
    count(next, 1);
  } else homes.delete(hub);
}

/** A style sheet made here serves this document and no other. */
const isRoot = (root: Node): root is Root =>
  root === document || (root instanceof ShadowRoot && root.ownerDocument === document);

function count(root: Root, change: 1 | -1): void {
  const before = users.get(root) ?? 0;
  const sheet = styles.styleSheet;
  if (before + change === 0) users.delete(root);
  else users.set(root, before + change);
  // absent before Safari 16.4: then nested markup stands one below the other
  if (!sheet || before + change > 1 || before > 1) return;
  const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
  root.adoptedStyleSheets = change > 0 ? [...others, sheet] : others;
}
