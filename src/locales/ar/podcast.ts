/** Arabic: podcasts. */
import { isolated } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('ar-u-nu-latn');
const list = new Intl.ListFormat('ar-u-nu-latn');

export const messages: PodcastMessages = {
  load: (host) => `تحميل الحلقات من ${isolated(host)}`,
  contact: (host) => `يعرف عندئذ ${isolated(host)} عنوان IP الخاص بك وموقعك الحالي.`,
  loading: 'جارٍ تحميل الحلقات',
  problems: {
    'not-found': 'لا خلاصة في هذا العنوان.',
    'bad-response': 'ما وصل ليس خلاصة.',
    network: 'تعذّر الوصول إلى الخلاصة أو قراءتها من موقع آخر.',
    timeout: 'تأخرت الخلاصة في الرد.',
    'too-large': 'الخلاصة كبيرة جدًا.',
  },
  cut: 'الخلاصة غير مكتملة؛ قد تنقص حلقات.',
  retry: 'إعادة المحاولة',
  picture: (host) => `عرض الصورة من ${isolated(host)}`,
  feed: 'الخلاصة',
  website: 'الموقع',
  follow: 'متابعة هذا البرنامج',
  copy: 'نسخ عنوان الخلاصة',
  copied: 'نُسخ العنوان',
  notCopied: 'تعذّر نسخ العنوان.',
  episodes: 'الحلقات',
  count: plural('ar-u-nu-latn', {
    zero: 'لا حلقات',
    one: 'حلقة واحدة',
    two: 'حلقتان',
    few: '# حلقات',
    other: '# حلقة',
  }),
  shown: (count, total) => `المعروض: ${number.format(count)} من ${number.format(total)}`,
  none: 'لا حلقة مطابقة.',
  more: (count) => `عرض المزيد (${number.format(count)})`,
  search: 'البحث في الحلقات',
  season: 'الموسم',
  allSeasons: 'كل المواسم',
  inSeason: (n, name) => `الموسم ${n}${name && `: ${isolated(name)}`}`,
  numbered: (n) => `الحلقة ${n}`,
  explicit: 'محتوى صريح',
  play: (title) => `تشغيل: ${isolated(title)}`,
  pause: (title) => `إيقاف مؤقت: ${isolated(title)}`,
  about: (title) => `ملاحظات: ${isolated(title)}`,
  notes: 'ملاحظات',
  clip: (title, time) => `تشغيل المقطع: ${isolated(title)} (${time})`,
  playFrom: (time) => `التشغيل من ${time}`,
  permalink: 'رابط هذه الحلقة',
  transcript: 'النص المكتوب',
  chapters: 'الفصول',
  recording: 'التسجيل',
  noRecording: 'لا تسجيل في الخلاصة',
  unplayable: (title) => `تعذّر تشغيل «${isolated(title)}».`,
  upNext: (title) => `التالي: ${isolated(title)}`,
  missing: 'الحلقة ليست في الخلاصة.',
  people: (names) => `مع ${list.format(names.map(isolated))}`,
};
