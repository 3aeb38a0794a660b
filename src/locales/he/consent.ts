/** Hebrew: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolated } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('he', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `לטעון את התוכן מ־${isolated(name)}?`,
  explain: (host) =>
    `הדפדפן ייצור קשר עם ${isolated(host)}. כתובת ה־IP שלך והאתר שבו הגלישה מתבצעת ייוודעו לו, וייתכן שיישמרו במכשיר שלך קובצי Cookie או נתונים אחרים.`,
  policy: (name) => `מדיניות הפרטיות של ${isolated(name)}`,
  always: (name) => `לאפשר תמיד את ${isolated(name)} באתר הזה`,
  untilLeaving: (name) => `לאפשר את ${isolated(name)} עד ליציאה מהדף הזה`,
  once: 'טעינה חד־פעמית',
  load: 'טעינה',
  refuse: 'לא עכשיו',
  list: 'מותר בלי לשאול',
  allowed: (since, until) => `אושר ב־${day(since)}; השאלה תוצג שוב אחרי ${day(until)}.`,
  allowedHere: 'מותר עד ליציאה מהדף הזה.',
  withdraw: (name) => `ביטול ההרשאה של ${isolated(name)}`,
  withdrawAll: 'ביטול כל ההרשאות',
  withdrawn: (name) => `ההרשאה של ${isolated(name)} בוטלה.`,
  withdrawnAll: 'כל ההרשאות בוטלו.',
  none: 'לא ניתנה לאף ספק הרשאה לטעון תוכן בלי לשאול.',
};
