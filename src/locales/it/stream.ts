/** Italian: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('it');

export const messages: StreamMessages = {
  quality: 'Qualità',
  automatic: (now) => (now ? `Automatica (${isolate(now)})` : 'Automatica'),
  audio: 'Traccia audio',
  track: (count) => `Traccia ${number.format(count)}`,
  live: 'In diretta',
  goLive: 'Vai alla diretta',
  wentLive: 'Di nuovo in diretta.',
};
