/** Arabic: what a stream has besides a file. */
import { isolated } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('ar-u-nu-latn');

export const messages: StreamMessages = {
  quality: 'الجودة',
  automatic: (now) => (now ? `تلقائية (${isolated(now)})` : 'تلقائية'),
  audio: 'المسار الصوتي',
  track: (count) => `المسار ${number.format(count)}`,
  live: 'مباشر',
  goLive: 'الانتقال إلى البث المباشر',
  wentLive: 'عدنا إلى البث المباشر.',
};
