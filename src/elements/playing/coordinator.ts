/**
 * One plays at a time: frames, and the page's own `<audio>` and `<video>`.
 *
 * Several copies of this library on one page, of whatever version, agree through one EventTarget on `globalThis`: who
 * starts says so there, and every copy stops what it knows. Nothing is kept of anybody who has left.
 *
 * A page takes an element out of this with `data-embed-hub-solo="off"` on it or around it: such a one neither stops
 * others nor is stopped. Videos without sound and controls are decoration and are left alone.
 */
import type { FramePlayer } from './frame-player.js';

/** Somebody who may be playing. */
export interface Soloist {
  /** Tells whether it takes part. */
  readonly element: Element;
  /** Somebody else plays: be silent. Where there is no other way, that takes the frame out. */
  stop(): void;
}

/** A soloist's part in it. */
export interface Part {
  /** It plays, or the reader asked for it to play: the others stop. */
  start(): void;
  /** It is closed. Nothing of it is kept. */
  leave(): void;
}

/** What copies of the library share. Fields are only ever added. */
interface Shared {
  version: number;
  /** `start` events, whose `detail` is the one object that stays. */
  solo: EventTarget;
}

const KEY = Symbol.for('embed-hub');
const soloists = new Set<Soloist>();
const roots = new Set<Document | ShadowRoot>();

/**
 * Takes part. Call `start()` when the reader opens a player that begins by itself, even before it does: what the reader
 * asked for last is what plays.
 */
export function join(soloist: Soloist): Part {
  watch(document);
  soloists.add(soloist);
  return {
    start() {
      if (soloists.has(soloist) && isSolo(soloist.element)) announce(soloist);
    },
    leave: () => void soloists.delete(soloist),
  };
}

/**
 * A part for a player in a frame: it starts when it says that it plays, and is paused, or stopped if it cannot be.
 * @param stop takes the frame out
 */
export function joinPlayer(player: FramePlayer, element: Element, stop: () => void): Part {
  const part = join({ element, stop: () => (player.can.has('pause') ? player.pause() : stop()) });
  const start = (): void => part.start();
  player.addEventListener('play', start);
  return {
    start,
    leave() {
      player.removeEventListener('play', start);
      part.leave();
    },
  };
}

/**
 * Takes the `<audio>` and `<video>` of a tree into account. Those of the document are, from the first `join` on; their
 * events do not leave a shadow root, which therefore has to be named.
 * @returns ends it
 */
export function watch(root: Document | ShadowRoot): () => void {
  if (roots.size === 0) shared().solo.addEventListener('start', hear);
  if (!roots.has(root)) {
    roots.add(root);
    for (const type of ['play', 'volumechange']) root.addEventListener(type, hearMedia, true);
  }
  return () => {
    if (root === document) return;
    roots.delete(root);
    for (const type of ['play', 'volumechange']) root.removeEventListener(type, hearMedia, true);
  };
}

/** A native player that began before its tree was watched. */
export function startMedia(media: HTMLMediaElement): void {
  if (takesPart(media)) announce(media);
}

function shared(): Shared {
  const page = globalThis as { [KEY]?: Partial<Shared> };
  return (page[KEY] = Object.assign(page[KEY] ?? {}, {
    version: page[KEY]?.version ?? 1,
    solo: page[KEY]?.solo ?? new EventTarget(),
  }));
}

function announce(starter: unknown): void {
  shared().solo.dispatchEvent(new CustomEvent('start', { detail: starter }));
}

/** Somebody started, in this copy or another: everybody else stops. */
function hear(event: Event): void {
  const starter: unknown = (event as CustomEvent<unknown>).detail;
  for (const soloist of [...soloists]) {
    if (soloist !== starter && isSolo(soloist.element)) soloist.stop();
  }
  for (const root of roots) {
    for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
      if (media !== starter && takesPart(media)) media.pause();
    }
  }
}

/** A native player started, or one that was silent got its sound. */
function hearMedia(event: Event): void {
  const [media] = event.composedPath();
  if (media instanceof HTMLMediaElement) startMedia(media);
}

function takesPart(media: HTMLMediaElement): boolean {
  return !media.paused && (media.controls || !media.muted) && isSolo(media);
}

/** Looks through shadow roots up to the document. */
function isSolo(element: Element): boolean {
  const near = element.closest('[data-embed-hub-solo]');
  if (near) return near.getAttribute('data-embed-hub-solo') !== 'off';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? isSolo(root.host) : true;
}
