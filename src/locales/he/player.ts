/** Hebrew: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolated } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('he', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('he', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('he');
const named = (name: string, label: string): string => (label ? `${name}: ${isolated(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('נגן וידאו', label),
  audio: (label) => named('נגן שמע', label),
  play: 'הפעלה',
  pause: 'השהיה',
  back: (seconds) => `חזרה: ${duration(seconds)}`,
  forward: (seconds) => `קדימה: ${duration(seconds)}`,
  seek: 'מיקום',
  position: (seconds, total) => (total ? `${duration(seconds)} מתוך ${duration(total)}` : duration(seconds)),
  mute: 'השתקה',
  volume: 'עוצמת הקול',
  percent: (share) => percent.format(share),
  speed: 'מהירות',
  rate: (rate) => isolated(`${number.format(rate)}×`),
  fullscreen: 'מסך מלא',
  settings: 'הגדרות',
  waiting: 'בטעינה',
  ended: 'הסתיים',
  pressAgain: 'הדפדפן לא אפשר להתחיל. יש ללחוץ שוב על הפעלה.',
  failed: reasons(
    {
      'not-found': (it) => `לא ניתן היה לטעון את ${it} (לא נמצא).`,
      private: (it) => `לא ניתן היה לטעון את ${it} (אין הרשאה).`,
      format: (it) => `לא ניתן היה להפעיל את ${it}: הדפדפן הזה אינו יכול לקרוא את הקובץ.`,
      network: (it) => `לא ניתן היה לטעון את ${it}: החיבור נכשל.`,
      offline: (it) => `לא ניתן היה לטעון את ${it}: אין חיבור לרשת.`,
      other: (it) => `לא ניתן היה לטעון את ${it}.`,
    },
    (label) => (label ? `”${isolated(label)}”` : 'התוכן הזה'),
  ),
  retry: 'ניסיון נוסף',
  open: 'פתיחת ההקלטה עצמה',
};
