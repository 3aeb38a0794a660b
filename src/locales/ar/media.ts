/** Arabic: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolated, rightToLeft } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `«${isolated(title)}»`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'تشغيل',
    listen: 'استماع',
    show: 'عرض',
    slides: 'عرض الشرائح',
    post: (provider) => `عرض المنشور${provider ? ` من ${isolated(provider)}` : ''}`,
  }),
  titled: (title, provider) => rightToLeft(`${isolated(title)} – ${isolated(provider)}`),
  button: (action, titled, startsAt) => `${action}: ${isolated(titled)}${startsAt ? `، ${startsAt}` : ''}`,
  startsAt: (start) => `يبدأ عند ${formatTime(start)}`,
  by: 'بواسطة ',
  comma: '، ',
  source: (_kind, host) => `المصدر: ${isolated(host)}؛ ولا يُحمَّل أي شيء قبل ذلك.`,
  sourceActive: (host) => `تم التحميل من ${isolated(host)}.`,
  open: (provider) => `فتح على ${isolated(provider)}`,
  loading: (titled) => `جارٍ تحميل ${quoted(titled)}`,
  pressAgain: (provider) =>
    `إذا لم يبدأ التشغيل، فاضغط زر التشغيل في ${provider ? `مشغّل ${isolated(provider)}` : 'المشغّل'}.`,
  failed: failures(
    {
      'not-found': (it) => `تمت إزالة ${it}.`,
      private: (it) => `المحتوى ${it} خاص: لا يراه إلا من اختارهم صاحبه.`,
      'embedding-disabled': (it) => `لا يسمح صاحب ${it} بالعرض إلا على صفحة مقدّم الخدمة نفسه.`,
      blocked: (it) => `تم حظر ${it} بسبب قواعد هذه الصفحة أو إضافة في المتصفح.`,
      timeout: (it) => `تعذّر تحميل ${it}: لم يستجب المشغّل.`,
      network: (it) => `تعذّر تحميل ${it}: لا يمكن الوصول إلى مقدّم الخدمة.`,
      other: (it) => `تعذّر تحميل ${it}.`,
    },
    quoted,
  ),
  offline: (titled) => `لا يوجد اتصال بالإنترنت. سيبدأ تحميل ${quoted(titled)} عند عودة الاتصال.`,
  retry: 'إعادة المحاولة',
  close: 'إغلاق المشغّل',
  unavailable: 'لم يعد متاحًا',
};
