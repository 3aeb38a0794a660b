/** Italian: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('it', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Caricare questo contenuto da ${isolate(name)}?`,
  explain: (host) =>
    `Il browser contatterà ${host}, che verrà a conoscere il suo indirizzo IP e il sito in cui si trova, e potrà conservare cookie o altri dati sul suo dispositivo.`,
  policy: (name) => `Informativa sulla privacy di ${isolate(name)}`,
  always: (name) => `Consenti sempre ${isolate(name)} su questo sito`,
  untilLeaving: (name) => `Consenti ${isolate(name)} fino all’uscita da questa pagina`,
  once: 'Carica solo questa volta',
  load: 'Carica',
  refuse: 'Non ora',
  list: 'Consentiti senza chiedere',
  allowed: (since, until) => `Consentito il ${day(since)}; la domanda tornerà dopo il ${day(until)}.`,
  allowedHere: 'Consentito fino all’uscita da questa pagina.',
  withdraw: (name) => `Non consentire più ${isolate(name)}`,
  withdrawAll: 'Revoca tutti i consensi',
  withdrawn: (name) => `${isolate(name)} non è più consentito.`,
  withdrawnAll: 'Non è più consentito nulla.',
  none: 'Nessun fornitore ha il consenso a caricare contenuti senza chiedere.',
};
