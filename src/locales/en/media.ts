/** English. */
import type { Kind } from '../../core/embed.js';
import { formatTime } from '../../core/time.js';
import { durations } from '../shared/duration.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const shown = (kind: Kind): boolean => ['photo', 'slides', 'post', 'link'].includes(kind);

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: ({ kind, provider }) => {
    if (kind === 'post') return `Show the post${provider ? ` from ${provider.name}` : ''}`;
    if (kind === 'slides') return 'Show slides';
    return shown(kind) ? 'Show' : kind === 'audio' ? 'Listen' : 'Play';
  },
  titled: (title, provider) => `${isolate(title)} - ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `starts at ${formatTime(start)}`,
  duration: durations('en'),
  by: 'by ',
  comma: ', ',
  source: (kind, host) => `${shown(kind) ? 'Shown' : 'Plays'} from ${host}; nothing is loaded before.`,
  sourceActive: (host) => `Loaded from ${host}.`,
  open: (provider) => `Open on ${provider}`,
  loading: (titled) => `Loading ${isolate(titled)}`,
  playing: (titled) => `Playing ${isolate(titled)}`,
  pressAgain: (provider) => `If it does not start, press play in the ${provider ? `${provider} ` : ''}player.`,
  upNext: (title) => `Up next: ${isolate(title)}`,
  failed: (titled, reason) => {
    const it = isolate(titled);
    switch (reason) {
      case 'not-found':
        return `${it} has been removed.`;
      case 'private':
        return `${it} is private: only those its owner has chosen can see it.`;
      case 'embedding-disabled':
        return `${it} can only be shown on its provider’s own page; its owner has decided so.`;
      case 'blocked':
        return `${it} was blocked by this page’s rules or by a browser extension.`;
      case 'timeout':
        return `${it} could not be loaded: the player did not answer.`;
      case 'network':
        return `${it} could not be loaded: the provider could not be reached.`;
      default:
        return `${it} could not be loaded.`;
    }
  },
  offline: (titled) => `You are offline. ${isolate(titled)} will load when you are back.`,
  retry: 'Try again',
  close: 'Close player',
  showOriginal: 'Show the original',
  unavailable: 'No longer available',
};
