/** Dutch: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('nl');
const duration = durations('nl');

export const messages: ScriptMessages = {
  captions: 'Ondertiteling',
  off: 'Uit',
  captionsAre: (label) => (label ? `Ondertiteling: ${isolate(label)}` : 'Ondertiteling uit'),
  captionsFailed: 'Deze ondertiteling kon niet worden geladen.',
  captionSize: 'Grootte van de ondertiteling',
  captionColors: 'Kleuren van de ondertiteling',
  captionPlace: 'Plaats van de ondertiteling',
  sizes: { small: 'Klein', medium: 'Gemiddeld', large: 'Groot', huge: 'Heel groot' },
  colors: { white: 'Wit op zwart', yellow: 'Geel op zwart', black: 'Zwart op wit', plain: 'Wit met een omtrek' },
  places: { bottom: 'Onder', top: 'Boven' },
  transcript: 'Transcriptie',
  languages: 'Taal',
  loading: 'Wordt geladen',
  transcriptFailed: 'De transcriptie kon hier niet worden geladen.',
  transcriptEmpty: 'In het bestand van de transcriptie is geen tekst gevonden.',
  transcriptEnds: (seconds) => `De transcriptie stopt na ${duration(seconds)}; de opname gaat verder.`,
  openFile: 'Bestand openen',
  playFrom: (seconds) => `Afspelen vanaf ${duration(seconds)}`,
  search: 'Transcriptie doorzoeken',
  found: (count, place) =>
    count === 0
      ? 'Niet gevonden'
      : place
        ? `${number.format(place)} van ${number.format(count)}`
        : `${number.format(count)} gevonden`,
  next: 'Volgend resultaat',
  previous: 'Vorig resultaat',
  follow: 'Meelezen',
  copy: 'Met tijden kopiëren',
  copied: 'Gekopieerd',
  notCopied: 'Deze browser stond kopiëren niet toe.',
  chapters: 'Hoofdstukken',
  nextChapter: 'Volgend hoofdstuk',
  previousChapter: 'Vorig hoofdstuk',
  pictures: 'Afbeeldingen tonen',
  chaptersFailed: 'De hoofdstukken konden hier niet worden geladen.',
  more: (title) => `Meer over ‘${isolate(title)}’`,
  description: 'Audiodescriptie',
  descriptionIs: (on) => `Audiodescriptie ${on ? 'aan' : 'uit'}`,
  describer: 'Beschrijvingen worden uitgesproken door',
  browserVoice: 'De stem van de browser',
  screenReader: 'Mijn schermlezer',
  voiceSpeed: 'Snelheid van de beschrijvingen',
  signs: 'Gebarentaal',
  move: 'Naar de volgende hoek verplaatsen',
  larger: 'Vergroten',
  smaller: 'Verkleinen',
  pictureFailed: 'Die versie kon niet worden geladen.',
};
