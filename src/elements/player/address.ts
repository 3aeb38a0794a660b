/** Where a recording is played from. */
import { hlsSource } from './hls-source.js';

/** The address it plays from, or would. */
export const addressOf = (media: HTMLMediaElement): string =>
  hlsSource(media) || media.currentSrc || media.src || (media.querySelector('source')?.src ?? '');
