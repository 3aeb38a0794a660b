/** Italian: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'it',
  relations: {
    guest: (site) => `Articolo ospite su ${isolate(site)}`,
    syndicated: (site) => `Pubblicato anche su ${isolate(site)}`,
    repost: (site) => `Ricondiviso su ${isolate(site)}`,
    mention: (site) => `Menzionato su ${isolate(site)}`,
    reply: (site) => `Risposta su ${isolate(site)}`,
    bookmark: (site) => `Salvato tra i segnalibri su ${isolate(site)}`,
    like: (site) => `Apprezzato su ${isolate(site)}`,
    'repost-of': (site) => `Pubblicato in origine su ${isolate(site)}`,
    'in-reply-to': (site) => `In risposta a un post su ${isolate(site)}`,
  },
  by: (names) => `Di ${isolate(names)}`,
  unavailable: 'Non più disponibile',
  archived: 'Pagina archiviata',
};
