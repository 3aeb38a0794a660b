/** Arabic: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolated } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `هل تريد التحميل من ${isolated(name)}؟`,
  explain: (host) =>
    `سيتصل متصفحك عندئذٍ بـ ${isolated(host)}، الذي سيعرف عنوان IP الخاص بك والموقع الذي تتصفحه، وقد يحفظ ملفات تعريف ارتباط أو بيانات أخرى على جهازك.`,
  policy: (name) => `سياسة خصوصية ${isolated(name)}`,
  always: (name) => `السماح دائمًا لـ ${isolated(name)} على هذا الموقع`,
  untilLeaving: (name) => `السماح لـ ${isolated(name)} حتى مغادرة هذه الصفحة`,
  once: 'التحميل هذه المرة فقط',
  load: 'تحميل',
  refuse: 'ليس الآن',
  list: 'مسموح بها دون سؤال',
  allowed: (since, until) => `سُمح به في ${day(since)}؛ وسيُطرح السؤال من جديد بعد ${day(until)}.`,
  allowedHere: 'مسموح به حتى مغادرة هذه الصفحة.',
  withdraw: (name) => `إلغاء السماح لـ ${isolated(name)}`,
  withdrawAll: 'إلغاء كل الأذونات',
  withdrawn: (name) => `لم يعد مسموحًا لـ ${isolated(name)}.`,
  withdrawnAll: 'لم يعد أي شيء مسموحًا به.',
  none: 'لم تسمح لأي مقدّم خدمة بالتحميل دون سؤال.',
};
