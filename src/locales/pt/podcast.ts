/** Portuguese, for Portugal and Brazil alike: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('pt');
const list = new Intl.ListFormat('pt');

export const messages: PodcastMessages = {
  load: (host) => `Carregar episódios de ${isolate(host)}`,
  contact: (host) => `${isolate(host)} conhecerá então o seu endereço IP e o site em que está.`,
  loading: 'Carregamento dos episódios',
  problems: {
    'not-found': 'Já não há nenhum feed neste endereço.',
    'bad-response': 'O que veio de lá não é um feed.',
    network: 'O feed está inacessível, ou outros sites não podem lê-lo.',
    timeout: 'O feed demorou demais para responder.',
    'too-large': 'O feed é grande demais.',
  },
  cut: 'O feed está incompleto; podem faltar episódios.',
  retry: 'Tentar novamente',
  picture: (host) => `Mostrar imagem de ${isolate(host)}`,
  feed: 'Feed',
  website: 'Site',
  follow: 'Seguir este programa',
  copy: 'Copiar o endereço do feed',
  copied: 'Endereço copiado',
  notCopied: 'Não foi possível copiar o endereço.',
  episodes: 'Episódios',
  count: plural('pt', { one: '# episódio', other: '# episódios' }),
  shown: (count, total) => `Em exibição: ${number.format(count)} de ${number.format(total)}`,
  none: 'Nenhum episódio corresponde.',
  more: (count) => `Mostrar mais ${number.format(count)}`,
  search: 'Procurar episódios',
  season: 'Temporada',
  allSeasons: 'Todas as temporadas',
  inSeason: (n, name) => `Temporada ${n}${name && `: ${isolate(name)}`}`,
  numbered: (n) => `Episódio ${n}`,
  explicit: 'Conteúdo explícito',
  play: (title) => `Reproduzir: ${isolate(title)}`,
  pause: (title) => `Pausar: ${isolate(title)}`,
  about: (title) => `Notas: ${isolate(title)}`,
  notes: 'Notas',
  clip: (title, time) => `Reproduzir trecho: ${isolate(title)} (${time})`,
  playFrom: (time) => `Reproduzir a partir de ${time}`,
  permalink: 'Link para este episódio',
  transcript: 'Transcrição',
  chapters: 'Capítulos',
  recording: 'Gravação',
  noRecording: 'Sem gravação no feed',
  unplayable: (title) => `Não é possível reproduzir “${isolate(title)}”.`,
  upNext: (title) => `A seguir: ${isolate(title)}`,
  missing: 'Este episódio não está no feed.',
  people: (names) => `Com ${list.format(names.map(isolate))}`,
};
