/** Which player a time is meant for. */
import type { Embed } from '../../core/embed.js';
import type { FramePlayer } from './frame-player.js';

/** `<audio>`, `<video>`, or an element of ours, which may not have been defined yet. */
export interface Player extends HTMLElement {
  readonly embed?: Embed | null;
  readonly player?: FramePlayer | null;
  playFrom?(seconds: number): boolean;
}

const PLAYERS = 'embed-media, embed-player, audio, video';
/** What its author muted and gave no controls is decoration. */
const DECORATION = 'video[muted]:not([controls]), video[autoplay][loop]:not([controls])';

/**
 * @param id of a player or of something around one; empty for the nearest
 * @param path what lies around the link, the innermost first
 * @returns the one with the id; else the first of the nearest article around the link, else of the nearest before it, else
 * of the page
 */
export function findPlayer(id: string, path: readonly EventTarget[]): Player | undefined {
  if (id) {
    const named = document.getElementById(id);
    return named?.matches(PLAYERS) ? named : named ? firstIn(named) : undefined;
  }
  const around = path.filter((target) => target instanceof Element && target.localName === 'article') as Element[];
  for (const article of [...around, ...articlesBefore(path)]) {
    const player = firstIn(article);
    if (player) return player;
  }
  return firstIn(document);
}

/** The nearest first. */
function articlesBefore(path: readonly EventTarget[]): Element[] {
  // in a shadow root a link has no place among the page's articles, but its host has
  const link = path.find((target) => target instanceof Element && target.getRootNode() === document);
  if (!(link instanceof Element)) return [];
  const isBefore = (article: Element): boolean =>
    (article.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...document.querySelectorAll('article')].filter(isBefore).reverse();
}

function firstIn(root: ParentNode): Player | undefined {
  return [...root.querySelectorAll<HTMLElement>(PLAYERS)].find((element) => !element.matches(DECORATION));
}
