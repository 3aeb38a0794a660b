/** Starts a player at a time, moves it there, or lets it show where it would start. */
import type { TimeHash } from './time-hash.js';
import type { Player } from './time-target.js';

/** What plays in an element: itself, what it speaks to in its frame, or the browser's own player in it. */
interface Playing extends EventTarget {
  currentTime: number;
  readonly paused: boolean;
  pause(): void;
}

/** What ends a player's way to the end that a link gave it. */
const guards = new WeakMap<Player, AbortController>();

/**
 * For a reader's own act: plays, is brought into view, and gets the focus where the reader followed a link.
 * @param focuses whether the focus follows
 */
export function startAt(player: Player, time: TimeHash, focuses: boolean): void {
  const { start, end } = time;
  guards.get(player)?.abort();
  if (!player.playFrom?.(start)) {
    const media = mediaOf(player);
    if (!media) {
      // one that does not know its address yet starts as soon as it does
      const again = (): void => startAt(player, time, focuses);
      if (!player.embed) player.addEventListener('embed-resolved', again, { once: true });
      return;
    }
    seek(media, start);
    // refused where the browser does not take it for the reader's act: it then waits at the right place
    media.play().catch(() => undefined);
  }
  if (end !== undefined) pauseAt(player, end);
  reveal(player);
  if (focuses) focus(player);
}

/** @returns false where nothing has been opened yet */
export function seekAt(player: Player, { start, end }: TimeHash): boolean {
  const playing = playingIn(player);
  if (!playing) return false;
  guards.get(player)?.abort();
  seek(playing, start);
  if (end !== undefined && !playing.paused) pauseAt(player, end);
  reveal(player);
  return true;
}

/** Nothing plays and no focus moves: the facade says where it would start, a native player waits there. */
export function prepareAt(player: Player, { start }: TimeHash): void {
  const media = mediaOf(player);
  if (media) seek(media, start);
  else {
    const address = player.getAttribute('src') ?? player.querySelector('a[href]')?.getAttribute('href');
    if (address) player.setAttribute('src', withStart(address, start));
  }
  reveal(player);
}

/** The browser's own player: the element itself, or the one that it shows a file in, or is put around. */
function mediaOf(player: Player): HTMLMediaElement | undefined {
  if (player instanceof HTMLMediaElement) return player;
  const inside = player.localName === 'embed-player' ? player : player.shadowRoot;
  return inside?.querySelector<HTMLMediaElement>('audio, video') ?? undefined;
}

const playingIn = (player: Player): Playing | undefined => player.player ?? mediaOf(player);

/** What waits for a file to be loaded. */
const seeks = new WeakMap<Playing, AbortController>();

/** WebKit forgets a time that is set before it knows the file. */
function seek(playing: Playing, start: number): void {
  seeks.get(playing)?.abort();
  playing.currentTime = start;
  if (!(playing instanceof HTMLMediaElement) || playing.readyState >= HTMLMediaElement.HAVE_METADATA) return;
  const wait = new AbortController();
  seeks.set(playing, wait);
  const again = (): void => {
    if (playing.currentTime < start) playing.currentTime = start;
  };
  playing.addEventListener('loadedmetadata', again, { once: true, signal: wait.signal });
}

/** Once: what the reader plays after that is the reader's. A move elsewhere, or a stop, ends it too. */
function pauseAt(player: Player, end: number): void {
  const over = new AbortController();
  guards.set(player, over);
  const { signal } = over;
  // the first `seeking` is our own
  let isOurs = true;
  const check = (): void => {
    const playing = playingIn(player);
    if (!playing || playing.currentTime < end) return;
    over.abort();
    playing.pause();
  };
  const moved = (): void => {
    if (isOurs) isOurs = false;
    else over.abort();
  };
  player.addEventListener('timeupdate', check, { signal });
  player.addEventListener('seeking', moved, { signal });
  for (const type of ['ended', 'emptied']) player.addEventListener(type, () => over.abort(), { signal });
}

function reveal(player: HTMLElement): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  player.scrollIntoView({ block: 'nearest', behavior });
}

/** What plays, else the element itself; a facade that could not open keeps the focus on its button. */
function focus(player: HTMLElement): void {
  const root = player.shadowRoot;
  if (root?.activeElement) return;
  const inner = ['iframe', 'audio, video', 'button'].map((selector) => root?.querySelector<HTMLElement>(selector));
  (inner.find(Boolean) ?? player).focus({ preventScroll: true });
}

/** The address of the same item with another start: the fragment counts where the query says nothing. */
function withStart(address: string, start: number): string {
  const [before = ''] = address.split('#', 1);
  const bare = before.replace(/([?&])(?:t|start|time_continue)=[^&]*(?:&|$)/g, '$1').replace(/[?&]$/, '');
  return `${bare}#t=${start}`;
}
