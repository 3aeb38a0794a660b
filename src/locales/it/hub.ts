/** Italian: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('it');
const duration = durations('it');
const list = (names: readonly string[]): string => new Intl.ListFormat('it').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Riproduci tutto',
  next: 'Successivo',
  upNext: (title, seconds) => `A seguire${seconds > 0 ? ` tra ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Riproduci ora',
  cancel: 'Annulla',
  waits: (title) => `«${isolate(title)}» attende il suo consenso.`,
  pressPlay: (title) => `Per continuare, avviare la riproduzione: ${isolate(title)}`,
  finished: 'Era l’ultimo elemento.',
  show: 'Mostra',
  all: (count) => `Tutti (${number.format(count)})`,
  kind: counted('it', {
    video: { one: '# video', other: '# video' },
    audio: { one: '# registrazione', other: '# registrazioni' },
    playlist: { one: '# playlist', other: '# playlist' },
    live: { one: '# diretta', other: '# dirette' },
    photo: { one: '# foto', other: '# foto' },
    slides: { one: '# presentazione', other: '# presentazioni' },
    post: { one: '# post', other: '# post' },
    link: { one: '# pagina', other: '# pagine' },
  }),
  shown: (count, total) => `Elementi mostrati: ${number.format(count)} su ${number.format(total)}`,
  consent: (names) =>
    `I contenuti di questo elenco provengono da ${list(names)}. Solo con il suo consenso verranno a conoscere il suo indirizzo IP e il sito in cui si trova.`,
  allowAll: 'Consenti tutti',
  allow: (name) => `Consenti ${isolate(name)}`,
  remember: 'Ricorda la mia risposta',
  allowed: (names) => `Consentito: ${list(names)}.`,
  mentions: 'Menzioni su altri siti',
  loadMentions: (host) => `Carica le menzioni da ${host}`,
  loadingMentions: 'Caricamento delle menzioni',
  mentionsFailed: 'Impossibile caricare ciò che altri hanno scritto su questa pagina.',
  retry: 'Riprova',
  more: (count) => `Mostra altro (${number.format(count)})`,
};
