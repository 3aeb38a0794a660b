/** Arabic: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolated } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'ar-u-nu-latn',
  relations: {
    guest: (site) => `مقال ضيف على ${isolated(site)}`,
    syndicated: (site) => `منشور أيضًا على ${isolated(site)}`,
    repost: (site) => `أُعيد نشره على ${isolated(site)}`,
    mention: (site) => `ذُكر على ${isolated(site)}`,
    reply: (site) => `رد منشور على ${isolated(site)}`,
    bookmark: (site) => `أُضيف إلى المفضلة على ${isolated(site)}`,
    like: (site) => `نال إعجابًا على ${isolated(site)}`,
    'repost-of': (site) => `نُشر أصلًا على ${isolated(site)}`,
    'in-reply-to': (site) => `ردًا على منشور في ${isolated(site)}`,
  },
  by: (names) => `بقلم ${isolated(names)}`,
  unavailable: 'لم يعد متاحًا',
  archived: 'الصفحة المؤرشفة',
};
