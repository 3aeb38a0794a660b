/** German: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('de');
const list = new Intl.ListFormat('de');

export const messages: PodcastMessages = {
  load: (host) => `Folgen von ${isolate(host)} laden`,
  contact: (host) => `${isolate(host)} erfährt dann Ihre IP-Adresse und auf welcher Website Sie sind.`,
  loading: 'Folgen werden geladen',
  problems: {
    'not-found': 'Unter dieser Adresse gibt es keinen Feed mehr.',
    'bad-response': 'Was von dort kam, ist kein Feed.',
    network: 'Der Feed war nicht zu erreichen, oder andere Websites dürfen ihn nicht lesen.',
    timeout: 'Der Feed hat zu lange nicht geantwortet.',
    'too-large': 'Der Feed ist zu groß.',
  },
  cut: 'Der Feed endet mittendrin; es können Folgen fehlen.',
  retry: 'Erneut versuchen',
  picture: (host) => `Bild von ${isolate(host)} anzeigen`,
  feed: 'Feed',
  website: 'Website',
  follow: 'Diesem Podcast folgen',
  copy: 'Feed-Adresse kopieren',
  copied: 'Adresse kopiert',
  notCopied: 'Die Adresse konnte nicht kopiert werden.',
  episodes: 'Folgen',
  count: plural('de', { one: '# Folge', other: '# Folgen' }),
  shown: (count, total) => `${number.format(count)} von ${number.format(total)} angezeigt`,
  none: 'Keine Folge passt.',
  more: (count) => `Weitere anzeigen (${number.format(count)})`,
  search: 'Folgen durchsuchen',
  season: 'Staffel',
  allSeasons: 'Alle Staffeln',
  inSeason: (n, name) => `Staffel ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Folge ${n}`,
  explicit: 'Nicht jugendfrei',
  play: (title) => `Abspielen: ${isolate(title)}`,
  pause: (title) => `Pausieren: ${isolate(title)}`,
  about: (title) => `Notizen: ${isolate(title)}`,
  notes: 'Notizen',
  clip: (title, time) => `Ausschnitt abspielen: ${isolate(title)} (${time})`,
  playFrom: (time) => `Ab ${time} abspielen`,
  permalink: 'Link zu dieser Folge',
  transcript: 'Transkript',
  chapters: 'Kapitel',
  recording: 'Aufnahme',
  noRecording: 'Keine Aufnahme im Feed',
  unplayable: (title) => `„${isolate(title)}“ kann nicht abgespielt werden.`,
  upNext: (title) => `Als Nächstes: ${isolate(title)}`,
  missing: 'Diese Folge ist nicht im Feed.',
  people: (names) => `Mit ${list.format(names.map(isolate))}`,
};
