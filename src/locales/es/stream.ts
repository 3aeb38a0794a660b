/** Spanish: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('es');

export const messages: StreamMessages = {
  quality: 'Calidad',
  automatic: (now) => (now ? `Automática (${isolate(now)})` : 'Automática'),
  audio: 'Pista de audio',
  track: (count) => `Pista ${number.format(count)}`,
  live: 'En directo',
  goLive: 'Ir al directo',
  wentLive: 'De nuevo en directo.',
};
