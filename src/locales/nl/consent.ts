/** Dutch: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Dit laden van ${isolate(name)}?`,
  explain: (host) =>
    `Uw browser maakt dan contact met ${host}. Daar worden uw IP-adres en de site waarop u bent bekend, en er kunnen cookies of andere gegevens op uw apparaat worden bewaard.`,
  policy: (name) => `Privacybeleid van ${isolate(name)}`,
  always: (name) => `${isolate(name)} op deze site altijd toestaan`,
  untilLeaving: (name) => `${isolate(name)} toestaan tot u deze pagina verlaat`,
  once: 'Eén keer laden',
  load: 'Laden',
  refuse: 'Niet nu',
  list: 'Toegestaan zonder te vragen',
  allowed: (since, until) => `Toegestaan op ${day(since)}; na ${day(until)} wordt het u opnieuw gevraagd.`,
  allowedHere: 'Toegestaan tot u deze pagina verlaat.',
  withdraw: (name) => `${isolate(name)} niet meer toestaan`,
  withdrawAll: 'Alle toestemmingen intrekken',
  withdrawn: (name) => `${isolate(name)} is niet meer toegestaan.`,
  withdrawnAll: 'Er is niets meer toegestaan.',
  none: 'U hebt geen enkele aanbieder toegestaan te laden zonder te vragen.',
};
