/** Dutch: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('nl');
const duration = durations('nl');
const list = (names: readonly string[]): string => new Intl.ListFormat('nl').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Alles afspelen',
  next: 'Volgende',
  upNext: (title, seconds) => `Hierna${seconds > 0 ? `, over ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Nu afspelen',
  cancel: 'Annuleren',
  waits: (title) => `‘${isolate(title)}’ wacht op uw toestemming.`,
  pressPlay: (title) => `Start het afspelen om door te gaan: ${isolate(title)}`,
  finished: 'Dat was het laatste item.',
  show: 'Tonen',
  all: (count) => `Alle ${number.format(count)}`,
  kind: counted('nl', {
    video: { one: '# video', other: '# video’s' },
    audio: { one: '# opname', other: '# opnamen' },
    playlist: { one: '# afspeellijst', other: '# afspeellijsten' },
    live: { one: '# livestream', other: '# livestreams' },
    photo: { one: '# foto', other: '# foto’s' },
    slides: { one: '# presentatie', other: '# presentaties' },
    post: { one: '# bericht', other: '# berichten' },
    link: { one: '# pagina', other: '# pagina’s' },
  }),
  shown: (count, total) => `${number.format(count)} van ${number.format(total)} getoond`,
  consent: (names) =>
    `Wat hier staat, komt van ${list(names)}. Alleen als u het toestaat, worden daar uw IP-adres en de site waarop u bent bekend.`,
  allowAll: 'Alles toestaan',
  allow: (name) => `${isolate(name)} toestaan`,
  remember: 'Mijn antwoord onthouden',
  allowed: (names) => `Toegestaan: ${list(names)}.`,
  mentions: 'Elders genoemd',
  loadMentions: (host) => `Vermeldingen laden van ${host}`,
  loadingMentions: 'Vermeldingen worden geladen',
  mentionsFailed: 'Wat anderen over deze pagina schreven, kon niet worden geladen.',
  retry: 'Opnieuw proberen',
  more: (count) => `Nog ${number.format(count)} tonen`,
};
