/** Hebrew: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('he');

export const messages: ExtrasMessages = {
  pictureInPicture: 'הצגה כתמונה בתוך תמונה',
  elsewhere: 'הפעלה במכשיר אחר',
  download: 'הורדה',
  share: (time) => `שיתוף החל מ־${time}`,
  copied: 'הקישור הועתק.',
  link: 'קישור למקום הזה',
  sleep: 'עצירת ההפעלה',
  never: 'אף פעם',
  minutes: (count) => `בעוד ${duration(count * 60)}`,
  chapterEnd: 'בסוף החלק',
  recordingEnd: 'בסוף ההקלטה',
  slept: 'טיימר השינה עצר את ההפעלה.',
  goesOn: (seconds) => `ההפעלה תימשך מהמקום שבו נעצרה: ${duration(seconds)}.`,
  fromStart: 'הפעלה מההתחלה',
  shortcuts: 'קיצורי מקלדת',
  useShortcuts: 'שימוש בקיצורי מקלדת כשהמיקוד נמצא בנגן',
  shortcutsOff: 'הדף הזה כיבה את קיצורי המקלדת.',
  close: 'סגירה',
  space: 'רווח',
  playPause: 'הפעלה או השהיה',
  seekBy: (seconds) => `${duration(seconds)} אחורה או קדימה`,
  toShare: 'מעבר בעשיריות: 0 להתחלה, 5 לאמצע',
  muteSound: 'כיבוי או הפעלה של הצליל',
  changeVolume: 'הגברה או הנמכה',
  slowerFaster: 'האטה או האצה',
  fullscreen: 'כניסה למסך מלא או יציאה ממנו',
  showShortcuts: 'הצגת הרשימה הזאת',
};
