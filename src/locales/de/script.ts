/** German: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('de');
const duration = durations('de');

export const messages: ScriptMessages = {
  captions: 'Untertitel',
  off: 'Aus',
  captionsAre: (label) => (label ? `Untertitel: ${isolate(label)}` : 'Untertitel aus'),
  captionsFailed: 'Diese Untertitel konnten nicht geladen werden.',
  captionSize: 'Größe der Untertitel',
  captionColors: 'Farben der Untertitel',
  captionPlace: 'Position der Untertitel',
  sizes: { small: 'Klein', medium: 'Mittel', large: 'Groß', huge: 'Sehr groß' },
  colors: {
    white: 'Weiß auf Schwarz',
    yellow: 'Gelb auf Schwarz',
    black: 'Schwarz auf Weiß',
    plain: 'Weiß mit Umriss',
  },
  places: { bottom: 'Unten', top: 'Oben' },
  transcript: 'Transkript',
  languages: 'Sprache',
  loading: 'Wird geladen',
  transcriptFailed: 'Das Transkript konnte hier nicht geladen werden.',
  transcriptEmpty: 'In der Datei des Transkripts wurde kein Text gefunden.',
  transcriptEnds: (seconds) => `Das Transkript endet nach ${duration(seconds)}; die Aufnahme geht weiter.`,
  openFile: 'Datei öffnen',
  playFrom: (seconds) => `Ab ${duration(seconds)} abspielen`,
  search: 'Transkript durchsuchen',
  found: (count, place) =>
    count === 0
      ? 'Nicht gefunden'
      : place
        ? `${number.format(place)} von ${number.format(count)}`
        : `${number.format(count)} gefunden`,
  next: 'Nächster Treffer',
  previous: 'Vorheriger Treffer',
  follow: 'Mitlesen',
  copy: 'Mit Zeiten kopieren',
  copied: 'Kopiert',
  notCopied: 'Dieser Browser hat das Kopieren nicht erlaubt.',
  chapters: 'Kapitel',
  nextChapter: 'Nächstes Kapitel',
  previousChapter: 'Vorheriges Kapitel',
  pictures: 'Bilder anzeigen',
  chaptersFailed: 'Die Kapitel konnten hier nicht geladen werden.',
  more: (title) => `Mehr über „${isolate(title)}“`,
  description: 'Audiodeskription',
  descriptionIs: (on) => `Audiodeskription ${on ? 'ein' : 'aus'}`,
  describer: 'Beschreibungen werden gesprochen von',
  browserVoice: 'Stimme des Browsers',
  screenReader: 'Mein Screenreader',
  voiceSpeed: 'Geschwindigkeit der Beschreibungen',
  signs: 'Gebärdensprache',
  move: 'In die nächste Ecke verschieben',
  larger: 'Vergrößern',
  smaller: 'Verkleinern',
  pictureFailed: 'Diese Fassung konnte nicht geladen werden.',
};
