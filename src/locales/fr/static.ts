/** French: static markup. */
import type { Kind } from '../../core/embed.js';
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

/** The subject of a sentence. */
const SUBJECTS: Readonly<Record<Kind, string>> = {
  video: 'Cette vidéo',
  audio: 'Cet enregistrement',
  playlist: 'Cette liste de lecture',
  live: 'Ce direct',
  photo: 'Cette photo',
  slides: 'Ce diaporama',
  post: 'Cette publication',
  link: 'Ce contenu',
};

export const messages: StaticMessages = {
  lang: 'fr',
  nouns: {
    video: 'Vidéo',
    audio: 'Audio',
    playlist: 'Liste de lecture',
    live: 'Direct',
    photo: 'Photo',
    slides: 'Diaporama',
    post: 'Publication',
    link: 'Page',
  },
  on: (title, provider) => `${isolate(title)} sur ${provider}`,
  by: (noun, author) => `${noun} par ${isolate(author)}`,
  flash: 'Contenu Flash',
  from: (time) => `, à partir de ${time}`,
  closed: (kind, provider = 'Ce service', since = '') =>
    `${provider} a fermé${since && ` (${since})`}. ${SUBJECTS[kind]} n’est plus accessible ici.`,
  notIdentified: (_kind, provider) =>
    `L’adresse de cet ancien lecteur${provider ? ` ${provider}` : ''} n’indique pas ce qu’il lisait\u202f; elle ne permet pas de retrouver le contenu.`,
  retired: (_kind, provider) =>
    `Cet ancien lecteur ${provider} ne fonctionne plus, et son adresse ne suffit pas pour retrouver le contenu.`,
  flashRetired: 'Les navigateurs ne lisent plus Flash.',
  lost: (kind) => `${SUBJECTS[kind]} n’est plus disponible.`,
  archivedPage: 'Page archivée',
  archivedRecording: 'Enregistrement archivé',
  searchArchive: 'Chercher l’enregistrement dans les archives',
};
