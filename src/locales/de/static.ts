/** German: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Dieses Video',
  audio: 'Diese Aufnahme',
  playlist: 'Diese Playlist',
  live: 'Dieser Livestream',
  photo: 'Dieses Foto',
  slides: 'Diese Präsentation',
  post: 'Dieser Beitrag',
  link: 'Dieser Inhalt',
};

export const messages: StaticMessages = {
  lang: 'de',
  nouns: {
    video: 'Video',
    audio: 'Audio',
    playlist: 'Playlist',
    live: 'Livestream',
    photo: 'Foto',
    slides: 'Präsentation',
    post: 'Beitrag',
    link: 'Seite',
  },
  on: (title, provider) => `${isolate(title)} auf ${provider}`,
  by: (noun, author) => `${noun} von ${isolate(author)}`,
  flash: 'Flash-Inhalt',
  from: (time) => `, ab ${time}`,
  closed: (kind, provider = 'Dieser Dienst', since = '') =>
    `${provider} wurde eingestellt${since && ` (${since})`}. ${SUBJECTS[kind]} kann hier nicht mehr wiedergegeben werden.`,
  notIdentified: (_kind, provider) =>
    `Diese Adresse eines alten Players${provider ? ` von ${provider}` : ''} verrät nicht, was er abspielte; der Inhalt lässt sich daraus nicht wiederherstellen.`,
  retired: (_kind, provider) =>
    `Dieser alte Player von ${provider} funktioniert nicht mehr, und seine Adresse reicht nicht aus, um den Inhalt wiederzufinden.`,
  flashRetired: 'Browser spielen kein Flash mehr ab.',
  lost: (kind) => `${SUBJECTS[kind]} ist nicht mehr verfügbar.`,
  archivedPage: 'Archivierte Seite',
  archivedRecording: 'Archivierte Aufnahme',
  searchArchive: 'Aufnahme im Archiv suchen',
};
