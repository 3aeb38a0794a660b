/** French: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

/** The first of a month is an ordinal, which `Intl` does not know. */
const day = (date: Date): string =>
  new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(date).replace(/^1 /, '1er ');

export const messages: ConsentMessages = {
  question: (name) => `Charger ce contenu depuis ${isolate(name)}\u202f?`,
  explain: (host) =>
    `Votre navigateur contactera alors ${host}, qui apprendra votre adresse IP et le site que vous consultez, et pourra conserver des cookies ou d’autres données sur votre appareil.`,
  policy: (name) => `Politique de confidentialité de ${isolate(name)}`,
  always: (name) => `Toujours autoriser ${isolate(name)} sur ce site`,
  untilLeaving: (name) => `Autoriser ${isolate(name)} jusqu’à ce que vous quittiez cette page`,
  once: 'Charger une fois',
  load: 'Charger',
  refuse: 'Pas maintenant',
  list: 'Autorisés sans demande',
  allowed: (since, until) =>
    `Autorisation donnée le ${day(since)}\u202f; la question vous sera reposée après le ${day(until)}.`,
  allowedHere: 'Autorisation valable jusqu’à ce que vous quittiez cette page.',
  withdraw: (name) => `Ne plus autoriser ${isolate(name)}`,
  withdrawAll: 'Tout révoquer',
  withdrawn: (name) => `${isolate(name)} n’a plus d’autorisation.`,
  withdrawnAll: 'Plus rien n’est autorisé.',
  none: 'Vous n’avez autorisé aucun fournisseur à charger du contenu sans demande.',
};
