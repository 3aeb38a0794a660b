/** Italian: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('it', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('it', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('it');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Lettore video', label),
  audio: (label) => named('Lettore audio', label),
  play: 'Riproduci',
  pause: 'Metti in pausa',
  back: (seconds) => `Indietro di ${duration(seconds)}`,
  forward: (seconds) => `Avanti di ${duration(seconds)}`,
  seek: 'Posizione',
  position: (seconds, total) => (total ? `${duration(seconds)} su ${duration(total)}` : duration(seconds)),
  mute: 'Disattiva l’audio',
  volume: 'Volume',
  percent: (share) => percent.format(share),
  speed: 'Velocità',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Schermo intero',
  settings: 'Impostazioni',
  waiting: 'Caricamento',
  ended: 'Terminato',
  pressAgain: 'Il browser ha impedito l’avvio. Avviare di nuovo la riproduzione.',
  failed: reasons(
    {
      'not-found': (it) => `Impossibile caricare ${it} (non trovato).`,
      private: (it) => `Impossibile caricare ${it} (accesso non consentito).`,
      format: (it) => `Impossibile riprodurre ${it}: questo browser non può leggere il file.`,
      network: (it) => `Impossibile caricare ${it}: la connessione non è riuscita.`,
      offline: (it) => `Impossibile caricare ${it}: connessione assente.`,
      other: (it) => `Impossibile caricare ${it}.`,
    },
    (label) => (label ? `«${isolate(label)}»` : 'questo contenuto'),
  ),
  retry: 'Riprova',
  open: 'Apri direttamente la registrazione',
};
