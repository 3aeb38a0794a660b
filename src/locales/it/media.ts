/** Italian: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `«${isolate(title)}»`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Riproduci',
    listen: 'Ascolta',
    show: 'Mostra',
    slides: 'Mostra la presentazione',
    post: (provider) => `Mostra il post${provider ? ` di ${provider}` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `inizia da ${formatTime(start)}`,
  by: 'di ',
  comma: ', ',
  source: (_kind, host) => `Proviene da ${host}; prima non viene caricato nulla.`,
  sourceActive: (host) => `Caricato da ${host}.`,
  open: (provider) => `Apri su ${provider}`,
  loading: (titled) => `Caricamento di ${quoted(titled)}`,
  pressAgain: (provider) => `Se la riproduzione non inizia, avviarla nel lettore${provider && ` di ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `Il contenuto ${it} è stato rimosso.`,
      private: (it) => `Il contenuto ${it} è privato: può vederlo solo chi è stato scelto dal proprietario.`,
      'embedding-disabled': (it) => `Il proprietario di ${it} ne consente la visione solo sulla pagina del fornitore.`,
      blocked: (it) => `Le regole di questa pagina o un’estensione del browser hanno bloccato ${it}.`,
      timeout: (it) => `Impossibile caricare ${it}: il lettore non ha risposto.`,
      network: (it) => `Impossibile caricare ${it}: il fornitore non è raggiungibile.`,
      other: (it) => `Impossibile caricare ${it}.`,
    },
    quoted,
  ),
  offline: (titled) =>
    `Connessione assente. Il contenuto ${quoted(titled)} verrà caricato quando la connessione tornerà.`,
  retry: 'Riprova',
  close: 'Chiudi il lettore',
  unavailable: 'Non più disponibile',
};
