/** English: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('en');

export const messages: StreamMessages = {
  quality: 'Quality',
  automatic: (now) => (now ? `Automatic (${isolate(now)})` : 'Automatic'),
  audio: 'Audio track',
  track: (count) => `Track ${number.format(count)}`,
  live: 'Live',
  goLive: 'Go to live',
  wentLive: 'Live again.',
};
