/** French: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('fr');
const list = new Intl.ListFormat('fr');

export const messages: PodcastMessages = {
  load: (host) => `Charger les épisodes depuis ${isolate(host)}`,
  contact: (host) => `${isolate(host)} connaîtra alors votre adresse IP et le site où vous êtes.`,
  loading: 'Chargement des épisodes',
  problems: {
    'not-found': 'Il n’y a plus de flux à cette adresse.',
    'bad-response': 'Ce qui en est venu n’est pas un flux.',
    network: 'Le flux est injoignable, ou les autres sites n’ont pas le droit de le lire.',
    timeout: 'Le flux a mis trop de temps à répondre.',
    'too-large': 'Le flux est trop volumineux.',
  },
  cut: 'Le flux s’arrête au milieu\u202f; il peut manquer des épisodes.',
  retry: 'Réessayer',
  picture: (host) => `Afficher l’image de ${isolate(host)}`,
  feed: 'Flux',
  website: 'Site web',
  follow: 'Suivre cette émission',
  copy: 'Copier l’adresse du flux',
  copied: 'Adresse copiée',
  notCopied: 'L’adresse n’a pas pu être copiée.',
  episodes: 'Épisodes',
  count: plural('fr', { one: '# épisode', other: '# épisodes' }),
  shown: (count, total) => `Affichage\u00a0: ${number.format(count)} sur ${number.format(total)}`,
  none: 'Aucun épisode ne correspond.',
  more: (count) => `Afficher ${number.format(count)} de plus`,
  search: 'Rechercher des épisodes',
  season: 'Saison',
  allSeasons: 'Toutes les saisons',
  inSeason: (n, name) => `Saison ${n}${name && `\u00a0: ${isolate(name)}`}`,
  numbered: (n) => `Épisode ${n}`,
  explicit: 'Explicite',
  play: (title) => `Lire\u00a0: ${isolate(title)}`,
  pause: (title) => `Mettre en pause\u00a0: ${isolate(title)}`,
  about: (title) => `Notes\u00a0: ${isolate(title)}`,
  notes: 'Notes',
  clip: (title, time) => `Lire l’extrait\u00a0: ${isolate(title)} (${time})`,
  playFrom: (time) => `Lire à partir de ${time}`,
  permalink: 'Lien vers cet épisode',
  transcript: 'Transcription',
  chapters: 'Chapitres',
  recording: 'Enregistrement',
  noRecording: 'Aucun enregistrement dans le flux',
  unplayable: (title) => `«\u00a0${isolate(title)}\u00a0» ne peut pas être lu.`,
  upNext: (title) => `À suivre\u00a0: ${isolate(title)}`,
  missing: 'Cet épisode n’est pas dans le flux.',
  people: (names) => `Avec ${list.format(names.map(isolate))}`,
};
