/** German: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'de',
  relations: {
    guest: (site) => `Gastbeitrag auf ${isolate(site)}`,
    syndicated: (site) => `Auch veröffentlicht auf ${isolate(site)}`,
    repost: (site) => `Geteilt auf ${isolate(site)}`,
    mention: (site) => `Erwähnt auf ${isolate(site)}`,
    reply: (site) => `Beantwortet auf ${isolate(site)}`,
    bookmark: (site) => `Als Lesezeichen gespeichert auf ${isolate(site)}`,
    like: (site) => `Mit „Gefällt mir“ markiert auf ${isolate(site)}`,
    'repost-of': (site) => `Zuerst veröffentlicht auf ${isolate(site)}`,
    'in-reply-to': (site) => `Antwort auf einen Beitrag bei ${isolate(site)}`,
  },
  by: (names) => `Von ${isolate(names)}`,
  unavailable: 'Nicht mehr verfügbar',
  archived: 'Archivierte Seite',
};
