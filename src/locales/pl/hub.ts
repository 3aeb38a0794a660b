/** Polish: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('pl');
const duration = durations('pl');
const list = (names: readonly string[]): string => new Intl.ListFormat('pl').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Odtwórz wszystko',
  next: 'Następne',
  upNext: (title, seconds) => `Następne${seconds > 0 ? ` (${duration(seconds)})` : ''}: ${isolate(title)}`,
  playNow: 'Odtwórz teraz',
  cancel: 'Anuluj',
  waits: (title) => `Materiał „${isolate(title)}” czeka na Twoją zgodę.`,
  pressPlay: (title) => `Aby kontynuować, uruchom odtwarzanie: ${isolate(title)}`,
  finished: 'To był ostatni materiał.',
  show: 'Pokaż',
  all: (count) => `Wszystkie (${number.format(count)})`,
  kind: counted('pl', {
    video: { one: '# film', few: '# filmy', other: '# filmów' },
    audio: { one: '# nagranie', few: '# nagrania', other: '# nagrań' },
    playlist: { one: '# playlista', few: '# playlisty', other: '# playlist' },
    live: { one: '# transmisja', few: '# transmisje', other: '# transmisji' },
    photo: { one: '# zdjęcie', few: '# zdjęcia', other: '# zdjęć' },
    slides: { one: '# prezentacja', few: '# prezentacje', other: '# prezentacji' },
    post: { one: '# wpis', few: '# wpisy', other: '# wpisów' },
    link: { one: '# strona', few: '# strony', other: '# stron' },
  }),
  shown: (count, total) => `Widoczne: ${number.format(count)} z ${number.format(total)}`,
  consent: (names) =>
    `Źródła tych materiałów: ${list(names)}. Tylko za Twoją zgodą poznają one Twój adres IP i odwiedzaną witrynę.`,
  allowAll: 'Zezwól wszystkim',
  allow: (name) => `Zezwól serwisowi ${isolate(name)}`,
  remember: 'Zapamiętaj moją odpowiedź',
  allowed: (names) => `Dozwolone: ${list(names)}.`,
  mentions: 'Wzmianki na innych stronach',
  loadMentions: (host) => `Wczytaj wzmianki z ${host}`,
  loadingMentions: 'Wczytywanie wzmianek',
  mentionsFailed: 'Nie udało się wczytać tego, co inni napisali o tej stronie.',
  retry: 'Spróbuj ponownie',
  more: (count) => `Pokaż więcej (${number.format(count)})`,
};
