/** French: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'fr',
  relations: {
    guest: (site) => `Article invité sur ${isolate(site)}`,
    syndicated: (site) => `Aussi publié sur ${isolate(site)}`,
    repost: (site) => `Repartagé sur ${isolate(site)}`,
    mention: (site) => `Mentionné sur ${isolate(site)}`,
    reply: (site) => `Réponse sur ${isolate(site)}`,
    bookmark: (site) => `Mis en favori sur ${isolate(site)}`,
    like: (site) => `Aimé sur ${isolate(site)}`,
    'repost-of': (site) => `Publié à l’origine sur ${isolate(site)}`,
    'in-reply-to': (site) => `En réponse à une publication sur ${isolate(site)}`,
  },
  by: (names) => `Par ${isolate(names)}`,
  unavailable: 'N’est plus disponible',
  archived: 'Page archivée',
};
