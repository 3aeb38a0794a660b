/** English: podcasts. */
import { isolate } from '../shared/isolate.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en');

export const messages: PodcastMessages = {
  load: (host) => `Load episodes from ${isolate(host)}`,
  contact: (host) => `${isolate(host)} then learns your internet address and which site you are on.`,
  loading: 'Loading episodes',
  problems: {
    'not-found': 'There is no feed at this address any more.',
    'bad-response': 'What came from there is no feed.',
    network: 'The feed could not be reached, or other sites may not read it.',
    timeout: 'The feed took too long to answer.',
    'too-large': 'The feed is too large.',
  },
  cut: 'The feed ends in the middle; episodes may be missing.',
  retry: 'Try again',
  picture: (host) => `Show picture from ${isolate(host)}`,
  feed: 'Feed',
  website: 'Website',
  follow: 'Follow this show',
  copy: 'Copy feed address',
  copied: 'Address copied',
  notCopied: 'The address could not be copied.',
  episodes: 'Episodes',
  count: (count) => `${number.format(count)} ${count === 1 ? 'episode' : 'episodes'}`,
  shown: (count, total) => `${number.format(count)} of ${number.format(total)} shown`,
  none: 'No episode fits.',
  more: (count) => `Show ${number.format(count)} more`,
  search: 'Search episodes',
  season: 'Season',
  allSeasons: 'All seasons',
  inSeason: (n, name) => `Season ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Episode ${n}`,
  explicit: 'Explicit',
  play: (title) => `Play: ${isolate(title)}`,
  pause: (title) => `Pause: ${isolate(title)}`,
  about: (title) => `Notes: ${isolate(title)}`,
  notes: 'Notes',
  clip: (title, time) => `Play clip: ${isolate(title)} (${time})`,
  playFrom: (time) => `Play from ${time}`,
  permalink: 'Link to this episode',
  transcript: 'Transcript',
  chapters: 'Chapters',
  recording: 'Recording',
  noRecording: 'No recording in the feed',
  unplayable: (title) => `${isolate(title)} cannot be played.`,
  upNext: (title) => `Up next: ${isolate(title)}`,
  missing: 'This episode is not in the feed.',
  people: (names) => `With ${list.format(names.map(isolate))}`,
};
