/** Hebrew: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolated } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'he',
  relations: {
    guest: (site) => `פוסט אורח ב־${isolated(site)}`,
    syndicated: (site) => `פורסם גם ב־${isolated(site)}`,
    repost: (site) => `שותף ב־${isolated(site)}`,
    mention: (site) => `הוזכר ב־${isolated(site)}`,
    reply: (site) => `תגובה ב־${isolated(site)}`,
    bookmark: (site) => `נשמר בסימניות ב־${isolated(site)}`,
    like: (site) => `קיבל לייק ב־${isolated(site)}`,
    'repost-of': (site) => `פורסם במקור ב־${isolated(site)}`,
    'in-reply-to': (site) => `בתגובה לפוסט ב־${isolated(site)}`,
  },
  by: (names) => `מאת ${isolated(names)}`,
  unavailable: 'אינו זמין עוד',
  archived: 'הדף בארכיון',
};
