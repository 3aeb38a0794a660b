/** French: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('fr');
const duration = durations('fr');
const list = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Tout lire',
  next: 'Suivant',
  upNext: (title, seconds) => `À suivre${seconds > 0 ? ` dans ${duration(seconds)}` : ''}\u00a0: ${isolate(title)}`,
  playNow: 'Lire maintenant',
  cancel: 'Annuler',
  waits: (title) => `«\u00a0${isolate(title)}\u00a0» attend votre autorisation.`,
  pressPlay: (title) => `Pour continuer, lancez la lecture\u00a0: ${isolate(title)}`,
  finished: 'C’était le dernier élément.',
  show: 'Afficher',
  all: (count) => `Tous (${number.format(count)})`,
  kind: counted('fr', {
    video: { one: '# vidéo', other: '# vidéos' },
    audio: { one: '# enregistrement', other: '# enregistrements' },
    playlist: { one: '# liste de lecture', other: '# listes de lecture' },
    live: { one: '# direct', other: '# directs' },
    photo: { one: '# photo', other: '# photos' },
    slides: { one: '# diaporama', other: '# diaporamas' },
    post: { one: '# publication', other: '# publications' },
    link: { one: '# page', other: '# pages' },
  }),
  shown: (count, total) => `Affichage\u00a0: ${number.format(count)} sur ${number.format(total)}`,
  consent: (names) =>
    `Les contenus de cette liste viennent de ${list(names)}. Sans votre autorisation, votre adresse IP et le site que vous consultez ne leur sont pas communiqués.`,
  allowAll: 'Tout autoriser',
  allow: (name) => `Autoriser ${isolate(name)}`,
  remember: 'Retenir ma réponse',
  allowed: (names) => `Autorisation accordée\u00a0: ${list(names)}.`,
  mentions: 'Mentionné ailleurs',
  loadMentions: (host) => `Charger les mentions depuis ${host}`,
  loadingMentions: 'Chargement des mentions',
  mentionsFailed: 'Impossible de charger ce que d’autres ont écrit sur cette page.',
  retry: 'Réessayer',
  more: (count) => `Afficher ${number.format(count)} de plus`,
};
