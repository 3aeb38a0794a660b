/** Polish: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('pl');

export const messages: StreamMessages = {
  quality: 'Jakość',
  automatic: (now) => (now ? `Automatyczna (${isolate(now)})` : 'Automatyczna'),
  audio: 'Ścieżka dźwiękowa',
  track: (count) => `Ścieżka ${number.format(count)}`,
  live: 'Na żywo',
  goLive: 'Przejdź do transmisji na żywo',
  wentLive: 'Znowu na żywo.',
};
