/** English: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

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
  kind: counted('en', {
    video: { one: '# video', other: '# videos' },
    audio: { one: '# recording', other: '# recordings' },
    playlist: { one: '# playlist', other: '# playlists' },
    live: { one: '# live stream', other: '# live streams' },
    photo: { one: '# photo', other: '# photos' },
    slides: { one: '# slide show', other: '# slide shows' },
    post: { one: '# post', other: '# posts' },
    link: { one: '# page', other: '# pages' },
  }),
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
