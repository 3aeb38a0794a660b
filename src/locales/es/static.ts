/** Spanish: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Este vídeo',
  audio: 'Esta grabación',
  playlist: 'Esta lista',
  live: 'Esta emisión',
  photo: 'Esta foto',
  slides: 'Esta presentación',
  post: 'Esta publicación',
  link: 'Este contenido',
};

export const messages: StaticMessages = {
  lang: 'es',
  nouns: {
    video: 'Vídeo',
    audio: 'Audio',
    playlist: 'Lista de reproducción',
    live: 'Emisión en directo',
    photo: 'Foto',
    slides: 'Presentación',
    post: 'Publicación',
    link: 'Página',
  },
  on: (title, provider) => `${isolate(title)} en ${provider}`,
  by: (noun, author) => `${noun} de ${isolate(author)}`,
  flash: 'Contenido Flash',
  from: (time) => `, desde ${time}`,
  closed: (kind, provider = 'Este servicio', since = '') =>
    `${provider} ha cerrado${since && ` (${since})`}. ${SUBJECTS[kind]} ya no está disponible aquí.`,
  notIdentified: (_kind, provider) =>
    `La dirección de este antiguo reproductor${provider ? ` de ${provider}` : ''} no indica qué reproducía; no permite recuperar el contenido.`,
  retired: (_kind, provider) =>
    `Este antiguo reproductor de ${provider} ya no funciona y su dirección no basta para encontrar el contenido.`,
  flashRetired: 'Los navegadores ya no reproducen Flash.',
  lost: (kind) => `${SUBJECTS[kind]} ya no está disponible.`,
  archivedPage: 'Página archivada',
  archivedRecording: 'Grabación archivada',
  searchArchive: 'Buscar la grabación en el archivo',
};
