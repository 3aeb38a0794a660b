/** German: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `„${isolate(title)}“`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Abspielen',
    listen: 'Anhören',
    show: 'Anzeigen',
    slides: 'Präsentation anzeigen',
    post: (provider) => `Beitrag${provider ? ` von ${provider}` : ''} anzeigen`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `beginnt bei ${formatTime(start)}`,
  by: 'von ',
  comma: ', ',
  source: (_kind, host) => `Kommt von ${host}; vorher wird nichts geladen.`,
  sourceActive: (host) => `Von ${host} geladen.`,
  open: (provider) => `Auf ${provider} öffnen`,
  loading: (titled) => `${quoted(titled)} wird geladen`,
  pressAgain: (provider) =>
    `Falls die Wiedergabe nicht beginnt, starten Sie sie im Player${provider && ` von ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `${it} wurde entfernt.`,
      private: (it) => `${it} ist privat: Zugriff hat nur, wem er gewährt wurde.`,
      'embedding-disabled': (it) =>
        `Wer ${it} veröffentlicht hat, erlaubt die Wiedergabe nur auf der Seite des Anbieters.`,
      blocked: (it) => `${it} wurde durch die Regeln dieser Seite oder eine Browser-Erweiterung blockiert.`,
      timeout: (it) => `${it} konnte nicht geladen werden: Der Player hat nicht geantwortet.`,
      network: (it) => `${it} konnte nicht geladen werden: Der Anbieter ist nicht erreichbar.`,
      other: (it) => `${it} konnte nicht geladen werden.`,
    },
    quoted,
  ),
  offline: (titled) => `Sie sind offline. ${quoted(titled)} wird geladen, sobald wieder eine Verbindung besteht.`,
  retry: 'Erneut versuchen',
  close: 'Player schließen',
  unavailable: 'Nicht mehr verfügbar',
};
