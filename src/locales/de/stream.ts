/** German: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('de');

export const messages: StreamMessages = {
  quality: 'Qualität',
  automatic: (now) => (now ? `Automatisch (${isolate(now)})` : 'Automatisch'),
  audio: 'Tonspur',
  track: (count) => `Spur ${number.format(count)}`,
  live: 'Live',
  goLive: 'Zur Live-Übertragung',
  wentLive: 'Wieder live.',
};
