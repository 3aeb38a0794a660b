/** Hebrew: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolated, rightToLeft } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `”${isolated(title)}”`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'הפעלה',
    listen: 'האזנה',
    show: 'הצגה',
    slides: 'הצגת המצגת',
    post: (provider) => `הצגת הפוסט${provider ? ` מ־${isolated(provider)}` : ''}`,
  }),
  titled: (title, provider) => rightToLeft(`${isolated(title)} – ${isolated(provider)}`),
  button: (action, titled, startsAt) => `${action}: ${isolated(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `מתחיל ב־${formatTime(start)}`,
  by: 'מאת ',
  comma: ', ',
  source: (_kind, host) => `המקור: ${isolated(host)}; דבר אינו נטען לפני כן.`,
  sourceActive: (host) => `נטען מ־${isolated(host)}.`,
  open: (provider) => `פתיחה ב־${isolated(provider)}`,
  loading: (titled) => `בטעינה: ${quoted(titled)}`,
  pressAgain: (provider) =>
    `אם ההפעלה אינה מתחילה, יש ללחוץ על כפתור ההפעלה בנגן${provider && ` של ${isolated(provider)}`}.`,
  failed: failures(
    {
      'not-found': (it) => `התוכן ${it} הוסר.`,
      private: (it) => `התוכן ${it} פרטי: רק מי שבעליו בחרו יכול לצפות בו.`,
      'embedding-disabled': (it) => `הבעלים של ${it} מתירים את הצגתו רק בדף של הספק עצמו.`,
      blocked: (it) => `התוכן ${it} נחסם בידי כללי הדף הזה או בידי תוסף של הדפדפן.`,
      timeout: (it) => `לא ניתן היה לטעון את ${it}: הנגן לא הגיב.`,
      network: (it) => `לא ניתן היה לטעון את ${it}: אין גישה אל הספק.`,
      other: (it) => `לא ניתן היה לטעון את ${it}.`,
    },
    quoted,
  ),
  offline: (titled) => `אין חיבור לרשת. התוכן ${quoted(titled)} ייטען כשהחיבור יחזור.`,
  retry: 'ניסיון נוסף',
  close: 'סגירת הנגן',
  unavailable: 'אינו זמין עוד',
};
