/** German: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Inhalt von ${isolate(name)} laden?`,
  explain: (host) =>
    `Ihr Browser nimmt dann Kontakt mit ${host} auf. Dort werden Ihre IP-Adresse und die Website bekannt, auf der Sie sind, und auf Ihrem Gerät können Cookies oder andere Daten gespeichert werden.`,
  policy: (name) => `Datenschutzerklärung von ${isolate(name)}`,
  always: (name) => `${isolate(name)} auf dieser Website immer erlauben`,
  untilLeaving: (name) => `${isolate(name)} erlauben, bis Sie diese Seite verlassen`,
  once: 'Einmal laden',
  load: 'Laden',
  refuse: 'Jetzt nicht',
  list: 'Ohne Nachfrage erlaubt',
  allowed: (since, until) => `Erlaubt am ${day(since)}; nach dem ${day(until)} werden Sie wieder gefragt.`,
  allowedHere: 'Erlaubt, bis Sie diese Seite verlassen.',
  withdraw: (name) => `${isolate(name)} nicht mehr erlauben`,
  withdrawAll: 'Nichts mehr erlauben',
  withdrawn: (name) => `${isolate(name)} ist nicht mehr erlaubt.`,
  withdrawnAll: 'Nichts ist mehr erlaubt.',
  none: 'Sie haben keinem Anbieter erlaubt, ohne Nachfrage zu laden.',
};
