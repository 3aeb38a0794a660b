/** Hebrew: static markup. */
import { isolated } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

export const messages: StaticMessages = {
  lang: 'he',
  nouns: {
    video: 'סרטון',
    audio: 'קטע שמע',
    playlist: 'רשימת השמעה',
    live: 'שידור חי',
    photo: 'תמונה',
    slides: 'מצגת',
    post: 'פוסט',
    link: 'דף',
  },
  on: (title, provider) => `${isolated(title)} ב־${isolated(provider)}`,
  by: (noun, author) => `${noun} מאת ${isolated(author)}`,
  flash: 'תוכן פלאש',
  from: (time) => `, החל מ־${time}`,
  closed: (_kind, provider, since = '') =>
    `השירות ${provider ? `${isolated(provider)} ` : ''}נסגר${since && ` (${since})`}. התוכן הזה כבר אינו זמין כאן.`,
  notIdentified: (_kind, provider) =>
    `הכתובת של ${provider ? `נגן ${isolated(provider)} הישן הזה` : 'הנגן הישן הזה'} אינה מציינת מה הוא ניגן, ואי אפשר לשחזר ממנה את התוכן.`,
  retired: (_kind, provider) =>
    `נגן ${isolated(provider)} הישן הזה כבר אינו פועל, וכתובתו אינה מספיקה כדי למצוא שוב את התוכן.`,
  flashRetired: 'דפדפנים כבר אינם מנגנים פלאש.',
  lost: () => 'התוכן הזה כבר אינו זמין.',
  archivedPage: 'הדף בארכיון',
  archivedRecording: 'ההקלטה בארכיון',
  searchArchive: 'חיפוש ההקלטה בארכיון',
};
