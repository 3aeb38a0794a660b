/** English: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `Load this from ${isolate(name)}?`,
  explain: (host) =>
    `Your browser will then contact ${host}. It learns your internet address and which site you are on, and may keep cookies or other data on your device.`,
  policy: (name) => `Privacy policy of ${isolate(name)}`,
  always: (name) => `Always allow ${isolate(name)} on this site`,
  untilLeaving: (name) => `Allow ${isolate(name)} until you leave this page`,
  once: 'Load this once',
  load: 'Load',
  refuse: 'Not now',
  list: 'Allowed without asking',
  allowed: (since, until) => `Allowed on ${day(since)}; you will be asked again after ${day(until)}.`,
  allowedHere: 'Allowed until you leave this page.',
  withdraw: (name) => `Withdraw ${isolate(name)}`,
  withdrawAll: 'Withdraw all',
  withdrawn: (name) => `${isolate(name)} is no longer allowed.`,
  withdrawnAll: 'Nothing is allowed any more.',
  none: 'You have not allowed any provider to load without asking.',
};
