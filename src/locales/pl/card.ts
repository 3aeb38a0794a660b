/** Polish: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'pl',
  relations: {
    guest: (site) => `Wpis gościnny w serwisie ${isolate(site)}`,
    syndicated: (site) => `Opublikowano także w serwisie ${isolate(site)}`,
    repost: (site) => `Udostępniono w serwisie ${isolate(site)}`,
    mention: (site) => `Wspomniano w serwisie ${isolate(site)}`,
    reply: (site) => `Odpowiedź w serwisie ${isolate(site)}`,
    bookmark: (site) => `Dodano do zakładek w serwisie ${isolate(site)}`,
    like: (site) => `Polubiono w serwisie ${isolate(site)}`,
    'repost-of': (site) => `Pierwotnie opublikowano w serwisie ${isolate(site)}`,
    'in-reply-to': (site) => `W odpowiedzi na wpis w serwisie ${isolate(site)}`,
  },
  by: (names) => `Autorstwo: ${isolate(names)}`,
  unavailable: 'Już niedostępne',
  archived: 'Zarchiwizowana strona',
};
