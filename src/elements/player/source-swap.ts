/** Another version of a recording in the same media element, at the same time. */

import { writtenSource } from './hls-source.js';

/** What the author wrote: the `src` attribute, null where sources stand in the element. */
const originals = new WeakMap<HTMLMediaElement, string | null>();

/** Where one that is not loaded yet is to go on. */
const places = new WeakMap<HTMLMediaElement, { currentTime: number; playbackRate: number }>();

export const isSwapped = (media: HTMLMediaElement): boolean => originals.has(media);

/**
 * Goes on with another version where this one is; plays on if it played. Nothing is loaded before the reader plays.
 * @param url null: back to what the author wrote
 */
export function swapSource(media: HTMLMediaElement, url: string | null): void {
  const { currentTime, playbackRate, paused, ended, readyState } = media;
  if (url === null) {
    const original = originals.get(media);
    if (original === undefined) return;
    originals.delete(media);
    if (original === null) media.removeAttribute('src');
    else media.setAttribute('src', original);
    media.load();
  } else {
    if (!originals.has(media)) originals.set(media, writtenSource(media));
    media.src = url;
  }
  const isPlaying = !paused && !ended;
  const place = places.get(media) ?? (readyState || isPlaying ? { currentTime, playbackRate } : undefined);
  if (!place) return;
  places.set(media, place);
  // it was loaded before, and stays a picture of its moment
  if (media.preload === 'none') media.preload = 'metadata';
  const goOn = (): void => {
    if (places.get(media) !== place) return;
    places.delete(media);
    Object.assign(media, place);
  };
  media.addEventListener('loadedmetadata', goOn, { once: true });
  if (isPlaying) void media.play().catch(() => undefined);
}
