/** Polish: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('pl');
const list = new Intl.ListFormat('pl');

export const messages: PodcastMessages = {
  load: (host) => `Wczytaj odcinki z ${isolate(host)}`,
  contact: (host) => `Serwer ${isolate(host)} pozna wtedy Twój adres IP i witrynę, na której jesteś.`,
  loading: 'Wczytywanie odcinków',
  problems: {
    'not-found': 'Pod tym adresem nie ma już kanału.',
    'bad-response': 'To, co stamtąd przyszło, nie jest kanałem.',
    network: 'Nie udało się połączyć z kanałem albo inne witryny nie mogą go czytać.',
    timeout: 'Kanał zbyt długo nie odpowiadał.',
    'too-large': 'Kanał jest za duży.',
  },
  cut: 'Kanał urywa się w połowie; może brakować odcinków.',
  retry: 'Spróbuj ponownie',
  picture: (host) => `Pokaż obraz z ${isolate(host)}`,
  feed: 'Kanał RSS',
  website: 'Strona WWW',
  follow: 'Obserwuj ten podcast',
  copy: 'Kopiuj adres kanału',
  copied: 'Adres skopiowany',
  notCopied: 'Nie udało się skopiować adresu.',
  episodes: 'Odcinki',
  count: plural('pl', { one: '# odcinek', few: '# odcinki', many: '# odcinków', other: '# odcinka' }),
  shown: (count, total) => `Widoczne: ${number.format(count)} z ${number.format(total)}`,
  none: 'Żaden odcinek nie pasuje.',
  more: (count) => `Pokaż więcej (${number.format(count)})`,
  search: 'Szukaj odcinków',
  season: 'Sezon',
  allSeasons: 'Wszystkie sezony',
  inSeason: (n, name) => `Sezon ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Odcinek ${n}`,
  explicit: 'Dla dorosłych',
  play: (title) => `Odtwórz: ${isolate(title)}`,
  pause: (title) => `Wstrzymaj: ${isolate(title)}`,
  about: (title) => `Notatki: ${isolate(title)}`,
  notes: 'Notatki',
  clip: (title, time) => `Odtwórz fragment: ${isolate(title)} (${time})`,
  playFrom: (time) => `Odtwórz od ${time}`,
  permalink: 'Link do tego odcinka',
  transcript: 'Transkrypcja',
  chapters: 'Rozdziały',
  recording: 'Nagranie',
  noRecording: 'Brak nagrania w kanale',
  unplayable: (title) => `Nie można odtworzyć odcinka „${isolate(title)}”.`,
  upNext: (title) => `Następne: ${isolate(title)}`,
  missing: 'Tego odcinka nie ma w kanale.',
  people: (names) => `Występują: ${list.format(names.map(isolate))}`,
};
