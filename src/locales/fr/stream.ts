/** French: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('fr');

export const messages: StreamMessages = {
  quality: 'Qualité',
  automatic: (now) => (now ? `Automatique (${isolate(now)})` : 'Automatique'),
  audio: 'Piste audio',
  track: (count) => `Piste ${number.format(count)}`,
  live: 'En direct',
  goLive: 'Revenir au direct',
  wentLive: 'De nouveau en direct.',
};
