/** Dutch: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `‘${isolate(title)}’`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Afspelen',
    listen: 'Luisteren',
    show: 'Tonen',
    slides: 'Presentatie tonen',
    post: (provider) => `Bericht${provider ? ` van ${provider}` : ''} tonen`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `begint bij ${formatTime(start)}`,
  by: 'door ',
  comma: ', ',
  source: (_kind, host) => `Komt van ${host}; vooraf wordt er niets geladen.`,
  sourceActive: (host) => `Geladen van ${host}.`,
  open: (provider) => `Openen op ${provider}`,
  loading: (titled) => `${quoted(titled)} wordt geladen`,
  pressAgain: (provider) => `Begint het niet, druk dan in de speler${provider && ` van ${provider}`} op afspelen.`,
  failed: failures(
    {
      'not-found': (it) => `${it} is verwijderd.`,
      private: (it) => `${it} is privé: alleen wie door de eigenaar is gekozen, heeft toegang.`,
      'embedding-disabled': (it) => `De eigenaar van ${it} staat vertoning alleen toe op de pagina van de aanbieder.`,
      blocked: (it) => `${it} is geblokkeerd door de regels van deze pagina of door een browserextensie.`,
      timeout: (it) => `${it} kon niet worden geladen: de speler gaf geen antwoord.`,
      network: (it) => `${it} kon niet worden geladen: de aanbieder is niet bereikbaar.`,
      other: (it) => `${it} kon niet worden geladen.`,
    },
    quoted,
  ),
  offline: (titled) => `U bent offline. ${quoted(titled)} wordt geladen zodra er weer verbinding is.`,
  retry: 'Opnieuw proberen',
  close: 'Speler sluiten',
  unavailable: 'Niet meer beschikbaar',
};
