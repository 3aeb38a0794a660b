/** Hebrew: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolated } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('he');
const duration = durations('he');

export const messages: ScriptMessages = {
  captions: 'כתוביות',
  off: 'כבוי',
  captionsAre: (label) => (label ? `כתוביות: ${isolated(label)}` : 'הכתוביות כבויות'),
  captionsFailed: 'לא ניתן היה לטעון את הכתוביות האלה.',
  captionSize: 'גודל הכתוביות',
  captionColors: 'צבעי הכתוביות',
  captionPlace: 'מיקום הכתוביות',
  sizes: { small: 'קטן', medium: 'בינוני', large: 'גדול', huge: 'גדול מאוד' },
  colors: { white: 'לבן על שחור', yellow: 'צהוב על שחור', black: 'שחור על לבן', plain: 'לבן עם קו מתאר' },
  places: { bottom: 'למטה', top: 'למעלה' },
  transcript: 'תמליל',
  languages: 'שפה',
  loading: 'בטעינה',
  transcriptFailed: 'לא ניתן היה לטעון כאן את התמליל.',
  transcriptEmpty: 'לא נמצא טקסט בקובץ התמליל.',
  transcriptEnds: (seconds) => `התמליל מסתיים אחרי ${duration(seconds)}; ההקלטה נמשכת.`,
  openFile: 'פתיחת הקובץ',
  playFrom: (seconds) => `הפעלה החל מ־${duration(seconds)}`,
  search: 'חיפוש בתמליל',
  found: (count, place) =>
    count === 0
      ? 'לא נמצא'
      : place
        ? `${number.format(place)} מתוך ${number.format(count)}`
        : `נמצאו: ${number.format(count)}`,
  next: 'התוצאה הבאה',
  previous: 'התוצאה הקודמת',
  follow: 'מעקב אחר הטקסט',
  copy: 'העתקה עם הזמנים',
  copied: 'הועתק',
  notCopied: 'הדפדפן הזה לא אפשר העתקה.',
  chapters: 'חלקים',
  nextChapter: 'החלק הבא',
  previousChapter: 'החלק הקודם',
  pictures: 'הצגת תמונות',
  chaptersFailed: 'לא ניתן היה לטעון כאן את החלקים.',
  more: (title) => `מידע נוסף על ”${isolated(title)}”`,
  description: 'תיאור קולי',
  descriptionIs: (on) => `התיאור הקולי ${on ? 'פועל' : 'כבוי'}`,
  describer: 'התיאורים יוקראו בידי',
  browserVoice: 'הקול של הדפדפן',
  screenReader: 'קורא המסך שלי',
  voiceSpeed: 'מהירות התיאורים',
  signs: 'שפת הסימנים',
  move: 'העברה לפינה הבאה',
  larger: 'הגדלה',
  smaller: 'הקטנה',
  pictureFailed: 'לא ניתן היה לטעון את הגרסה הזאת.',
};
