/** Italian: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('it');
const list = new Intl.ListFormat('it');

export const messages: PodcastMessages = {
  load: (host) => `Carica gli episodi da ${isolate(host)}`,
  contact: (host) => `${isolate(host)} conoscerà così il suo indirizzo IP e il sito in cui si trova.`,
  loading: 'Caricamento degli episodi',
  problems: {
    'not-found': 'A questo indirizzo non c’è più nessun feed.',
    'bad-response': 'Ciò che è arrivato da lì non è un feed.',
    network: 'Il feed non è raggiungibile, o gli altri siti non possono leggerlo.',
    timeout: 'Il feed ha impiegato troppo tempo a rispondere.',
    'too-large': 'Il feed è troppo grande.',
  },
  cut: 'Il feed finisce a metà; potrebbero mancare episodi.',
  retry: 'Riprova',
  picture: (host) => `Mostra l’immagine da ${isolate(host)}`,
  feed: 'Feed',
  website: 'Sito web',
  follow: 'Segui questo programma',
  copy: 'Copia l’indirizzo del feed',
  copied: 'Indirizzo copiato',
  notCopied: 'Non è stato possibile copiare l’indirizzo.',
  episodes: 'Episodi',
  count: plural('it', { one: '# episodio', other: '# episodi' }),
  shown: (count, total) => `Elementi mostrati: ${number.format(count)} su ${number.format(total)}`,
  none: 'Nessun episodio corrisponde.',
  more: (count) => `Mostra altro (${number.format(count)})`,
  search: 'Cerca episodi',
  season: 'Stagione',
  allSeasons: 'Tutte le stagioni',
  inSeason: (n, name) => `Stagione ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Episodio ${n}`,
  explicit: 'Contenuti espliciti',
  play: (title) => `Riproduci: ${isolate(title)}`,
  pause: (title) => `Metti in pausa: ${isolate(title)}`,
  about: (title) => `Note: ${isolate(title)}`,
  notes: 'Note',
  clip: (title, time) => `Riproduci l’estratto: ${isolate(title)} (${time})`,
  playFrom: (time) => `Riproduci da ${time}`,
  permalink: 'Link a questo episodio',
  transcript: 'Trascrizione',
  chapters: 'Capitoli',
  recording: 'Registrazione',
  noRecording: 'Nessuna registrazione nel feed',
  unplayable: (title) => `Impossibile riprodurre «${isolate(title)}».`,
  upNext: (title) => `A seguire: ${isolate(title)}`,
  missing: 'Questo episodio non è nel feed.',
  people: (names) => `Con ${list.format(names.map(isolate))}`,
};
