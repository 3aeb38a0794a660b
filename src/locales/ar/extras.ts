/** Arabic: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

/** Digits as in `1:30` and addresses. */
const LANG = 'ar-u-nu-latn';
const duration = durations(LANG);

export const messages: ExtrasMessages = {
  pictureInPicture: 'عرض صورة داخل صورة',
  elsewhere: 'تشغيل على جهاز آخر',
  download: 'تنزيل',
  share: (time) => `مشاركة بدءًا من ${time}`,
  copied: 'تم نسخ الرابط.',
  link: 'رابط إلى هذا الموضع',
  sleep: 'إيقاف التشغيل',
  never: 'أبدًا',
  minutes: (count) => `بعد ${duration(count * 60)}`,
  chapterEnd: 'عند نهاية الفصل',
  recordingEnd: 'عند نهاية التسجيل',
  slept: 'أوقف مؤقّت النوم التشغيل.',
  goesOn: (seconds) => `يُستأنف التشغيل من حيث توقفت: ${duration(seconds)}.`,
  fromStart: 'البدء من البداية',
  shortcuts: 'اختصارات لوحة المفاتيح',
  useShortcuts: 'استخدام اختصارات لوحة المفاتيح عندما يكون التركيز داخل مشغّل',
  shortcutsOff: 'أوقفت هذه الصفحة اختصارات لوحة المفاتيح.',
  close: 'إغلاق',
  space: 'مفتاح المسافة',
  playPause: 'تشغيل أو إيقاف مؤقت',
  seekBy: (seconds) => `${duration(seconds)} إلى الخلف أو الأمام`,
  toShare: 'الانتقال بالأعشار: 0 إلى البداية، 5 إلى المنتصف',
  muteSound: 'كتم الصوت أو تشغيله',
  changeVolume: 'رفع الصوت أو خفضه',
  slowerFaster: 'أبطأ أو أسرع',
  fullscreen: 'تشغيل ملء الشاشة أو إيقافه',
  showShortcuts: 'عرض هذه القائمة',
};
