/** Dutch: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'nl',
  relations: {
    guest: (site) => `Gastbijdrage op ${isolate(site)}`,
    syndicated: (site) => `Ook gepubliceerd op ${isolate(site)}`,
    repost: (site) => `Gedeeld op ${isolate(site)}`,
    mention: (site) => `Genoemd op ${isolate(site)}`,
    reply: (site) => `Beantwoord op ${isolate(site)}`,
    bookmark: (site) => `Als bladwijzer bewaard op ${isolate(site)}`,
    like: (site) => `Leuk gevonden op ${isolate(site)}`,
    'repost-of': (site) => `Oorspronkelijk gepubliceerd op ${isolate(site)}`,
    'in-reply-to': (site) => `Als reactie op een bericht op ${isolate(site)}`,
  },
  by: (names) => `Door ${isolate(names)}`,
  unavailable: 'Niet meer beschikbaar',
  archived: 'Gearchiveerde pagina',
};
