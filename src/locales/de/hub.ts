/** German: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('de');
const duration = durations('de');
const list = (names: readonly string[]): string => new Intl.ListFormat('de').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Alle abspielen',
  next: 'Nächstes',
  upNext: (title, seconds) => `Als Nächstes${seconds > 0 ? `, in ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Jetzt abspielen',
  cancel: 'Abbrechen',
  waits: (title) => `„${isolate(title)}“ wartet auf Ihre Erlaubnis.`,
  pressPlay: (title) => `Starten Sie die Wiedergabe, um fortzufahren: ${isolate(title)}`,
  finished: 'Das war der letzte Eintrag.',
  show: 'Anzeigen',
  all: (count) => `Alle ${number.format(count)}`,
  kind: counted('de', {
    video: { one: '# Video', other: '# Videos' },
    audio: { one: '# Aufnahme', other: '# Aufnahmen' },
    playlist: { one: '# Playlist', other: '# Playlists' },
    live: { one: '# Livestream', other: '# Livestreams' },
    photo: { one: '# Foto', other: '# Fotos' },
    slides: { one: '# Präsentation', other: '# Präsentationen' },
    post: { one: '# Beitrag', other: '# Beiträge' },
    link: { one: '# Seite', other: '# Seiten' },
  }),
  shown: (count, total) => `${number.format(count)} von ${number.format(total)} angezeigt`,
  consent: (names) =>
    `Die Inhalte hier kommen von ${list(names)}. Ihre IP-Adresse und die Website, auf der Sie sind, werden dort nur bekannt, wenn Sie es erlauben.`,
  allowAll: 'Alle erlauben',
  allow: (name) => `${isolate(name)} erlauben`,
  remember: 'Meine Antwort merken',
  allowed: (names) => `Erlaubt: ${list(names)}.`,
  mentions: 'Anderswo erwähnt',
  loadMentions: (host) => `Erwähnungen von ${host} laden`,
  loadingMentions: 'Erwähnungen werden geladen',
  mentionsFailed: 'Was andere über diese Seite geschrieben haben, konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
  more: (count) => `Weitere anzeigen (${number.format(count)})`,
};
