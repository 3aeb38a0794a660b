/** Polish: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('pl');
const duration = durations('pl');

export const messages: ScriptMessages = {
  captions: 'Napisy',
  off: 'Wyłączone',
  captionsAre: (label) => (label ? `Napisy: ${isolate(label)}` : 'Napisy wyłączone'),
  captionsFailed: 'Nie udało się wczytać tych napisów.',
  captionSize: 'Rozmiar napisów',
  captionColors: 'Kolory napisów',
  captionPlace: 'Położenie napisów',
  sizes: { small: 'Mały', medium: 'Średni', large: 'Duży', huge: 'Bardzo duży' },
  colors: {
    white: 'Białe na czarnym',
    yellow: 'Żółte na czarnym',
    black: 'Czarne na białym',
    plain: 'Białe z konturem',
  },
  places: { bottom: 'Na dole', top: 'U góry' },
  transcript: 'Transkrypcja',
  languages: 'Język',
  loading: 'Wczytywanie',
  transcriptFailed: 'Nie udało się tu wczytać transkrypcji.',
  transcriptEmpty: 'W pliku transkrypcji nie znaleziono tekstu.',
  transcriptEnds: (seconds) => `Transkrypcja kończy się w tym miejscu: ${duration(seconds)}; nagranie trwa dalej.`,
  openFile: 'Otwórz plik',
  playFrom: (seconds) => `Odtwórz od miejsca: ${duration(seconds)}`,
  search: 'Szukaj w transkrypcji',
  found: (count, place) =>
    count === 0
      ? 'Nie znaleziono'
      : place
        ? `${number.format(place)} z ${number.format(count)}`
        : `Znaleziono: ${number.format(count)}`,
  next: 'Następny wynik',
  previous: 'Poprzedni wynik',
  follow: 'Śledź odtwarzanie',
  copy: 'Kopiuj z czasami',
  copied: 'Skopiowano',
  notCopied: 'Ta przeglądarka nie pozwoliła na kopiowanie.',
  chapters: 'Rozdziały',
  nextChapter: 'Następny rozdział',
  previousChapter: 'Poprzedni rozdział',
  pictures: 'Pokaż obrazy',
  chaptersFailed: 'Nie udało się tu wczytać rozdziałów.',
  more: (title) => `Więcej o „${isolate(title)}”`,
  description: 'Audiodeskrypcja',
  descriptionIs: (on) => `Audiodeskrypcja ${on ? 'włączona' : 'wyłączona'}`,
  describer: 'Opisy czyta',
  browserVoice: 'Głos przeglądarki',
  screenReader: 'Mój czytnik ekranu',
  voiceSpeed: 'Prędkość opisów',
  signs: 'Język migowy',
  move: 'Przenieś do następnego rogu',
  larger: 'Powiększ',
  smaller: 'Pomniejsz',
  pictureFailed: 'Nie udało się wczytać tej wersji.',
};
