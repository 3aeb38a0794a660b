/** Polish: static markup. */
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

export const messages: StaticMessages = {
  lang: 'pl',
  nouns: {
    video: 'Wideo',
    audio: 'Audio',
    playlist: 'Playlista',
    live: 'Transmisja na żywo',
    photo: 'Zdjęcie',
    slides: 'Prezentacja',
    post: 'Wpis',
    link: 'Strona',
  },
  on: (title, provider) => `${isolate(title)} w serwisie ${provider}`,
  by: (noun, author) => `${noun} (autor: ${isolate(author)})`,
  flash: 'Treść Flash',
  from: (time) => `, od ${time}`,
  closed: (_kind, provider, since = '') =>
    `${provider ? `Serwis ${provider}` : 'Ten serwis'} został zamknięty${since && ` (${since})`}. Ten materiał nie jest już tutaj dostępny.`,
  notIdentified: (_kind, provider) =>
    `Adres tego starego odtwarzacza${provider ? ` serwisu ${provider}` : ''} nie wskazuje, co odtwarzał; na jego podstawie nie da się odzyskać materiału.`,
  retired: (_kind, provider) =>
    `Ten stary odtwarzacz serwisu ${provider} już nie działa, a jego adres nie wystarcza, aby odnaleźć materiał.`,
  flashRetired: 'Przeglądarki nie odtwarzają już treści Flash.',
  lost: () => 'Ten materiał nie jest już dostępny.',
  archivedPage: 'Zarchiwizowana strona',
  archivedRecording: 'Zarchiwizowane nagranie',
  searchArchive: 'Szukaj nagrania w archiwum',
};
