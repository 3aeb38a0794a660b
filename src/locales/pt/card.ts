/** Portuguese, for Portugal and Brazil alike: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'pt',
  relations: {
    guest: (site) => `Artigo convidado em ${isolate(site)}`,
    syndicated: (site) => `Também publicado em ${isolate(site)}`,
    repost: (site) => `Republicado em ${isolate(site)}`,
    mention: (site) => `Mencionado em ${isolate(site)}`,
    reply: (site) => `Resposta em ${isolate(site)}`,
    bookmark: (site) => `Adicionado aos favoritos em ${isolate(site)}`,
    like: (site) => `Apreciado em ${isolate(site)}`,
    'repost-of': (site) => `Publicado originalmente em ${isolate(site)}`,
    'in-reply-to': (site) => `Em resposta a uma publicação em ${isolate(site)}`,
  },
  by: (names) => `Por ${isolate(names)}`,
  unavailable: 'Já não está disponível',
  archived: 'Página arquivada',
};
