/** Italian: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';
import { plural } from '../shared/plural.js';

const number = new Intl.NumberFormat('it');
const duration = durations('it');

export const messages: ScriptMessages = {
  captions: 'Sottotitoli',
  off: 'Disattivati',
  captionsAre: (label) => (label ? `Sottotitoli: ${isolate(label)}` : 'Sottotitoli disattivati'),
  captionsFailed: 'Impossibile caricare questi sottotitoli.',
  captionSize: 'Dimensione dei sottotitoli',
  captionColors: 'Colori dei sottotitoli',
  captionPlace: 'Posizione dei sottotitoli',
  sizes: { small: 'Piccola', medium: 'Media', large: 'Grande', huge: 'Molto grande' },
  colors: {
    white: 'Bianco su nero',
    yellow: 'Giallo su nero',
    black: 'Nero su bianco',
    plain: 'Bianco con contorno',
  },
  places: { bottom: 'In basso', top: 'In alto' },
  transcript: 'Trascrizione',
  languages: 'Lingua',
  loading: 'Caricamento',
  transcriptFailed: 'Impossibile caricare qui la trascrizione.',
  transcriptEmpty: 'Nel file della trascrizione non è stato trovato alcun testo.',
  transcriptEnds: (seconds) => `La trascrizione termina dopo ${duration(seconds)}; la registrazione continua.`,
  openFile: 'Apri il file',
  playFrom: (seconds) => `Riproduci da ${duration(seconds)}`,
  search: 'Cerca nella trascrizione',
  found: (count, place) =>
    count === 0
      ? 'Nessun risultato'
      : place
        ? `${number.format(place)} su ${number.format(count)}`
        : plural('it', { one: '# risultato', other: '# risultati' })(count),
  next: 'Risultato successivo',
  previous: 'Risultato precedente',
  follow: 'Segui la riproduzione',
  copy: 'Copia con i tempi',
  copied: 'Copiato',
  notCopied: 'Questo browser non ha consentito la copia.',
  chapters: 'Capitoli',
  nextChapter: 'Capitolo successivo',
  previousChapter: 'Capitolo precedente',
  pictures: 'Mostra le immagini',
  chaptersFailed: 'Impossibile caricare qui i capitoli.',
  more: (title) => `Altro su «${isolate(title)}»`,
  description: 'Audiodescrizione',
  descriptionIs: (on) => `Audiodescrizione ${on ? 'attivata' : 'disattivata'}`,
  describer: 'Chi legge le descrizioni',
  browserVoice: 'La voce del browser',
  screenReader: 'Il mio lettore di schermo',
  voiceSpeed: 'Velocità delle descrizioni',
  signs: 'Lingua dei segni',
  move: 'Sposta nell’angolo successivo',
  larger: 'Ingrandisci',
  smaller: 'Riduci',
  pictureFailed: 'Impossibile caricare questa versione.',
};
