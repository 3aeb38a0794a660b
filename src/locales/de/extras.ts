/** German: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('de');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Bild-in-Bild anzeigen',
  elsewhere: 'Auf einem anderen Gerät abspielen',
  download: 'Herunterladen',
  share: (time) => `Ab ${time} teilen`,
  copied: 'Link kopiert.',
  link: 'Link zu dieser Stelle',
  sleep: 'Wiedergabe beenden',
  never: 'Nie',
  minutes: (count) => `In ${duration(count * 60)}`,
  chapterEnd: 'Am Ende des Kapitels',
  recordingEnd: 'Am Ende der Aufnahme',
  slept: 'Der Sleeptimer hat die Wiedergabe beendet.',
  goesOn: (seconds) => `Es geht dort weiter, wo Sie aufgehört haben: bei ${duration(seconds)}.`,
  fromStart: 'Von vorn beginnen',
  shortcuts: 'Tastenkürzel',
  useShortcuts: 'Tastenkürzel verwenden, solange der Fokus in einem Player ist',
  shortcutsOff: 'Diese Seite hat Tastenkürzel ausgeschaltet.',
  close: 'Schließen',
  space: 'Leertaste',
  playPause: 'Abspielen oder pausieren',
  seekBy: (seconds) => `${duration(seconds)} zurück oder vor`,
  toShare: 'In Zehnteln springen: 0 zum Anfang, 5 zur Mitte',
  muteSound: 'Ton aus oder ein',
  changeVolume: 'Lauter oder leiser',
  slowerFaster: 'Langsamer oder schneller',
  fullscreen: 'Vollbild ein oder aus',
  showShortcuts: 'Diese Liste anzeigen',
};
