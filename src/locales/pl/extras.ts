/** Polish: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('pl');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Pokaż obraz w obrazie',
  elsewhere: 'Odtwórz na innym urządzeniu',
  download: 'Pobierz',
  share: (time) => `Udostępnij od ${time}`,
  copied: 'Skopiowano link.',
  link: 'Link do tego miejsca',
  sleep: 'Zatrzymaj odtwarzanie',
  never: 'Nigdy',
  minutes: (count) => `Za ${count} min`,
  chapterEnd: 'Na końcu rozdziału',
  recordingEnd: 'Na końcu nagrania',
  slept: 'Wyłącznik czasowy zatrzymał odtwarzanie.',
  goesOn: (seconds) => `Odtwarzanie ruszy od miejsca przerwania: ${duration(seconds)}.`,
  fromStart: 'Zacznij od początku',
  shortcuts: 'Skróty klawiszowe',
  useShortcuts: 'Używaj skrótów klawiszowych, gdy fokus jest w odtwarzaczu',
  shortcutsOff: 'Ta strona wyłączyła skróty klawiszowe.',
  close: 'Zamknij',
  space: 'Spacja',
  playPause: 'Odtwórz lub wstrzymaj',
  seekBy: (seconds) => `Wstecz lub naprzód: ${duration(seconds)}`,
  toShare: 'Przejdź o dziesiąte części: 0 na początek, 5 do połowy',
  muteSound: 'Wyłącz lub włącz dźwięk',
  changeVolume: 'Głośniej lub ciszej',
  slowerFaster: 'Wolniej lub szybciej',
  fullscreen: 'Włącz lub wyłącz pełny ekran',
  showShortcuts: 'Pokaż tę listę',
};
