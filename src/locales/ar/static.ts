/** Arabic: static markup. */
import { isolated } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

export const messages: StaticMessages = {
  lang: 'ar-u-nu-latn',
  nouns: {
    video: 'فيديو',
    audio: 'مقطع صوتي',
    playlist: 'قائمة تشغيل',
    live: 'بث مباشر',
    photo: 'صورة',
    slides: 'عرض شرائح',
    post: 'منشور',
    link: 'صفحة',
  },
  on: (title, provider) => `${isolated(title)} على ${isolated(provider)}`,
  by: (noun, author) => `${noun} بواسطة ${isolated(author)}`,
  flash: 'محتوى فلاش',
  from: (time) => `، بدءًا من ${time}`,
  closed: (_kind, provider, since = '') =>
    `${provider ? `توقفت خدمة ${isolated(provider)}` : 'توقفت هذه الخدمة'}${since && ` (${since})`}. لم يعد هذا المحتوى متاحًا هنا.`,
  notIdentified: (_kind, provider) =>
    `عنوان ${provider ? `مشغّل ${isolated(provider)} القديم هذا` : 'هذا المشغّل القديم'} لا يوضّح ما كان يشغّله، ولا يمكن استرجاع المحتوى منه.`,
  retired: (_kind, provider) =>
    `لم يعد مشغّل ${isolated(provider)} القديم هذا يعمل، وعنوانه لا يكفي للعثور على المحتوى من جديد.`,
  flashRetired: 'لم تعد المتصفحات تشغّل فلاش.',
  lost: () => 'لم يعد هذا المحتوى متاحًا.',
  archivedPage: 'الصفحة المؤرشفة',
  archivedRecording: 'التسجيل المؤرشف',
  searchArchive: 'البحث عن التسجيل في الأرشيف',
};
