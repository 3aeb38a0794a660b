/** Spanish: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'es',
  relations: {
    guest: (site) => `Artículo invitado en ${isolate(site)}`,
    syndicated: (site) => `Publicado también en ${isolate(site)}`,
    repost: (site) => `Compartido en ${isolate(site)}`,
    mention: (site) => `Mencionado en ${isolate(site)}`,
    reply: (site) => `Respuesta en ${isolate(site)}`,
    bookmark: (site) => `Guardado en los marcadores en ${isolate(site)}`,
    like: (site) => `Marcado con «Me gusta» en ${isolate(site)}`,
    'repost-of': (site) => `Publicado originalmente en ${isolate(site)}`,
    'in-reply-to': (site) => `En respuesta a una publicación en ${isolate(site)}`,
  },
  by: (names) => `Por ${isolate(names)}`,
  unavailable: 'Ya no está disponible',
  archived: 'Página archivada',
};
