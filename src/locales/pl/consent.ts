/** Polish: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('pl', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Wczytać materiał z serwisu ${isolate(name)}?`,
  explain: (host) =>
    `Przeglądarka połączy się wtedy z ${host}. Serwer pozna Twój adres IP i odwiedzaną witrynę oraz może zapisać na Twoim urządzeniu pliki cookie lub inne dane.`,
  policy: (name) => `Polityka prywatności serwisu ${isolate(name)}`,
  always: (name) => `Zawsze zezwalaj serwisowi ${isolate(name)} w tej witrynie`,
  untilLeaving: (name) => `Zezwalaj serwisowi ${isolate(name)} do opuszczenia tej strony`,
  once: 'Wczytaj ten raz',
  load: 'Wczytaj',
  refuse: 'Nie teraz',
  list: 'Dozwolone bez pytania',
  allowed: (since, until) => `Zezwolono ${day(since)}; następne pytanie pojawi się po ${day(until)}.`,
  allowedHere: 'Dozwolone do opuszczenia tej strony.',
  withdraw: (name) => `Cofnij zgodę dla serwisu ${isolate(name)}`,
  withdrawAll: 'Cofnij wszystkie zgody',
  withdrawn: (name) => `Serwis ${isolate(name)} nie ma już zgody.`,
  withdrawnAll: 'Nic nie jest już dozwolone.',
  none: 'Żaden serwis nie ma zgody na wczytywanie bez pytania.',
};
