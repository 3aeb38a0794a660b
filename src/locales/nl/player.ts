/** Dutch: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('nl', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('nl', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('nl');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Videospeler', label),
  audio: (label) => named('Audiospeler', label),
  play: 'Afspelen',
  pause: 'Pauzeren',
  back: (seconds) => `${duration(seconds)} terug`,
  forward: (seconds) => `${duration(seconds)} vooruit`,
  seek: 'Positie',
  position: (seconds, total) => (total ? `${duration(seconds)} van ${duration(total)}` : duration(seconds)),
  mute: 'Geluid dempen',
  volume: 'Volume',
  percent: (share) => percent.format(share),
  speed: 'Snelheid',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Volledig scherm',
  settings: 'Instellingen',
  waiting: 'Wordt geladen',
  ended: 'Afgelopen',
  pressAgain: 'De browser hield het starten tegen. Druk nog een keer op afspelen.',
  failed: reasons(
    {
      'not-found': (it) => `${it} kon niet worden geladen (niet gevonden).`,
      private: (it) => `${it} kon niet worden geladen (niet toegestaan).`,
      format: (it) => `${it} kon niet worden afgespeeld: deze browser kan het bestand niet lezen.`,
      network: (it) => `${it} kon niet worden geladen: de verbinding is mislukt.`,
      offline: (it) => `${it} kon niet worden geladen: u bent offline.`,
      other: (it) => `${it} kon niet worden geladen.`,
    },
    (label) => (label ? `‘${isolate(label)}’` : 'Deze opname'),
  ),
  retry: 'Opnieuw proberen',
  open: 'De opname zelf openen',
};
