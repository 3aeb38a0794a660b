/** French: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('fr');

export const messages: ExtrasMessages = {
  pictureInPicture: 'Afficher en incrustation',
  elsewhere: 'Lire sur un autre appareil',
  download: 'Télécharger',
  share: (time) => `Partager à partir de ${time}`,
  copied: 'Lien copié.',
  link: 'Lien vers ce moment',
  sleep: 'Arrêter la lecture',
  never: 'Jamais',
  minutes: (count) => `Dans ${duration(count * 60)}`,
  chapterEnd: 'À la fin du chapitre',
  recordingEnd: 'À la fin de l’enregistrement',
  slept: 'La minuterie a arrêté la lecture.',
  goesOn: (seconds) => `La lecture reprend là où vous l’avez laissée, à ${duration(seconds)}.`,
  fromStart: 'Reprendre au début',
  shortcuts: 'Raccourcis clavier',
  useShortcuts: 'Utiliser les raccourcis clavier quand le focus est dans un lecteur',
  shortcutsOff: 'Cette page a désactivé les raccourcis clavier.',
  close: 'Fermer',
  space: 'Espace',
  playPause: 'Lire ou mettre en pause',
  seekBy: (seconds) => `${duration(seconds)} en arrière ou en avant`,
  toShare: 'Aller au dixième voulu\u00a0: 0 pour le début, 5 pour le milieu',
  muteSound: 'Couper ou remettre le son',
  changeVolume: 'Plus fort ou moins fort',
  slowerFaster: 'Plus lent ou plus rapide',
  fullscreen: 'Plein écran ou non',
  showShortcuts: 'Afficher cette liste',
};
