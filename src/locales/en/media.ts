/** English: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Play',
    listen: 'Listen',
    show: 'Show',
    slides: 'Show slides',
    post: (provider) => `Show the post${provider ? ` from ${provider}` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} - ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `starts at ${formatTime(start)}`,
  by: 'by ',
  comma: ', ',
  source: (kind, host) =>
    `${['photo', 'slides', 'post', 'link'].includes(kind) ? 'Shown' : 'Plays'} from ${host}; nothing is loaded before.`,
  sourceActive: (host) => `Loaded from ${host}.`,
  open: (provider) => `Open on ${provider}`,
  loading: (titled) => `Loading ${isolate(titled)}`,
  pressAgain: (provider) => `If it does not start, press play in the ${provider ? `${provider} ` : ''}player.`,
  failed: failures(
    {
      'not-found': (it) => `${it} has been removed.`,
      private: (it) => `${it} is private: only people chosen by its owner can see it.`,
      'embedding-disabled': (it) => `The owner of ${it} allows it only on the provider’s own page.`,
      blocked: (it) => `${it} was blocked by this page’s rules or by a browser extension.`,
      timeout: (it) => `${it} could not be loaded: the player did not answer.`,
      network: (it) => `${it} could not be loaded: the provider could not be reached.`,
      other: (it) => `${it} could not be loaded.`,
    },
    isolate,
  ),
  offline: (titled) => `You are offline. ${isolate(titled)} will load when you are back.`,
  retry: 'Try again',
  close: 'Close player',
  unavailable: 'No longer available',
};
