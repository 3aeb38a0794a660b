/** French: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `«\u00a0${isolate(title)}\u00a0»`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Lire',
    listen: 'Écouter',
    show: 'Afficher',
    slides: 'Afficher le diaporama',
    post: (provider) => `Afficher la publication${provider ? ` (${provider})` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}\u00a0: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `début à ${formatTime(start)}`,
  by: 'par ',
  comma: ', ',
  source: (_kind, host) => `Fourni par ${host}\u202f; rien n’est chargé avant.`,
  sourceActive: (host) => `Chargé depuis ${host}.`,
  open: (provider) => `Ouvrir sur ${provider}`,
  loading: (titled) => `Chargement de ${quoted(titled)}`,
  pressAgain: (provider) => `Si la lecture ne démarre pas, lancez-la dans le lecteur${provider && ` ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `Le contenu ${it} a été supprimé.`,
      private: (it) =>
        `Le contenu ${it} est privé\u00a0: seules les personnes choisies par son propriétaire y ont accès.`,
      'embedding-disabled': (it) =>
        `Le propriétaire de ${it} n’en autorise l’affichage que sur la page du fournisseur.`,
      blocked: (it) =>
        `Le chargement de ${it} a été bloqué par les règles de cette page ou par une extension du navigateur.`,
      timeout: (it) => `Impossible de charger ${it}\u00a0: le lecteur n’a pas répondu.`,
      network: (it) => `Impossible de charger ${it}\u00a0: le fournisseur est injoignable.`,
      other: (it) => `Impossible de charger ${it}.`,
    },
    quoted,
  ),
  offline: (titled) => `Vous êtes hors ligne. Le chargement de ${quoted(titled)} aura lieu au retour de la connexion.`,
  retry: 'Réessayer',
  close: 'Fermer le lecteur',
  unavailable: 'N’est plus disponible',
};
