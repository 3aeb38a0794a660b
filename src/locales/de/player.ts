/** German: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('de');
const named = (name: string, label: string): string => (label ? `${name}: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Videoplayer', label),
  audio: (label) => named('Audioplayer', label),
  play: 'Abspielen',
  pause: 'Pausieren',
  back: (seconds) => `${duration(seconds)} zurück`,
  forward: (seconds) => `${duration(seconds)} vor`,
  seek: 'Position',
  position: (seconds, total) => (total ? `${duration(seconds)} von ${duration(total)}` : duration(seconds)),
  mute: 'Stummschalten',
  volume: 'Lautstärke',
  percent: (share) => percent.format(share),
  speed: 'Geschwindigkeit',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Vollbild',
  settings: 'Einstellungen',
  waiting: 'Wird geladen',
  ended: 'Beendet',
  pressAgain: 'Der Browser hat den Start verhindert. Starten Sie die Wiedergabe noch einmal.',
  failed: reasons(
    {
      'not-found': (it) => `${it} konnte nicht geladen werden (nicht gefunden).`,
      private: (it) => `${it} konnte nicht geladen werden (nicht erlaubt).`,
      format: (it) => `${it} konnte nicht abgespielt werden: Dieser Browser kann die Datei nicht lesen.`,
      network: (it) => `${it} konnte nicht geladen werden: Die Verbindung ist fehlgeschlagen.`,
      offline: (it) => `${it} konnte nicht geladen werden: Sie sind offline.`,
      other: (it) => `${it} konnte nicht geladen werden.`,
    },
    (label) => (label ? `„${isolate(label)}“` : 'Diese Aufnahme'),
  ),
  retry: 'Erneut versuchen',
  open: 'Die Aufnahme selbst öffnen',
};
