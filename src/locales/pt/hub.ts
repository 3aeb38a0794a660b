/** Portuguese, for Portugal and Brazil alike: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('pt');
const duration = durations('pt');
const list = (names: readonly string[]): string => new Intl.ListFormat('pt').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Reproduzir tudo',
  next: 'Seguinte',
  upNext: (title, seconds) => `A seguir${seconds > 0 ? `, em ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Reproduzir agora',
  cancel: 'Cancelar',
  waits: (title) => `“${isolate(title)}” aguarda a sua permissão.`,
  pressPlay: (title) => `Para continuar, inicie a reprodução: ${isolate(title)}`,
  finished: 'Era o último item.',
  show: 'Mostrar',
  all: (count) => `Tudo (${number.format(count)})`,
  kind: counted('pt', {
    video: { one: '# vídeo', other: '# vídeos' },
    audio: { one: '# gravação', other: '# gravações' },
    playlist: { one: '# lista', other: '# listas' },
    live: { one: '# transmissão ao vivo', other: '# transmissões ao vivo' },
    photo: { one: '# foto', other: '# fotos' },
    slides: { one: '# apresentação', other: '# apresentações' },
    post: { one: '# publicação', other: '# publicações' },
    link: { one: '# página', other: '# páginas' },
  }),
  shown: (count, total) => `Em exibição: ${number.format(count)} de ${number.format(total)}`,
  consent: (names) =>
    `Os conteúdos desta lista vêm de ${list(names)}. Só com a sua permissão conhecerão o seu endereço IP e o site em que está.`,
  allowAll: 'Permitir todos',
  allow: (name) => `Permitir ${isolate(name)}`,
  remember: 'Lembrar a minha resposta',
  allowed: (names) => `Permitido: ${list(names)}.`,
  mentions: 'Menções em outros sites',
  loadMentions: (host) => `Carregar menções de ${host}`,
  loadingMentions: 'Carregamento das menções',
  mentionsFailed: 'Não foi possível carregar o que outros escreveram sobre esta página.',
  retry: 'Tentar novamente',
  more: (count) => `Mostrar mais ${number.format(count)}`,
};
