/** English: cards. */
import { isolate } from '../shared/isolate.js';
import type { CardMessages } from '../shared/card-table.js';

export const messages: CardMessages = {
  lang: 'en',
  relations: {
    guest: (site) => `Guest post on ${isolate(site)}`,
    syndicated: (site) => `Also published on ${isolate(site)}`,
    repost: (site) => `Reposted on ${isolate(site)}`,
    mention: (site) => `Mentioned on ${isolate(site)}`,
    reply: (site) => `Reply on ${isolate(site)}`,
    bookmark: (site) => `Bookmarked on ${isolate(site)}`,
    like: (site) => `Liked on ${isolate(site)}`,
    'repost-of': (site) => `Originally published on ${isolate(site)}`,
    'in-reply-to': (site) => `In reply to a post on ${isolate(site)}`,
  },
  by: (names) => `By ${isolate(names)}`,
  unavailable: 'No longer available',
  archived: 'Archived page',
};
