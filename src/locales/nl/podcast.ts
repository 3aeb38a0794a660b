/** Dutch: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('nl');
const list = new Intl.ListFormat('nl');

export const messages: PodcastMessages = {
  load: (host) => `Afleveringen laden van ${isolate(host)}`,
  contact: (host) => `${isolate(host)} ziet dan uw IP-adres en op welke site u bent.`,
  loading: 'Afleveringen worden geladen',
  problems: {
    'not-found': 'Op dit adres is geen feed meer.',
    'bad-response': 'Wat daarvandaan kwam, is geen feed.',
    network: 'De feed was niet bereikbaar, of andere sites mogen hem niet lezen.',
    timeout: 'De feed deed er te lang over om te antwoorden.',
    'too-large': 'De feed is te groot.',
  },
  cut: 'De feed houdt halverwege op; er kunnen afleveringen ontbreken.',
  retry: 'Opnieuw proberen',
  picture: (host) => `Afbeelding van ${isolate(host)} tonen`,
  feed: 'Feed',
  website: 'Website',
  follow: 'Deze podcast volgen',
  copy: 'Feedadres kopiëren',
  copied: 'Adres gekopieerd',
  notCopied: 'Het adres kon niet worden gekopieerd.',
  episodes: 'Afleveringen',
  count: plural('nl', { one: '# aflevering', other: '# afleveringen' }),
  shown: (count, total) => `${number.format(count)} van ${number.format(total)} getoond`,
  none: 'Geen aflevering voldoet.',
  more: (count) => `Nog ${number.format(count)} tonen`,
  search: 'Afleveringen zoeken',
  season: 'Seizoen',
  allSeasons: 'Alle seizoenen',
  inSeason: (n, name) => `Seizoen ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Aflevering ${n}`,
  explicit: 'Expliciet',
  play: (title) => `Afspelen: ${isolate(title)}`,
  pause: (title) => `Pauzeren: ${isolate(title)}`,
  about: (title) => `Notities: ${isolate(title)}`,
  notes: 'Notities',
  clip: (title, time) => `Fragment afspelen: ${isolate(title)} (${time})`,
  playFrom: (time) => `Afspelen vanaf ${time}`,
  permalink: 'Link naar deze aflevering',
  transcript: 'Transcriptie',
  chapters: 'Hoofdstukken',
  recording: 'Opname',
  noRecording: 'Geen opname in de feed',
  unplayable: (title) => `‘${isolate(title)}’ kan niet worden afgespeeld.`,
  upNext: (title) => `Hierna: ${isolate(title)}`,
  missing: 'Deze aflevering staat niet in de feed.',
  people: (names) => `Met ${list.format(names.map(isolate))}`,
};
