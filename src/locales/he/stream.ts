/** Hebrew: what a stream has besides a file. */
import { isolated } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('he');

export const messages: StreamMessages = {
  quality: 'איכות',
  automatic: (now) => (now ? `אוטומטית (${isolated(now)})` : 'אוטומטית'),
  audio: 'ערוץ שמע',
  track: (count) => `ערוץ ${number.format(count)}`,
  live: 'שידור חי',
  goLive: 'מעבר לשידור החי',
  wentLive: 'שוב בשידור חי.',
};
