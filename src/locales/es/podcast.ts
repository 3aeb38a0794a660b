/** Spanish: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('es');
const list = new Intl.ListFormat('es');

export const messages: PodcastMessages = {
  load: (host) => `Cargar episodios de ${isolate(host)}`,
  contact: (host) => `${isolate(host)} conocerá entonces su dirección IP y en qué sitio está usted.`,
  loading: 'Cargando episodios',
  problems: {
    'not-found': 'Ya no hay ningún feed en esta dirección.',
    'bad-response': 'Lo que ha llegado no es un feed.',
    network: 'No se puede acceder al feed, o no permite que lo lean otros sitios.',
    timeout: 'El feed ha tardado demasiado en responder.',
    'too-large': 'El feed es demasiado grande.',
  },
  cut: 'El feed se corta a la mitad; pueden faltar episodios.',
  retry: 'Reintentar',
  picture: (host) => `Mostrar la imagen de ${isolate(host)}`,
  feed: 'Feed',
  website: 'Sitio web',
  follow: 'Seguir este programa',
  copy: 'Copiar la dirección del feed',
  copied: 'Dirección copiada',
  notCopied: 'No se ha podido copiar la dirección.',
  episodes: 'Episodios',
  count: plural('es', { one: '# episodio', other: '# episodios' }),
  shown: (count, total) => `Elementos mostrados: ${number.format(count)} de ${number.format(total)}`,
  none: 'Ningún episodio coincide.',
  more: (count) => `Mostrar ${number.format(count)} más`,
  search: 'Buscar episodios',
  season: 'Temporada',
  allSeasons: 'Todas las temporadas',
  inSeason: (n, name) => `Temporada ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Episodio ${n}`,
  explicit: 'Contenido explícito',
  play: (title) => `Reproducir: ${isolate(title)}`,
  pause: (title) => `Pausar: ${isolate(title)}`,
  about: (title) => `Notas: ${isolate(title)}`,
  notes: 'Notas',
  clip: (title, time) => `Reproducir fragmento: ${isolate(title)} (${time})`,
  playFrom: (time) => `Reproducir desde ${time}`,
  permalink: 'Enlace a este episodio',
  transcript: 'Transcripción',
  chapters: 'Capítulos',
  recording: 'Grabación',
  noRecording: 'El feed no tiene grabación',
  unplayable: (title) => `No se puede reproducir «${isolate(title)}».`,
  upNext: (title) => `A continuación: ${isolate(title)}`,
  missing: 'Este episodio no está en el feed.',
  people: (names) => `Con ${list.format(names.map(isolate))}`,
};
