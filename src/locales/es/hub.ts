/** Spanish: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('es');
const duration = durations('es');
const list = (names: readonly string[]): string => new Intl.ListFormat('es').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'Reproducir todo',
  next: 'Siguiente',
  upNext: (title, seconds) => `A continuación${seconds > 0 ? `, en ${duration(seconds)}` : ''}: ${isolate(title)}`,
  playNow: 'Reproducir ahora',
  cancel: 'Cancelar',
  waits: (title) => `«${isolate(title)}» espera su permiso.`,
  pressPlay: (title) => `Para continuar, inicie la reproducción: ${isolate(title)}`,
  finished: 'Ese era el último elemento.',
  show: 'Mostrar',
  all: (count) => `Todo (${number.format(count)})`,
  kind: counted('es', {
    video: { one: '# vídeo', other: '# vídeos' },
    audio: { one: '# grabación', other: '# grabaciones' },
    playlist: { one: '# lista', other: '# listas' },
    live: { one: '# emisión en directo', other: '# emisiones en directo' },
    photo: { one: '# foto', other: '# fotos' },
    slides: { one: '# presentación', other: '# presentaciones' },
    post: { one: '# publicación', other: '# publicaciones' },
    link: { one: '# página', other: '# páginas' },
  }),
  shown: (count, total) => `Elementos mostrados: ${number.format(count)} de ${number.format(total)}`,
  consent: (names) =>
    `Los contenidos de esta lista proceden de ${list(names)}. Solo si usted lo permite conocerán su dirección IP y el sitio que está visitando.`,
  allowAll: 'Permitir todos',
  allow: (name) => `Permitir ${isolate(name)}`,
  remember: 'Recordar mi respuesta',
  allowed: (names) => `Permitido: ${list(names)}.`,
  mentions: 'Menciones en otros sitios',
  loadMentions: (host) => `Cargar menciones desde ${host}`,
  loadingMentions: 'Cargando menciones',
  mentionsFailed: 'No se ha podido cargar lo que otros han escrito sobre esta página.',
  retry: 'Reintentar',
  more: (count) => `Mostrar ${number.format(count)} más`,
};
