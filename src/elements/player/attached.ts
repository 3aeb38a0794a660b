/** One media element, as long as the player is around it. */
import { choices, heldRate } from './memory.js';

/** What the element tells on, as `<embed-media>` does; time alone does not change a drawing, but it moves the slider. */
const TOLD =
  'loadedmetadata durationchange play playing waiting pause seeking seeked timeupdate volumechange ratechange ended emptied'.split(
    ' ',
  );

/** Milliseconds after which a wait is told: shorter ones are not noticed. */
const PATIENCE = 800;

export interface Watching {
  /** @param type of the media element's event */
  told(type: string): void;
  /** It waits for the network, or it does so no more. */
  waits(on: boolean): void;
  /** Its own error, or that of the last of its `<source>` elements. */
  failed(): void;
  /** The reader pressed the picture of a video. */
  pressed(): void;
}

/** @returns ends it, and gives the browser's own controls back */
export function attach(media: HTMLMediaElement, watching: Watching): () => void {
  const over = new AbortController();
  const options = { signal: over.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waits = (on: boolean): void => {
    clearTimeout(timer);
    if (on) timer = setTimeout(() => watching.waits(true), PATIENCE);
    else watching.waits(false);
  };
  for (const type of TOLD) media.addEventListener(type, () => watching.told(type), options);
  media.addEventListener('waiting', () => waits(true), options);
  for (const type of ['playing', 'pause', 'seeked', 'emptied', 'error', 'timeupdate']) {
    media.addEventListener(type, () => waits(false), options);
  }
  // those of sources do not bubble, and all but the last leave hope; Firefox tells of errors that are none
  const failed = ({ target }: Event): void => {
    const isLast = target === [...media.querySelectorAll('source')].at(-1);
    if (isLast || (target === media && media.error)) watching.failed();
  };
  media.addEventListener('error', failed, { ...options, capture: true });
  // while its own controls are shown, a press on them is not ours
  const pressed = (): void => {
    if (!media.controls) watching.pressed();
  };
  if (media instanceof HTMLVideoElement) media.addEventListener('click', pressed, options);
  prepare(media);
  return () => {
    over.abort();
    clearTimeout(timer);
    media.controls = true;
    if (passedOver.delete(media)) media.removeAttribute('tabindex');
  };
}

const passedOver = new WeakSet<HTMLMediaElement>();

/** Ours are drawn: the browser's own would be the same once more, and Firefox's Tab stops at a film even without them. */
export function takeControls(media: HTMLMediaElement): void {
  media.controls = false;
  if (media.hasAttribute('tabindex')) return;
  media.tabIndex = -1;
  passedOver.add(media);
}

/** Nothing is loaded before the reader plays it, unless the author says otherwise. */
export function quiet(media: HTMLMediaElement): void {
  if (!media.hasAttribute('preload') && !media.autoplay) media.preload = 'none';
}

/** What the reader chose before, holds. */
function prepare(media: HTMLMediaElement): void {
  quiet(media);
  const chosen = choices();
  const rate = heldRate(media instanceof HTMLVideoElement ? chosen.video : chosen.audio);
  if (rate !== 1 && media.playbackRate === 1) media.defaultPlaybackRate = media.playbackRate = rate;
  if (typeof chosen.volume === 'number' && media.volume === 1) media.volume = Math.min(1, Math.max(0, chosen.volume));
}
