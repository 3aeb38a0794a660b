/** Italian: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Questo video',
  audio: 'Questa registrazione',
  playlist: 'Questa playlist',
  live: 'Questa diretta',
  photo: 'Questa foto',
  slides: 'Questa presentazione',
  post: 'Questo post',
  link: 'Questo contenuto',
};

export const messages: StaticMessages = {
  lang: 'it',
  nouns: {
    video: 'Video',
    audio: 'Audio',
    playlist: 'Playlist',
    live: 'Diretta',
    photo: 'Foto',
    slides: 'Presentazione',
    post: 'Post',
    link: 'Pagina',
  },
  on: (title, provider) => `${isolate(title)} su ${provider}`,
  by: (noun, author) => `${noun} di ${isolate(author)}`,
  flash: 'Contenuto Flash',
  from: (time) => `, da ${time}`,
  closed: (kind, provider = 'Questo servizio', since = '') =>
    `${provider} ha chiuso${since && ` (${since})`}. ${SUBJECTS[kind]} non è più disponibile qui.`,
  notIdentified: (_kind, provider) =>
    `L’indirizzo di questo vecchio lettore${provider ? ` di ${provider}` : ''} non dice che cosa riproduceva; non permette di recuperare il contenuto.`,
  retired: (_kind, provider) =>
    `Questo vecchio lettore di ${provider} non funziona più e il suo indirizzo non basta a ritrovare il contenuto.`,
  flashRetired: 'I browser non riproducono più Flash.',
  lost: (kind) => `${SUBJECTS[kind]} non è più disponibile.`,
  archivedPage: 'Pagina archiviata',
  archivedRecording: 'Registrazione archiviata',
  searchArchive: 'Cerca la registrazione nell’archivio',
};
