/**
 * Keys, while the focus is in the player and nowhere else (WCAG 2.2, 2.1.4). Readers and authors can switch them off. None
 * is taken from a field, from what uses it itself, or while a modifier is held.
 */
import type { PlayerHost } from './host.js';

/** Seconds of an arrow key. */
const STEP = 5;
/** Seconds of `j` and `l`. */
const LEAP = 10;

/** What a key does that belongs to no part. */
const OWN: Readonly<Record<string, (host: PlayerHost, media: HTMLMediaElement) => void>> = {
  ' ': toggle,
  k: toggle,
  arrowleft: (host) => host.seek(host.position - STEP),
  arrowright: (host) => host.seek(host.position + STEP),
  arrowup: (_, media) => changeVolume(media, 0.1),
  arrowdown: (_, media) => changeVolume(media, -0.1),
  j: (host) => host.seek(host.position - LEAP),
  l: (host) => host.seek(host.position + LEAP),
  m: (_, media) => (media.muted = !media.muted),
  f: (host) => host.renderRoot.querySelector<HTMLElement>('[part~="fullscreen"]')?.click(),
  '<': (host, media) => host.setRate(media.playbackRate - 0.25),
  '>': (host, media) => host.setRate(media.playbackRate + 0.25),
  '?': (host) => host.ask('help', true),
};

export function toggle(host: PlayerHost, media: HTMLMediaElement): void {
  if (host.isPlaying) media.pause();
  else void host.play();
}

function changeVolume(media: HTMLMediaElement, by: number): void {
  media.muted = false;
  media.volume = Math.min(1, Math.max(0, Math.round((media.volume + by) * 10) / 10));
}

/** Does what a key says; keys of the parts win over ours. */
export function press(event: KeyboardEvent, host: PlayerHost): void {
  const { media } = host;
  if (!media || !host.keysOn || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.toLowerCase();
  if (isUsed(key, event.composedPath())) return;
  const part = host.partKeys.find((entry) => entry.key === key);
  const tenth = /^\d$/.test(key) && Number.isFinite(host.length);
  if (part) part.run();
  else if (tenth) host.seek((host.length * Number(key)) / 10);
  else if (Object.hasOwn(OWN, key)) OWN[key]?.(host, media);
  else return;
  event.preventDefault();
}

/** Whether what has the focus, or something around it, makes use of the key. */
function isUsed(key: string, path: readonly EventTarget[]): boolean {
  for (const target of path) {
    if (!(target instanceof HTMLElement)) continue;
    if (target.localName === 'embed-player') return false;
    if (target.isContentEditable || target.matches('textarea, select, iframe, embed, object, [role=menu], dialog'))
      return true;
    if (target instanceof HTMLInputElement) {
      const { type } = target;
      if (type === 'range') return key.startsWith('arrow');
      return !(type === 'checkbox' || type === 'radio') || key === ' ' || key.startsWith('arrow');
    }
    if (key === ' ' && target.matches('button, a[href], summary')) return target.localName !== 'a';
    // a list that scrolls scrolls
    if (/^(?:arrow(?:up|down)| )$/.test(key) && target.tabIndex >= 0 && target.scrollHeight > target.clientHeight + 1) {
      return getComputedStyle(target).overflowY !== 'visible';
    }
  }
  return false;
}
