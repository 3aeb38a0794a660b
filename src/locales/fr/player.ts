/** French: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('fr');
const named = (name: string, label: string): string => (label ? `${name}\u00a0: ${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('Lecteur vidéo', label),
  audio: (label) => named('Lecteur audio', label),
  play: 'Lire',
  pause: 'Mettre en pause',
  back: (seconds) => `Reculer de ${duration(seconds)}`,
  forward: (seconds) => `Avancer de ${duration(seconds)}`,
  seek: 'Position',
  position: (seconds, total) => (total ? `${duration(seconds)} sur ${duration(total)}` : duration(seconds)),
  mute: 'Couper le son',
  volume: 'Volume',
  percent: (share) => percent.format(share),
  speed: 'Vitesse',
  rate: (rate) => `${number.format(rate)}×`,
  fullscreen: 'Plein écran',
  settings: 'Réglages',
  waiting: 'Chargement',
  ended: 'Terminé',
  pressAgain: 'Le navigateur a empêché le démarrage. Relancez la lecture.',
  failed: reasons(
    {
      'not-found': (it) => `Impossible de charger ${it} (introuvable).`,
      private: (it) => `Impossible de charger ${it} (accès refusé).`,
      format: (it) => `Impossible de lire ${it}\u00a0: ce navigateur ne prend pas en charge le fichier.`,
      network: (it) => `Impossible de charger ${it}\u00a0: la connexion a échoué.`,
      offline: (it) => `Impossible de charger ${it}\u00a0: vous êtes hors ligne.`,
      other: (it) => `Impossible de charger ${it}.`,
    },
    (label) => (label ? `«\u00a0${isolate(label)}\u00a0»` : 'cet enregistrement'),
  ),
  retry: 'Réessayer',
  open: 'Ouvrir le fichier lui-même',
};
