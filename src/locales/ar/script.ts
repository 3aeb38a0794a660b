/** Arabic: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolated } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

/** Digits as in `1:30` and addresses. */
const LANG = 'ar-u-nu-latn';
const number = new Intl.NumberFormat(LANG);
const duration = durations(LANG);

export const messages: ScriptMessages = {
  captions: 'التسميات التوضيحية',
  off: 'إيقاف',
  captionsAre: (label) => (label ? `التسميات التوضيحية: ${isolated(label)}` : 'التسميات التوضيحية متوقفة'),
  captionsFailed: 'تعذّر تحميل هذه التسميات التوضيحية.',
  captionSize: 'حجم التسميات',
  captionColors: 'ألوان التسميات',
  captionPlace: 'مكان التسميات',
  sizes: { small: 'صغير', medium: 'متوسط', large: 'كبير', huge: 'كبير جدًا' },
  colors: { white: 'أبيض على أسود', yellow: 'أصفر على أسود', black: 'أسود على أبيض', plain: 'أبيض بإطار خارجي' },
  places: { bottom: 'الأسفل', top: 'الأعلى' },
  transcript: 'النص المكتوب',
  languages: 'اللغة',
  loading: 'جارٍ التحميل',
  transcriptFailed: 'تعذّر تحميل النص المكتوب هنا.',
  transcriptEmpty: 'لم يُعثر على كلام في ملف النص المكتوب.',
  transcriptEnds: (seconds) => `ينتهي النص المكتوب بعد ${duration(seconds)}؛ ويستمر التسجيل.`,
  openFile: 'فتح الملف',
  playFrom: (seconds) => `تشغيل من ${duration(seconds)}`,
  search: 'البحث في النص المكتوب',
  found: (count, place) =>
    count === 0
      ? 'لا نتائج'
      : place
        ? `${number.format(place)} من ${number.format(count)}`
        : `عدد النتائج: ${number.format(count)}`,
  next: 'النتيجة التالية',
  previous: 'النتيجة السابقة',
  follow: 'متابعة النص مع التشغيل',
  copy: 'نسخ مع الأوقات',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح هذا المتصفح بالنسخ.',
  chapters: 'الفصول',
  nextChapter: 'الفصل التالي',
  previousChapter: 'الفصل السابق',
  pictures: 'عرض الصور',
  chaptersFailed: 'تعذّر تحميل الفصول هنا.',
  more: (title) => `المزيد عن «${isolated(title)}»`,
  description: 'الوصف الصوتي',
  descriptionIs: (on) => `الوصف الصوتي ${on ? 'مفعّل' : 'متوقف'}`,
  describer: 'ينطق الأوصاف',
  browserVoice: 'صوت المتصفح',
  screenReader: 'قارئ الشاشة لديّ',
  voiceSpeed: 'سرعة الأوصاف',
  signs: 'لغة الإشارة',
  move: 'نقل إلى الزاوية التالية',
  larger: 'تكبير',
  smaller: 'تصغير',
  pictureFailed: 'تعذّر تحميل هذه النسخة.',
};
