/** Arabic: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolated } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

/** Digits as in `1:30` and addresses. */
const LANG = 'ar-u-nu-latn';
const number = new Intl.NumberFormat(LANG, { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(LANG, { style: 'percent', maximumFractionDigits: 0 });
const duration = durations(LANG);
const named = (name: string, label: string): string => (label ? `${name}: ${isolated(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('مشغّل فيديو', label),
  audio: (label) => named('مشغّل صوت', label),
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  back: (seconds) => `ترجيع ${duration(seconds)}`,
  forward: (seconds) => `تقديم ${duration(seconds)}`,
  seek: 'الموضع',
  position: (seconds, total) => (total ? `${duration(seconds)} من ${duration(total)}` : duration(seconds)),
  mute: 'كتم الصوت',
  volume: 'مستوى الصوت',
  percent: (share) => percent.format(share),
  speed: 'السرعة',
  rate: (rate) => isolated(`${number.format(rate)}×`),
  fullscreen: 'ملء الشاشة',
  settings: 'الإعدادات',
  waiting: 'جارٍ التحميل',
  ended: 'انتهى',
  pressAgain: 'لم يسمح المتصفح ببدء التشغيل. اضغط زر التشغيل مرة أخرى.',
  failed: reasons(
    {
      'not-found': (it) => `تعذّر تحميل ${it} (غير موجود).`,
      private: (it) => `تعذّر تحميل ${it} (غير مسموح به).`,
      format: (it) => `تعذّر تشغيل ${it}: لا يستطيع هذا المتصفح قراءة الملف.`,
      network: (it) => `تعذّر تحميل ${it}: فشل الاتصال.`,
      offline: (it) => `تعذّر تحميل ${it}: لا يوجد اتصال بالإنترنت.`,
      other: (it) => `تعذّر تحميل ${it}.`,
    },
    (label) => (label ? `«${isolated(label)}»` : 'هذا التسجيل'),
  ),
  retry: 'إعادة المحاولة',
  open: 'فتح التسجيل نفسه',
};
