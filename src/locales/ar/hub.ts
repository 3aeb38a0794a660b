/** Arabic: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolated } from '../shared/isolate.js';

/** Digits as in `1:30` and addresses. */
const LANG = 'ar-u-nu-latn';
const number = new Intl.NumberFormat(LANG);
const duration = durations(LANG);
const list = (names: readonly string[]): string => new Intl.ListFormat(LANG).format(names.map(isolated));

export const messages: HubMessages = {
  playAll: 'تشغيل الكل',
  next: 'التالي',
  upNext: (title, seconds) => `التالي${seconds > 0 ? ` بعد ${duration(seconds)}` : ''}: ${isolated(title)}`,
  playNow: 'تشغيل الآن',
  cancel: 'إلغاء',
  waits: (title) => `ينتظر «${isolated(title)}» إذنك.`,
  pressPlay: (title) => `للمتابعة، اضغط زر التشغيل: ${isolated(title)}`,
  finished: 'كان هذا العنصر الأخير.',
  show: 'عرض',
  all: (count) => `الكل (${number.format(count)})`,
  kind: counted(LANG, {
    video: { one: 'فيديو واحد', two: 'مقطعا فيديو', few: '# مقاطع فيديو', other: '# مقطع فيديو' },
    audio: { one: 'تسجيل واحد', two: 'تسجيلان', few: '# تسجيلات', many: '# تسجيلًا', other: '# تسجيل' },
    playlist: { one: 'قائمة واحدة', two: 'قائمتان', few: '# قوائم', other: '# قائمة' },
    live: { one: 'بث واحد', two: 'بثّان', few: '# عمليات بث', other: '# عملية بث' },
    photo: { one: 'صورة واحدة', two: 'صورتان', few: '# صور', other: '# صورة' },
    slides: { one: 'عرض واحد', two: 'عرضان', few: '# عروض', many: '# عرضًا', other: '# عرض' },
    post: { one: 'منشور واحد', two: 'منشوران', few: '# منشورات', many: '# منشورًا', other: '# منشور' },
    link: { one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', other: '# صفحة' },
  }),
  shown: (count, total) => `المعروض: ${number.format(count)} من ${number.format(total)}`,
  consent: (names) => `يأتي ما هنا من ${list(names)}، ولن يُعرف هناك عنوان IP الخاص بك والموقع الذي تتصفحه إلا بإذنك.`,
  allowAll: 'السماح للجميع',
  allow: (name) => `السماح لـ ${isolated(name)}`,
  remember: 'تذكُّر إجابتي',
  allowed: (names) => `سُمح لـ ${list(names)}.`,
  mentions: 'ذُكرت في مواقع أخرى',
  loadMentions: (host) => `تحميل الإشارات من ${isolated(host)}`,
  loadingMentions: 'جارٍ تحميل الإشارات',
  mentionsFailed: 'تعذّر تحميل ما كتبه الآخرون عن هذه الصفحة.',
  retry: 'إعادة المحاولة',
  more: (count) => `عرض المزيد (${number.format(count)})`,
};
