/** Spanish: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `«${isolate(title)}»`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: 'Reproducir',
    listen: 'Escuchar',
    show: 'Mostrar',
    slides: 'Mostrar la presentación',
    post: (provider) => `Mostrar la publicación${provider ? ` de ${provider}` : ''}`,
  }),
  titled: (title, provider) => `${isolate(title)} – ${provider}`,
  button: (action, titled, startsAt) => `${action}: ${isolate(titled)}${startsAt ? `, ${startsAt}` : ''}`,
  startsAt: (start) => `empieza en ${formatTime(start)}`,
  by: 'por ',
  comma: ', ',
  source: (_kind, host) => `Procede de ${host}; antes no se carga nada.`,
  sourceActive: (host) => `Cargado desde ${host}.`,
  open: (provider) => `Abrir en ${provider}`,
  loading: (titled) => `Cargando ${quoted(titled)}`,
  pressAgain: (provider) =>
    `Si no empieza, pulse el botón de reproducción del reproductor${provider && ` de ${provider}`}.`,
  failed: failures(
    {
      'not-found': (it) => `Se ha eliminado ${it}.`,
      private: (it) => `El contenido ${it} es privado: solo pueden verlo las personas que su propietario ha elegido.`,
      'embedding-disabled': (it) => `El propietario de ${it} solo permite su reproducción en la página del proveedor.`,
      blocked: (it) => `Las reglas de esta página o una extensión del navegador han bloqueado ${it}.`,
      timeout: (it) => `No se ha podido cargar ${it}: el reproductor no ha respondido.`,
      network: (it) => `No se ha podido cargar ${it}: no se puede acceder al proveedor.`,
      other: (it) => `No se ha podido cargar ${it}.`,
    },
    quoted,
  ),
  offline: (titled) => `No hay conexión. ${quoted(titled)} se cargará cuando se restablezca.`,
  retry: 'Reintentar',
  close: 'Cerrar el reproductor',
  unavailable: 'Ya no está disponible',
};
