/** Dutch: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('nl');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Beeld-in-beeld tonen',
  elsewhere: 'Op een ander apparaat afspelen',
  download: 'Downloaden',
  share: (time) => `Delen vanaf ${time}`,
  copied: 'Link gekopieerd.',
  link: 'Link naar dit moment',
  sleep: 'Afspelen stoppen',
  never: 'Nooit',
  minutes: (count) => `Over ${duration(count * 60)}`,
  chapterEnd: 'Aan het einde van het hoofdstuk',
  recordingEnd: 'Aan het einde van de opname',
  slept: 'De slaaptimer heeft het afspelen gestopt.',
  goesOn: (seconds) => `Het gaat verder waar u gebleven was: bij ${duration(seconds)}.`,
  fromStart: 'Vanaf het begin afspelen',
  shortcuts: 'Sneltoetsen',
  useShortcuts: 'Sneltoetsen gebruiken zolang de focus in een speler is',
  shortcutsOff: 'Deze pagina heeft sneltoetsen uitgeschakeld.',
  close: 'Sluiten',
  space: 'Spatiebalk',
  playPause: 'Afspelen of pauzeren',
  seekBy: (seconds) => `${duration(seconds)} terug of vooruit`,
  toShare: 'In tienden springen: 0 naar het begin, 5 naar het midden',
  muteSound: 'Geluid uit of aan',
  changeVolume: 'Harder of zachter',
  slowerFaster: 'Langzamer of sneller',
  fullscreen: 'Volledig scherm aan of uit',
  showShortcuts: 'Deze lijst tonen',
};
