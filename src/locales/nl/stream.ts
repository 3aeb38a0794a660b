/** Dutch: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('nl');

export const messages: StreamMessages = {
  quality: 'Kwaliteit',
  automatic: (now) => (now ? `Automatisch (${isolate(now)})` : 'Automatisch'),
  audio: 'Audiospoor',
  track: (count) => `Spoor ${number.format(count)}`,
  live: 'Live',
  goLive: 'Naar live',
  wentLive: 'Weer live.',
};
