/** Polish: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('pl', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('pl', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('pl');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Odtwarzacz wideo', label),
  audio: (label) => named('Odtwarzacz audio', label),
  play: 'Odtwórz',
  pause: 'Wstrzymaj',
  back: (seconds) => `Wstecz: ${duration(seconds)}`,
  forward: (seconds) => `Naprzód: ${duration(seconds)}`,
  seek: 'Pozycja',
  position: (seconds, total) => (total ? `${duration(seconds)}, łącznie ${duration(total)}` : duration(seconds)),
  mute: 'Wycisz',
  volume: 'Głośność',
  percent: (share) => percent.format(share),
  speed: 'Prędkość',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Pełny ekran',
  settings: 'Ustawienia',
  waiting: 'Wczytywanie',
  ended: 'Koniec',
  pressAgain: 'Przeglądarka nie pozwoliła zacząć. Naciśnij przycisk odtwarzania jeszcze raz.',
  failed: reasons(
    {
      'not-found': (it) => `Nie udało się wczytać ${it} (nie znaleziono).`,
      private: (it) => `Nie udało się wczytać ${it} (brak dostępu).`,
      format: (it) => `Nie udało się odtworzyć ${it}: ta przeglądarka nie może odczytać pliku.`,
      network: (it) => `Nie udało się wczytać ${it}: błąd połączenia.`,
      offline: (it) => `Nie udało się wczytać ${it}: brak połączenia.`,
      other: (it) => `Nie udało się wczytać ${it}.`,
    },
    (label) => (label ? `nagrania „${isolate(label)}”` : 'tego nagrania'),
  ),
  retry: 'Spróbuj ponownie',
  open: 'Otwórz samo nagranie',
};
