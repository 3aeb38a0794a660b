/** English. */
import type { Kind } from '../../core/embed.js';
import { formatTime } from '../../core/time.js';
import { archiveLinks, goneSentence, NOUNS, startOf } from '../../render/sentences.js';
import type { MessageTable } from '../shared/message-table.js';

const shown = (kind: Kind): boolean => ['photo', 'slides', 'post', 'link'].includes(kind);

export const messages: MessageTable = {
  action: ({ kind, provider }) => {
    if (kind === 'post') return `Show the post${provider ? ` from ${provider.name}` : ''}`;
    if (kind === 'slides') return 'Show slides';
    return shown(kind) ? 'Show' : kind === 'audio' ? 'Listen' : 'Play';
  },
  untitled: ({ kind, provider }) => (provider ? `${NOUNS[kind]} on ${provider.name}` : NOUNS[kind]),
  titled: (title, provider) => `${title} - ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${titled}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `starts at ${formatTime(start)}`,
  by: 'by ',
  startSuffix: startOf,
  source: (kind, host) => `${shown(kind) ? 'Shown' : 'Plays'} from ${host}; nothing is loaded before.`,
  sourceActive: (host) => `Loaded from ${host}.`,
  open: (provider) => `Open on ${provider}`,
  loading: (titled) => `Loading ${titled}`,
  failed: (titled) => `${titled} could not be loaded.`,
  retry: 'Try again',
  close: 'Close player',
  gone: goneSentence,
  archive: archiveLinks,
  unavailable: 'No longer available',
};
