/** English: hubs. */
import type { Kind } from '../../core/embed.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const NOUNS: Readonly<Record<Kind, readonly [one: string, other: string]>> = {
  video: ['video', 'videos'],
  audio: ['recording', 'recordings'],
  playlist: ['playlist', 'playlists'],
  live: ['live stream', 'live streams'],
  photo: ['photo', 'photos'],
  slides: ['slide show', 'slide shows'],
  post: ['post', 'posts'],
  link: ['page', 'pages'],
};

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');
const duration = durations('en');
const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Play all',
  next: 'Next',
  upNext: (title, seconds) => `Up next${seconds > 0 ? ` in ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Play now',
  cancel: 'Cancel',
  waits: (title) => `${isolate(title)} waits for your permission.`,
  pressPlay: (title) => `To go on, press play: ${isolate(title)}`,
  finished: 'That was the last one.',
  show: 'Show',
  all: (count) => `All ${number.format(count)}`,
  kind: (kind, count) => `${number.format(count)} ${NOUNS[kind][plural.select(count) === 'one' ? 0 : 1]}`,
  shown: (count, total) => `${number.format(count)} of ${number.format(total)} shown`,
  consent: (names) =>
    `What is here comes from ${list(names)}. Only if you allow it do they learn your internet address and which site you are on.`,
  allowAll: 'Allow all',
  allow: (name) => `Allow ${isolate(name)}`,
  remember: 'Remember my answer',
  allowed: (names) => `Allowed: ${list(names)}.`,
  mentions: 'Mentioned elsewhere',
  loadMentions: (host) => `Load mentions from ${isolate(host)}`,
  loadingMentions: 'Loading mentions',
  mentionsFailed: 'What others wrote about this page could not be loaded.',
  retry: 'Try again',
  more: (count) => `Show ${number.format(count)} more`,
};
