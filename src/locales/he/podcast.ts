/** Hebrew: podcasts. */
import { isolated } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('he');
const list = new Intl.ListFormat('he');

export const messages: PodcastMessages = {
  load: (host) => `טעינת פרקים מ־${isolated(host)}`,
  contact: (host) => `לשרת ${isolated(host)} ייוודעו אז כתובת ה־IP שלך והאתר שבו הגלישה מתבצעת.`,
  loading: 'הפרקים נטענים',
  problems: {
    'not-found': 'אין עוד הזנה בכתובת הזאת.',
    'bad-response': 'מה שהגיע משם אינו הזנה.',
    network: 'לא ניתן להגיע להזנה, או שאתרים אחרים אינם רשאים לקרוא אותה.',
    timeout: 'ההזנה לא ענתה זמן רב מדי.',
    'too-large': 'ההזנה גדולה מדי.',
  },
  cut: 'ההזנה נקטעת באמצע; ייתכן שחסרים פרקים.',
  retry: 'ניסיון נוסף',
  picture: (host) => `הצגת התמונה מ־${isolated(host)}`,
  feed: 'הזנה',
  website: 'אתר',
  follow: 'מעקב אחר התוכנית',
  copy: 'העתקת כתובת ההזנה',
  copied: 'הכתובת הועתקה',
  notCopied: 'לא ניתן היה להעתיק את הכתובת.',
  episodes: 'פרקים',
  count: plural('he', { one: 'פרק אחד', two: 'שני פרקים', other: '# פרקים' }),
  shown: (count, total) => `בתצוגה: ${number.format(count)} מתוך ${number.format(total)}`,
  none: 'אין פרק מתאים.',
  more: (count) => `הצגת עוד (${number.format(count)})`,
  search: 'חיפוש פרקים',
  season: 'עונה',
  allSeasons: 'כל העונות',
  inSeason: (n, name) => `עונה ${n}${name && `: ${isolated(name)}`}`,
  numbered: (n) => `פרק ${n}`,
  explicit: 'תוכן בוטה',
  play: (title) => `הפעלה: ${isolated(title)}`,
  pause: (title) => `השהיה: ${isolated(title)}`,
  about: (title) => `הערות: ${isolated(title)}`,
  notes: 'הערות',
  clip: (title, time) => `הפעלת הקטע: ${isolated(title)} (${time})`,
  playFrom: (time) => `הפעלה מ־${time}`,
  permalink: 'קישור לפרק הזה',
  transcript: 'תמליל',
  chapters: 'חלקים',
  recording: 'הקלטה',
  noRecording: 'אין הקלטה בהזנה',
  unplayable: (title) => `לא ניתן להפעיל את ”${isolated(title)}”.`,
  upNext: (title) => `הבא בתור: ${isolated(title)}`,
  missing: 'הפרק הזה אינו בהזנה.',
  people: (names) => `עם ${list.format(names.map(isolated))}`,
};
