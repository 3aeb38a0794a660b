/**
 * Links to a time in a page: `#t=1m30s`, `#t=10,20`, `#talk:t=90`, where `talk` is the id of a player or of something
 * around one. They start that player there; the address bar shows the link like any other.
 */
import { findPlayer, type Player } from './time-target.js';
import { readTimeHash, type TimeHash } from './time-hash.js';
import { prepareAt, seekAt, startAt } from './time-start.js';

/** Shared by all copies of the library on a page: who asked for it, and what ends it. */
interface Watch {
  users: number;
  stop(): void;
}

const KEY = Symbol.for('embed-hub.time-links');
const page = globalThis as { [KEY]?: Watch | undefined };

/**
 * Begins, if nobody has yet: one listener serves every copy of the library. A time in the page's own address is shown by
 * its player, which starts only when the reader asks.
 * @returns what ends it, once everybody who began it has ended it
 */
export function watchTimeLinks(): () => void {
  const watch = (page[KEY] ??= begin());
  watch.users++;
  let used = true;
  return () => {
    if (!used) return;
    used = false;
    if (--watch.users > 0) return;
    watch.stop();
    page[KEY] = undefined;
  };
}

function begin(): Watch {
  const end = new AbortController();
  const { signal } = end;
  // what a click has done is not done again for the change of the address that follows it
  let done: string | undefined;
  document.addEventListener('click', (event) => (done = onClick(event) ?? done), { signal });
  window.addEventListener(
    'hashchange',
    () => {
      if (done === location.hash) return;
      done = undefined;
      onAddress(true);
    },
    { signal },
  );
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => onAddress(false), { once: true, signal });
  } else onAddress(false);
  return { users: 0, stop: () => end.abort() };
}

/** @returns the fragment that the address is about to get, where it was a time and its player was started */
function onClick(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const path = event.composedPath();
  const link = path.find((target) => target instanceof HTMLAnchorElement && target.href !== '');
  if (!(link instanceof HTMLAnchorElement) || !leadsHere(link)) return undefined;
  const hash = readTimeHash(link.hash);
  const player = hash && playerFor(hash, path);
  if (!player) return undefined;
  startAt(player, hash, true);
  return link.hash === location.hash ? undefined : link.hash;
}

/** A link within this page, followed in this window. */
function leadsHere({ href, target, download }: HTMLAnchorElement): boolean {
  if (download || !['', '_self'].includes(target.toLowerCase())) return false;
  return href.includes('#') && href.split('#', 1)[0] === location.href.split('#', 1)[0];
}

/**
 * The address names a time: on arrival, after Back and Forward, by the reader's typing or a script.
 * @param isChange whether the page was there before
 */
function onAddress(isChange: boolean): void {
  const hash = readTimeHash(location.hash);
  const player = hash && playerFor(hash, []);
  if (!player) return;
  // a script that answers a press sets the address as a link does; going back does not start anything
  if (isChange && (navigator.userActivation as UserActivation | undefined)?.isActive) startAt(player, hash, false);
  else if (!isChange || !seekAt(player, hash)) prepareAt(player, hash);
}

/** Where something of the page has that very name, the address means it. */
function playerFor(hash: TimeHash, path: readonly EventTarget[]): Player | undefined {
  const isTaken = document.getElementById(hash.fragment) ?? document.getElementsByName(hash.fragment)[0];
  return isTaken ? undefined : findPlayer(hash.id, path);
}
