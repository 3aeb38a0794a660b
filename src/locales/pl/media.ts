/** Polish: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `„${isolate(title)}”`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Odtwórz',
    listen: 'Posłuchaj',
    show: 'Pokaż',
    slides: 'Pokaż prezentację',
    post: (provider) => `Pokaż wpis${provider ? ` z serwisu ${provider}` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `początek: ${formatTime(start)}`,
  by: 'autorstwo: ',
  comma: ', ',
  source: (_kind, host) => `Źródło: ${host}; wcześniej nic nie jest wczytywane.`,
  sourceActive: (host) => `Wczytano z ${host}.`,
  open: (provider) => `Otwórz w serwisie ${provider}`,
  loading: (titled) => `Wczytywanie: ${quoted(titled)}`,
  pressAgain: (provider) =>
    `Jeśli odtwarzanie się nie zacznie, naciśnij przycisk odtwarzania w odtwarzaczu${provider && ` serwisu ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `Materiał ${it} został usunięty.`,
      private: (it) => `Materiał ${it} jest prywatny: widzą go tylko osoby wybrane przez właściciela.`,
      'embedding-disabled': (it) =>
        `Właściciel materiału ${it} pozwala go wyświetlać wyłącznie na stronie samego serwisu.`,
      blocked: (it) => `Materiał ${it} został zablokowany przez zasady tej strony lub rozszerzenie przeglądarki.`,
      timeout: (it) => `Nie udało się wczytać materiału ${it}: odtwarzacz nie odpowiedział.`,
      network: (it) => `Nie udało się wczytać materiału ${it}: serwis jest nieosiągalny.`,
      other: (it) => `Nie udało się wczytać materiału ${it}.`,
    },
    quoted,
  ),
  offline: (titled) => `Brak połączenia. Materiał ${quoted(titled)} zostanie wczytany, gdy połączenie wróci.`,
  retry: 'Spróbuj ponownie',
  close: 'Zamknij odtwarzacz',
  unavailable: 'Już niedostępne',
};
