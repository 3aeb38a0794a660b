/** Hebrew: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolated } from '../shared/isolate.js';

const number = new Intl.NumberFormat('he');
const duration = durations('he');
const list = (names: readonly string[]): string => new Intl.ListFormat('he').format(names.map(isolated));

export const messages: HubMessages = {
  playAll: 'הפעלת הכול',
  next: 'הבא',
  upNext: (title, seconds) => `הבא בתור${seconds > 0 ? ` בעוד ${duration(seconds)}` : ''}: ${isolated(title)}`,
  playNow: 'הפעלה עכשיו',
  cancel: 'ביטול',
  waits: (title) => `”${isolated(title)}” ממתין לאישור שלך.`,
  pressPlay: (title) => `להמשך, יש ללחוץ על הפעלה: ${isolated(title)}`,
  finished: 'זה היה הפריט האחרון.',
  show: 'הצגה',
  all: (count) => `הכול (${number.format(count)})`,
  kind: counted('he', {
    video: { one: 'סרטון אחד', two: 'שני סרטונים', other: '# סרטונים' },
    audio: { one: 'הקלטה אחת', two: 'שתי הקלטות', other: '# הקלטות' },
    playlist: { one: 'רשימה אחת', two: 'שתי רשימות', other: '# רשימות' },
    live: { one: 'שידור חי אחד', two: 'שני שידורים חיים', other: '# שידורים חיים' },
    photo: { one: 'תמונה אחת', two: 'שתי תמונות', other: '# תמונות' },
    slides: { one: 'מצגת אחת', two: 'שתי מצגות', other: '# מצגות' },
    post: { one: 'פוסט אחד', two: 'שני פוסטים', other: '# פוסטים' },
    link: { one: 'דף אחד', two: 'שני דפים', other: '# דפים' },
  }),
  shown: (count, total) => `בתצוגה: ${number.format(count)} מתוך ${number.format(total)}`,
  consent: (names) => `התוכן כאן מגיע מ־${list(names)}. רק באישורך ייוודעו להם כתובת ה־IP שלך והאתר שבו הגלישה מתבצעת.`,
  allowAll: 'לאפשר לכולם',
  allow: (name) => `לאפשר את ${isolated(name)}`,
  remember: 'לזכור את התשובה שלי',
  allowed: (names) => `אושר: ${list(names)}.`,
  mentions: 'אזכורים באתרים אחרים',
  loadMentions: (host) => `טעינת אזכורים מ־${isolated(host)}`,
  loadingMentions: 'האזכורים בטעינה',
  mentionsFailed: 'לא ניתן היה לטעון את מה שאחרים כתבו על הדף הזה.',
  retry: 'ניסיון נוסף',
  more: (count) => `הצגת עוד (${number.format(count)})`,
};
