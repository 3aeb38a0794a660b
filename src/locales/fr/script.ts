/** French: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';
import { plural } from '../shared/plural.js';

const number = new Intl.NumberFormat('fr');
const duration = durations('fr');

export const messages: ScriptMessages = {
  captions: 'Sous-titres',
  off: 'Désactivés',
  captionsAre: (label) => (label ? `Sous-titres\u00a0: ${isolate(label)}` : 'Sous-titres désactivés'),
  captionsFailed: 'Impossible de charger ces sous-titres.',
  captionSize: 'Taille des sous-titres',
  captionColors: 'Couleurs des sous-titres',
  captionPlace: 'Position des sous-titres',
  sizes: { small: 'Petite', medium: 'Moyenne', large: 'Grande', huge: 'Très grande' },
  colors: {
    white: 'Blanc sur noir',
    yellow: 'Jaune sur noir',
    black: 'Noir sur blanc',
    plain: 'Blanc avec un contour',
  },
  places: { bottom: 'En bas', top: 'En haut' },
  transcript: 'Transcription',
  languages: 'Langue',
  loading: 'Chargement',
  transcriptFailed: 'Impossible de charger la transcription ici.',
  transcriptEmpty: 'Aucun texte n’a été trouvé dans le fichier de la transcription.',
  transcriptEnds: (seconds) => `La transcription s’arrête à ${duration(seconds)}\u202f; l’enregistrement continue.`,
  openFile: 'Ouvrir le fichier',
  playFrom: (seconds) => `Lire à partir de ${duration(seconds)}`,
  search: 'Rechercher dans la transcription',
  found: (count, place) =>
    count === 0
      ? 'Aucun résultat'
      : place
        ? `${number.format(place)} sur ${number.format(count)}`
        : plural('fr', { one: '# résultat', other: '# résultats' })(count),
  next: 'Résultat suivant',
  previous: 'Résultat précédent',
  follow: 'Suivre la lecture',
  copy: 'Copier avec les temps',
  copied: 'Copié',
  notCopied: 'Ce navigateur n’a pas autorisé la copie.',
  chapters: 'Chapitres',
  nextChapter: 'Chapitre suivant',
  previousChapter: 'Chapitre précédent',
  pictures: 'Afficher les images',
  chaptersFailed: 'Impossible de charger les chapitres ici.',
  more: (title) => `En savoir plus sur «\u00a0${isolate(title)}\u00a0»`,
  description: 'Audiodescription',
  descriptionIs: (on) => `Audiodescription ${on ? 'activée' : 'désactivée'}`,
  describer: 'Descriptions lues par',
  browserVoice: 'La voix du navigateur',
  screenReader: 'Mon lecteur d’écran',
  voiceSpeed: 'Vitesse des descriptions',
  signs: 'Langue des signes',
  move: 'Déplacer vers le coin suivant',
  larger: 'Agrandir',
  smaller: 'Réduire',
  pictureFailed: 'Impossible de charger cette version.',
};
